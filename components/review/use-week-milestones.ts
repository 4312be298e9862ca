import { useMemo } from 'react';
import type { Day } from '../../data/model/day';
import { milestonesOf, type TickedMilestone } from '../../data/model/week-comparison';
import { knownRoads } from '../roadmap/known-tasks';
import { useRoadmap, useStudy } from '../use-study';

/** The milestones that were ticked in a week and still are, the earliest first. */
export function useWeekMilestones(days: readonly Day[]): readonly TickedMilestone[] {
  const roadmap = useRoadmap();
  const registers = useStudy((study) => study.registers);
  const offset = useStudy((study) => study.offset);
  const calendar = useStudy((study) => study.progress.calendar);
  return useMemo(
    () => milestonesOf(registers, knownRoads(registers, roadmap), days, offset, calendar),
    [registers, roadmap, days, offset, calendar],
  );
}
