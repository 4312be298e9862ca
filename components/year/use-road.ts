import { useMemo } from 'react';
import { dayOf, type Day } from '../../data/model/day';
import type { DayTimes } from '../../data/model/day-times';
import { roadStart } from '../../data/model/decisions';
import { forecastOf, lastFullWeeks, remainingOf, type Forecast } from '../../data/model/forecast';
import { paceOf, type Pace } from '../../data/model/pace';
import { planOf, type Plan } from '../../data/model/plan';
import { useRoadmap, useStudy } from '../use-study';

/** Where the learner stands on the road, against the plan. */
export interface Road {
  readonly plan: Plan;
  readonly pace: Pace;
  readonly forecast: Forecast;
  /** Whole seconds that the open tasks still need by the plan. */
  readonly left: number;
  /** How many tasks are open. */
  readonly open: number;
  readonly today: Day;
  /** Whether the learner has said when the road began; else it did with the first session. */
  readonly isStartSaid: boolean;
}

/** Reckons with the whole log; null where neither a start nor any study is known. */
export function useRoad(times: DayTimes): Road | null {
  const roadmap = useRoadmap();
  const progress = useStudy((study) => study.progress);
  const said = useStudy((study) => roadStart(study.registers));
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  return useMemo(() => {
    const [firstStudied] = times.keys();
    const start = said ?? firstStudied;
    if (start === undefined) return null;
    const { calendar, goal } = progress;
    const plan = planOf(roadmap, progress, goal / 60, start);
    const remaining = remainingOf(plan, progress, times);
    return {
      plan,
      pace: paceOf(plan, times, calendar, today),
      forecast: forecastOf(remaining, lastFullWeeks(plan, times, calendar, today), today),
      left: remaining.seconds,
      open: remaining.open,
      today,
      isStartSaid: said !== null,
    };
  }, [times, roadmap, progress, said, today]);
}
