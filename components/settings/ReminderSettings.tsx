import { useState } from 'react';
import type { Reminders } from '../../data/model/reminder';
import { t } from '../text';
import { useStudy } from '../use-study';
import { Choice } from './Choice';
import { HOURS, hourName } from './hour';
import { Switch } from './Switch';
import { useDevice } from './use-device';
import { weekdayName, weekdaysFrom } from './weekdays';
import './ReminderSettings.css';

const EVENING = 18;
const LATE_EVENING = 20;
const hours = HOURS.map((value) => ({ value, text: hourName(value) }));

/** Of what this device reminds; the browser asks for its permission at the first switch. */
export function ReminderSettings() {
  const reminders = useDevice((device) => device.reminders);
  const isAllowed = useDevice((device) => device.mayNotify);
  const ask = useDevice((device) => device.askToNotify);
  const run = useStudy((study) => study.run);
  const weekStart = useStudy((study) => study.progress.calendar.weekStart);
  const [isRefused, setRefused] = useState(false);
  const days = weekdaysFrom(weekStart);
  const isOn = reminders.review !== null || reminders.nudge !== null;

  const set = async (changes: Partial<Reminders>) => {
    const next = { ...reminders, ...changes };
    const isWished = next.review !== null || next.nudge !== null;
    // The browser asks only in answer to a press, so nothing may come before this.
    const granted = !isWished || isAllowed || (await ask());
    setRefused(!granted);
    if (granted)
      await run({ type: 'set-reminders', reminders: next }, t('settings.reminders.said'));
  };

  return (
    <div className="reminder-settings">
      <Switch
        label={t('settings.reminders.review')}
        checked={reminders.review !== null}
        onChange={(on) => set({ review: on ? { day: days[6] ?? 7, hour: EVENING } : null })}
      />
      {reminders.review && (
        <div className="reminder-when">
          <Choice
            label={t('settings.reminders.day')}
            value={reminders.review.day}
            options={days.map((value) => ({ value, text: weekdayName(value) }))}
            onChoose={(day) => set({ review: { hour: EVENING, ...reminders.review, day } })}
          />
          <Choice
            label={t('settings.reminders.hour')}
            value={reminders.review.hour}
            options={hours}
            onChoose={(hour) => set({ review: { day: 7, ...reminders.review, hour } })}
          />
        </div>
      )}
      <Switch
        label={t('settings.reminders.nudge')}
        help={t('settings.reminders.nudgeHelp')}
        checked={reminders.nudge !== null}
        onChange={(on) => set({ nudge: on ? { days, hour: LATE_EVENING } : null })}
      />
      {reminders.nudge && (
        <div className="reminder-when">
          <Days
            days={days}
            chosen={reminders.nudge.days}
            onChoose={(chosen) =>
              set({ nudge: { hour: LATE_EVENING, ...reminders.nudge, days: chosen } })
            }
          />
          <Choice
            label={t('settings.reminders.hour')}
            value={reminders.nudge.hour}
            options={hours}
            onChoose={(hour) => set({ nudge: { days, ...reminders.nudge, hour } })}
          />
        </div>
      )}
      {isRefused && <p className="field-error">{t('settings.reminders.refused')}</p>}
      {isOn && !isAllowed && !isRefused && (
        <p className="field-error">
          {t('settings.reminders.forbidden')}{' '}
          <button type="button" onClick={() => set({})}>
            {t('settings.reminders.allow')}
          </button>
        </p>
      )}
    </div>
  );
}

function Days(props: {
  readonly days: readonly number[];
  readonly chosen: readonly number[];
  readonly onChoose: (days: readonly number[]) => void;
}) {
  const { days, chosen, onChoose } = props;
  return (
    <fieldset className="reminder-days">
      <legend>{t('settings.reminders.days')}</legend>
      {days.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={chosen.includes(day)}
            onChange={({ target }) =>
              onChoose(
                days.filter((each) => (each === day ? target.checked : chosen.includes(each))),
              )
            }
          />
          <span aria-hidden="true">{weekdayName(day, 'short')}</span>
          <span className="spoken">{weekdayName(day)}</span>
        </label>
      ))}
    </fieldset>
  );
}
