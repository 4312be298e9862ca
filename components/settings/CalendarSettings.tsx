import { registerName } from '../../data/model/progress';
import { t } from '../text';
import { useDecide } from '../use-decide';
import { useStudy } from '../use-study';
import { Choice } from './Choice';
import { hourName } from './hour';
import { weekdayName, weekdaysFrom } from './weekdays';

/** Hours at which a day may begin: study until noon still belongs to the day before. */
const STARTS = Array.from({ length: 13 }, (_, hour) => hour);

/** Where the learner's days and weeks begin. Nothing that is logged changes with it. */
export function CalendarSettings() {
  const { weekStart, dayStart } = useStudy((study) => study.progress.calendar);
  const decide = useDecide();
  return (
    <>
      <Choice
        label={t('settings.calendar.week')}
        value={weekStart}
        options={weekdaysFrom(1).map((value) => ({ value, text: weekdayName(value) }))}
        onChoose={(day) =>
          decide(
            { [registerName.weekStart]: day },
            t('settings.calendar.weekSaid', { day: weekdayName(day) }),
          )
        }
      />
      <Choice
        label={t('settings.calendar.day')}
        help={t('settings.calendar.dayHelp')}
        value={dayStart}
        options={STARTS.map((value) => ({ value, text: hourName(value) }))}
        onChoose={(hour) =>
          decide(
            { [registerName.dayStart]: hour },
            t('settings.calendar.daySaid', { time: hourName(hour) }),
          )
        }
      />
    </>
  );
}
