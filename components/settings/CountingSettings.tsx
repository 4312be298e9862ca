import { countsHiddenLecture, decisionName, pauseMinutes } from '../../data/model/decisions';
import { duration } from '../format';
import { t } from '../text';
import { useDecide } from '../use-decide';
import { useStudy } from '../use-study';
import { Choice } from './Choice';
import { Switch } from './Switch';

/** Minutes of a pause that may be chosen. */
const PAUSES = [1, 2, 3, 5, 10, 15] as const;

/** What counts as study on a page. */
export function CountingSettings() {
  const registers = useStudy((study) => study.registers);
  const decide = useDecide();
  const pause = pauseMinutes(registers);
  const hidden = countsHiddenLecture(registers);
  const pauses = [...new Set([...PAUSES, pause])].toSorted((a, b) => a - b);
  return (
    <>
      <Choice
        label={t('settings.counting.pause')}
        help={t('settings.counting.pauseHelp')}
        value={pause}
        options={pauses.map((value) => ({ value, text: duration(value * 60) }))}
        onChoose={(minutes) =>
          decide(
            { [decisionName.pauseMinutes]: minutes },
            t('settings.counting.pauseSaid', { time: duration(minutes * 60) }),
          )
        }
      />
      <Switch
        label={t('settings.counting.hidden')}
        help={t('settings.counting.hiddenHelp')}
        checked={hidden}
        onChange={(on) =>
          decide(
            { [decisionName.hiddenLecture]: on },
            on ? t('settings.counting.hiddenOn') : t('settings.counting.hiddenOff'),
          )
        }
      />
    </>
  );
}
