import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../text';
import type { PaceChart as Chart, Point } from './pace-chart';
import { PaceAxis, PaceGround } from './PaceGround';
import { PaceLegend } from './PaceLegend';
import { across, FOOT, HEAD, PLOT, yOf } from './pace-plot';
import { spokenWeekText, weekText } from './pace-week-text';
import { placeAfter } from './walk';
import './PaceChart.css';

const STEPS = { ArrowRight: 1, ArrowLeft: -1, PageDown: 4, PageUp: -4 };
/** The lines are drawn on a plane of their own, which is stretched to the width of the page. */
const PLANE = 1000;

const pointsOf = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${(x * PLANE).toFixed(2)},${yOf(y).toFixed(2)}`).join(' ');

/**
 * The planned hours and the real ones, both from the start on, as lines over the weeks. One stop of
 * the Tab key; the arrow keys walk through the weeks, and each says its numbers.
 */
export function PaceChart(props: { readonly chart: Chart }) {
  const { chart } = props;
  const { weeks, thisWeek } = chart;
  const [shown, setShown] = useState<number | null>(null);
  const [stop, setStop] = useState(Math.max(0, thisWeek));
  const columns = useRef<(SVGGElement | null)[]>([]);
  const texts = useMemo(
    () => weeks.map((week, index) => spokenWeekText(week, index === thisWeek)),
    [weeks, thisWeek],
  );
  const walk = (event: KeyboardEvent, at: number) => {
    const to = placeAfter(event.key, at, weeks.length, STEPS);
    if (to === null) return;
    event.preventDefault();
    columns.current[to]?.focus();
  };
  const read = shown ?? Math.max(0, thisWeek);
  const week = weeks[read];
  return (
    <div className="pace-chart">
      <p className="pace-chart-read">{week && weekText(week, read === thisWeek)}</p>
      <div className="pace-chart-both" role="group" aria-label={t('year.paceChart')}>
        <PaceAxis chart={chart} />
        <svg className="pace-chart-plot" width="100%" height={PLOT + FOOT}>
          <PaceGround chart={chart} />
          <svg
            viewBox={`0 0 ${PLANE} ${PLOT}`}
            width="100%"
            height={PLOT}
            preserveAspectRatio="none"
          >
            <polyline className="pace-line-planned" points={pointsOf(chart.planned)} />
            <polyline className="pace-line-real" points={pointsOf(chart.real)} />
          </svg>
          {weeks.map((each, index) => (
            <g
              key={each.first}
              ref={(element) => {
                columns.current[index] = element;
              }}
              className="pace-week"
              role="img"
              aria-label={texts[index]}
              tabIndex={index === Math.min(stop, weeks.length - 1) ? 0 : -1}
              onFocus={() => {
                setStop(index);
                setShown(index);
              }}
              onBlur={() => setShown(null)}
              onPointerEnter={() => setShown(index)}
              onPointerLeave={() => setShown(null)}
              onKeyDown={(event) => walk(event, index)}
            >
              <rect
                x={across(index / weeks.length)}
                width={across(1 / weeks.length)}
                y={HEAD / 2}
                height={PLOT - HEAD / 2}
              />
              {index === shown && <Dots chart={chart} index={index} />}
            </g>
          ))}
        </svg>
      </div>
      <PaceLegend chart={chart} />
    </div>
  );
}

/** Where both lines are in a week. */
function Dots({ chart, index }: { readonly chart: Chart; readonly index: number }) {
  const week = chart.weeks[index];
  if (!week) return null;
  const end = across((index + 1) / chart.weeks.length);
  return (
    <>
      <circle className="pace-dot-planned" cx={end} cy={yOf(week.planned / chart.top)} r="4" />
      {week.real !== null && (
        <circle
          className="pace-dot-real"
          cx={across(chart.places[index] ?? 0)}
          cy={yOf(week.real / chart.top)}
          r="4.5"
        />
      )}
    </>
  );
}
