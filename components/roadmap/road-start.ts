import type { Day } from '../../data/model/day';
import type { DayTimes } from '../../data/model/day-times';
import { roadStart } from '../../data/model/decisions';
import type { Registers } from '../../data/model/progress';

/** The first day of the plan, and how it is known. */
export interface RoadStart {
  readonly day: Day;
  /** `chosen` by the learner; else the first day with study time; else, with none, today. */
  readonly kind: 'chosen' | 'first-study' | 'today';
}

/** When the learner began, or begins, to walk the road. */
export function startOf(registers: Registers, times: DayTimes, today: Day): RoadStart {
  const chosen = roadStart(registers);
  if (chosen !== null) return { day: chosen, kind: 'chosen' };
  const [first] = times.keys();
  return first === undefined ? { day: today, kind: 'today' } : { day: first, kind: 'first-study' };
}
