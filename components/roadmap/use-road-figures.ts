import { useMemo } from 'react';
import { dayOf } from '../../data/model/day';
import { planOf } from '../../data/model/plan';
import { useRoadmap, useStudy } from '../use-study';
import { figuresOf, type RoadFigures } from './road-figures';
import { startOf, type RoadStart } from './road-start';
import { useWholeTimes } from './use-whole-times';

const MINUTES = 60;

/** The road in numbers with the start that they count from; null until the whole log is read. */
export function useRoadFigures(): {
  readonly figures: RoadFigures;
  readonly start: RoadStart;
} | null {
  const roadmap = useRoadmap();
  const progress = useStudy((study) => study.progress);
  const registers = useStudy((study) => study.registers);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const times = useWholeTimes();
  return useMemo(() => {
    if (times === null) return null;
    const start = startOf(registers, times, today);
    const plan = planOf(roadmap, progress, progress.goal / MINUTES, start.day);
    return { figures: figuresOf(plan, times), start };
  }, [roadmap, progress, registers, today, times]);
}
