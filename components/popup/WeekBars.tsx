import type { Day } from '../../data/model/day';
import { dayLabel, dayName, duration, spokenDuration, weekday } from '../format';
import { t } from '../text';
import type { DayTime } from './day-times';
import './WeekBars.css';

const STEP = 46;
const WIDTH = 28;
const HEIGHT = 56;
/** An hour fills at least this part of the height, so that a short week does not look full. */
const LEAST_TOP = 2 * 3600;

/** Seven small bars, one a day, with a line at the day's part of the goal; a table for the ear. */
export function WeekBars(props: {
  readonly days: readonly DayTime[];
  readonly today: Day;
  /** Minutes a week; 0 for none. */
  readonly goal: number;
}) {
  const { days, today } = props;
  const aDay = (props.goal * 60) / 7;
  const top = Math.max(LEAST_TOP, aDay * 1.25, ...days.map(({ total }) => total));
  const goalAt = HEIGHT - (aDay / top) * HEIGHT;
  return (
    <>
      <svg
        className="week-bars"
        viewBox={`0 -2 ${STEP * 7} ${HEIGHT + 20}`}
        aria-hidden="true"
        focusable="false"
      >
        {days.map(({ day, total }, index) => (
          <g key={day} className={day === today ? 'is-today' : undefined}>
            <title>{t('popup.week.bar', { day: dayLabel(day), time: duration(total) })}</title>
            <rect className="week-bar-ground" x={index * STEP} width={STEP} height={HEIGHT} />
            <rect
              className="week-bar"
              x={index * STEP + (STEP - WIDTH) / 2}
              y={HEIGHT - barHeight(total, top)}
              width={WIDTH}
              height={barHeight(total, top)}
              rx={3}
            />
            <text x={index * STEP + STEP / 2} y={HEIGHT + 15}>
              {weekday(day)}
            </text>
          </g>
        ))}
        <line className="week-foot" x1={0} x2={STEP * 7} y1={HEIGHT} y2={HEIGHT} />
        {aDay > 0 && (
          <g>
            <title>{t('popup.week.goalLine', { time: duration(aDay) })}</title>
            <line className="week-goal-reach" x1={0} x2={STEP * 7} y1={goalAt} y2={goalAt} />
            <line className="week-goal" x1={0} x2={STEP * 7} y1={goalAt} y2={goalAt} />
          </g>
        )}
      </svg>
      <div className="spoken">
        <table>
          <caption>{t('popup.week.table')}</caption>
          <tbody>
            {days.map(({ day, total }) => (
              <tr key={day} aria-current={day === today ? 'date' : undefined}>
                <th scope="row">{dayName(day)}</th>
                <td>{spokenDuration(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A minute is seen, and nothing is nothing. */
const barHeight = (seconds: number, top: number): number =>
  seconds === 0 ? 0 : Math.max(2, (seconds / top) * HEIGHT);
