import { number } from '../format';
import { t } from '../text';
import type { PaceChart } from './pace-chart';
import { across, FOOT, HEAD, PLOT, yOf } from './pace-plot';
import { monthShort, yearText } from './year-format';

const HOUR = 3600;

/** The last name would run out of the page. */
const anchorAt = (x: number): 'start' | 'end' => (x > 0.94 ? 'end' : 'start');

/** What lies under the lines: the hours, the months, today, and the forecast on the foot. */
export function PaceGround({ chart }: { readonly chart: PaceChart }) {
  const { ticks, top, months, today, forecast } = chart;
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <line
          key={tick}
          className={tick === 0 ? 'pace-chart-foot' : 'pace-chart-line'}
          x1="0"
          x2="100%"
          y1={yOf(tick / top)}
          y2={yOf(tick / top)}
        />
      ))}
      {months.map(({ month, x, isMinor, hasYear }) => (
        <g key={month} className={isMinor && !hasYear ? 'pace-month-minor' : undefined}>
          <line className="pace-chart-foot" x1={across(x)} x2={across(x)} y1={PLOT} y2={PLOT + 5} />
          <text x={across(x)} y={PLOT + 18} dx="2" textAnchor={anchorAt(x)}>
            {monthShort(month)}
          </text>
          {hasYear && (
            <text x={across(x)} y={PLOT + 34} dx="2" textAnchor={anchorAt(x)}>
              {yearText(month)}
            </text>
          )}
        </g>
      ))}
      {forecast && (
        <rect
          className="pace-forecast-band"
          x={across(forecast.from)}
          width={across(Math.max(0.004, forecast.to - forecast.from))}
          y={HEAD}
          height={PLOT - HEAD}
        />
      )}
      {today !== null && (
        <>
          <line
            className="pace-today"
            x1={across(today)}
            x2={across(today)}
            y1={HEAD - 4}
            y2={PLOT}
          />
          <text
            className="pace-today-name"
            x={across(today)}
            y={HEAD - 9}
            textAnchor={today < 0.06 ? 'start' : today > 0.94 ? 'end' : 'middle'}
          >
            {t('year.lineToday')}
          </text>
        </>
      )}
    </g>
  );
}

/** The hours beside the lines. */
export function PaceAxis({ chart }: { readonly chart: PaceChart }) {
  return (
    <svg className="pace-chart-axis" width="52" height={PLOT + FOOT} aria-hidden="true">
      {chart.ticks.map((tick) => (
        <text key={tick} x="44" y={yOf(tick / chart.top)} dy="0.35em" textAnchor="end">
          {t('year.hours', { hours: number(tick / HOUR) })}
        </text>
      ))}
    </svg>
  );
}
