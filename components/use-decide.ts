import type { Outcome } from '../data/model/command';
import type { RegisterValue } from '../data/model/progress';
import { useStudy } from './use-study';

/** What the learner decides, by the names of registers; `said` tells what came of it. */
export type Decide = (
  values: Readonly<Record<string, RegisterValue>>,
  said: string,
) => Promise<Outcome>;

/** Keeps decisions, all in one write that can be undone. */
export function useDecide(): Decide {
  const run = useStudy((study) => study.run);
  return (values, said) => run({ type: 'change-many', edits: [], values }, said);
}
