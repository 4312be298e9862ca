import { use } from 'react';
import type { Outcome } from '../data/model/command';
import type { RegisterValue } from '../data/model/progress';
import { StudyContext, useStudy } from './use-study';

/** What the learner decides, by the names of registers; `said` tells what came of it. */
export type Decide = (
  values: Readonly<Record<string, RegisterValue>>,
  said: string,
) => Promise<Outcome>;

/**
 * Keeps decisions, all in one write that can be undone. Where there is nothing to decide nothing is
 * sent: all is kept already, and that is said.
 */
export function useDecide(): Decide {
  const run = useStudy((study) => study.run);
  const store = use(StudyContext);
  return (values, said) => {
    const command = { type: 'change-many', edits: [], values } as const;
    if (Object.keys(values).length > 0) return run(command, said);
    const outcome = { ok: true, undo: null, session: null } as const;
    store?.setState({ last: { command, outcome, said } });
    return Promise.resolve(outcome);
  };
}
