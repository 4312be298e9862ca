import { useRef, useState, type KeyboardEvent } from 'react';
import type { Day } from '../../data/model/day';
import type { WeekChart as Chart } from '../../data/model/week-chart';
import { duration } from '../format';
import { t } from '../text';
import { ChartColumn, FOOT, PLOT, yOf } from './ChartColumn';
import './WeekChart.css';

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => Math.min(6, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: () => 6,
};

/**
 * Seven columns, stacked by task. The whole chart is one stop of the Tab key; the arrow keys walk
 * through its days, and the day that is walked to or pointed at is told to `onShow`.
 */
export function WeekChart(props: {
  readonly chart: Chart;
  /** Seconds for each day, marked on its column; null draws the chart's own line across all. */
  readonly goals: readonly number[] | null;
  readonly shown: Day | null;
  readonly onShow: (day: Day | null) => void;
}) {
  const { chart, goals, shown, onShow } = props;
  const columns = useRef<(SVGGElement | null)[]>([]);
  const [stop, setStop] = useState(0);
  const walk = (event: KeyboardEvent, at: number) => {
    const forward = getComputedStyle(event.currentTarget).direction !== 'rtl';
    const mirrored: Readonly<Record<string, string>> = forward
      ? {}
      : { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
    const to = STEPS[mirrored[event.key] ?? event.key]?.(at);
    if (to === undefined) return;
    event.preventDefault();
    columns.current[to]?.focus();
  };
  return (
    <div className="week-chart" role="group" aria-label={t('review.chart')}>
      <Axis chart={chart} />
      <svg className="week-chart-plot" width="100%" height={PLOT + FOOT}>
        {chart.ticks.map((tick) => (
          <line
            key={tick}
            className={tick === 0 ? 'week-chart-foot' : 'week-chart-line'}
            x1="0"
            x2="100%"
            y1={yOf(tick / chart.top)}
            y2={yOf(tick / chart.top)}
          />
        ))}
        {chart.goal !== null && goals === null && (
          <line
            className="week-chart-goal"
            x1="0"
            x2="100%"
            y1={yOf(chart.goal / chart.top)}
            y2={yOf(chart.goal / chart.top)}
          />
        )}
        {chart.columns.map((column, index) => (
          <ChartColumn
            key={column.day}
            column={column}
            index={index}
            goal={goals && { seconds: goals[index] ?? 0, part: (goals[index] ?? 0) / chart.top }}
            shown={column.day === shown}
            tabIndex={index === stop ? 0 : -1}
            register={(element) => {
              columns.current[index] = element;
            }}
            onFocus={() => {
              setStop(index);
              onShow(column.day);
            }}
            onShow={onShow}
            onKeyDown={(event) => walk(event, index)}
          />
        ))}
      </svg>
    </div>
  );
}

/** The times beside the lines; a line between two whole hours goes without, to stay short. */
function Axis(props: { readonly chart: Chart }) {
  const { ticks, top } = props.chart;
  return (
    <svg className="week-chart-axis" width="52" height={PLOT + FOOT} aria-hidden="true">
      {ticks.map((tick) =>
        tick > 3600 && tick % 3600 > 0 ? null : (
          <text key={tick} x="44" y={yOf(tick / top)} dy="0.35em" textAnchor="end">
            {duration(tick)}
          </text>
        ),
      )}
    </svg>
  );
}
