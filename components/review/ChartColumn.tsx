import { use, type KeyboardEvent } from 'react';
import type { Day } from '../../data/model/day';
import type { Roadmap } from '../../data/model/roadmap';
import type { ChartBar, ChartColumn as Column } from '../../data/model/week-chart';
import { dayName, spokenDuration, weekday } from '../format';
import { languageOf, t } from '../text';
import { OtherTasks, taskTitle, type KnownTasks } from '../TaskName';
import { useRoadmap } from '../use-study';
import { ColumnTotal } from './ColumnTotal';
import { useTaskMark } from './use-task-mark';

/** Height of the plot in pixels, from the top of the totals to the foot line. */
export const PLOT = 236;
/** Height of the days' names below it. */
export const FOOT = 44;
/** Room above the highest column for its total, on two lines. */
const HEAD = 36;
/** A bar lower than this has no room for its task's mark. */
const LOWEST_MARKED = 20;
/** Between the bars of a day, so that each keeps its own outline. */
const GAP = 2.5;
const WIDTH = 100 / 7;

/** Where a part of the axis (0 to 1) lies, in pixels from the top. */
export const yOf = (part: number): number => PLOT - part * (PLOT - HEAD);

const monthDay = new Intl.DateTimeFormat(languageOf(), { day: 'numeric', timeZone: 'UTC' });

/** One day: its bars, its total above and its name below. Says all of its numbers when focused. */
export function ChartColumn(props: {
  readonly column: Column;
  readonly index: number;
  /** What the learner set for this day of the week, and where that lies on the axis, 0 to 1. */
  readonly goal: { readonly seconds: number; readonly part: number } | null;
  readonly shown: boolean;
  readonly tabIndex: number;
  readonly register: (element: SVGGElement | null) => void;
  readonly onFocus: () => void;
  readonly onShow: (day: Day | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { column, index, goal, onShow } = props;
  const roadmap = useRoadmap();
  const others = use(OtherTasks);
  const { day, bars } = column;
  const top = yOf(bars.at(-1)?.to ?? 0);
  return (
    <g
      ref={props.register}
      className={props.shown ? 'chart-column chart-column-shown' : 'chart-column'}
      role="img"
      aria-label={withGoal(columnText(column, roadmap, others), goal?.seconds ?? 0)}
      tabIndex={props.tabIndex}
      onFocus={props.onFocus}
      onBlur={() => onShow(null)}
      onPointerEnter={() => onShow(day)}
      onPointerLeave={() => onShow(null)}
      onKeyDown={props.onKeyDown}
    >
      <svg x={`${index * WIDTH}%`} width={`${WIDTH}%`} height={PLOT + FOOT}>
        <rect
          className="chart-column-back"
          x="2%"
          y="1"
          width="96%"
          height={PLOT + FOOT - 2}
          rx="6"
        />
        {bars.map((bar) => (
          <Bar key={bar.task} bar={bar} />
        ))}
        {goal !== null && goal.seconds > 0 && (
          <line
            className="week-chart-goal"
            x1="8%"
            x2="92%"
            y1={yOf(goal.part)}
            y2={yOf(goal.part)}
          />
        )}
        <ColumnTotal seconds={column.total} y={top} />
        <text className="chart-column-weekday" x="50%" y={PLOT + 18}>
          {weekday(day)}
        </text>
        <text className="chart-column-day" x="50%" y={PLOT + 35}>
          {monthDay.format(Date.parse(day))}
        </text>
      </svg>
    </g>
  );
}

function Bar({ bar }: { readonly bar: ChartBar }) {
  const [from, to] = [yOf(bar.from), yOf(bar.to)];
  const height = Math.max(1, from - to - GAP);
  const mark = useTaskMark(bar.task);
  return (
    <>
      <rect className={mark.fillClass} x="20%" y={to} width="60%" height={height} rx="2.5" />
      {mark.text !== '' && height >= LOWEST_MARKED && (
        <text className={mark.textClass} x="50%" y={to + height / 2} dy="0.35em">
          {mark.text}
        </text>
      )}
    </>
  );
}

const withGoal = (text: string, goal: number): string =>
  goal > 0 ? t('review.dayWithGoal', { text, time: spokenDuration(goal) }) : text;

/** `Monday, November 16: 1 hour, 20 minutes. Review linear algebra 50 minutes, …` */
function columnText({ day, total, bars }: Column, roadmap: Roadmap, others: KnownTasks): string {
  if (total === 0) return t('review.dayNothing', { day: dayName(day) });
  const tasks = bars.map(({ task, seconds }) =>
    t('review.taskTime', { task: taskTitle(roadmap, task, others), time: spokenDuration(seconds) }),
  );
  return t('review.dayTasks', {
    day: dayName(day),
    time: spokenDuration(total),
    tasks: new Intl.ListFormat(languageOf(), { type: 'unit' }).format(tasks),
  });
}
