import type { Day } from '../../data/model/day';
import { secondsByTask, type DayTimes } from '../../data/model/day-times';
import type { TaskId } from '../../data/model/id';
import type { Plan } from '../../data/model/plan';
import { isOpen, type Progress } from '../../data/model/progress';
import type { Roadmap } from '../../data/model/roadmap';

/** Times of a part of the road, in whole seconds, and the days that the plan gives it. */
export interface Figures {
  readonly logged: number;
  readonly planned: number;
  readonly from: Day;
  /** The last day, itself among them. */
  readonly to: Day;
}

export interface PhaseFigures extends Figures {
  readonly tasks: ReadonlyMap<TaskId, Figures>;
}

/** The road in numbers. */
export interface RoadFigures extends Figures {
  /** As the phases of the roadmap, in its order. */
  readonly phases: readonly PhaseFigures[];
  /** Whole seconds that are logged for no task, or for tasks of other roads. */
  readonly elsewhere: number;
}

/** Puts the plan of a roadmap and what was studied on it side by side. */
export function figuresOf(plan: Plan, times: DayTimes): RoadFigures {
  const byTask = secondsByTask(times);
  const phases = plan.phases.map(({ seconds, from, to, tasks }): PhaseFigures => {
    const ofTasks = new Map(
      tasks.map((task): [TaskId, Figures] => [
        task.task,
        {
          logged: byTask.get(task.task) ?? 0,
          planned: task.seconds,
          from: task.from,
          to: task.to,
        },
      ]),
    );
    return { logged: sumOf([...ofTasks.values()]), planned: seconds, from, to, tasks: ofTasks };
  });
  const all = [...byTask.values()].reduce((sum, seconds) => sum + seconds, 0);
  const logged = sumOf(phases);
  return {
    logged,
    planned: plan.total,
    from: plan.start,
    to: plan.finish,
    phases,
    elsewhere: all - logged,
  };
}

const sumOf = (figures: readonly Figures[]): number =>
  figures.reduce((sum, { logged }) => sum + logged, 0);

/** How many tasks of a part of the road there are in each state. */
export interface TaskCounts {
  readonly all: number;
  readonly done: number;
  readonly skipped: number;
  readonly open: number;
}

/** Counts tasks by their states. */
export function countsOf(
  { phases }: Pick<Roadmap, 'phases'>,
  { tasks: states }: Pick<Progress, 'tasks'>,
): TaskCounts {
  const all = phases.flatMap(({ tasks }) => tasks.map(({ id }) => states[id]));
  const count = (state: 'done' | 'skipped') => all.filter((each) => each === state).length;
  return {
    all: all.length,
    done: count('done'),
    skipped: count('skipped'),
    open: all.filter(isOpen).length,
  };
}
