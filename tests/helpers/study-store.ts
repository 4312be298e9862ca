import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, Outcome } from '../../data/model/command';
import type { StudyState, StudyStore } from '../../data/store/study-state';

/** A page's store for component tests, with what the learner asked of it. */
export interface TestStore {
  readonly store: StoreApi<StudyStore>;
  /** The commands run so far, in order. */
  readonly commands: readonly Command[];
  /** The months asked for so far. */
  readonly loaded: readonly string[];
  /** The origins that the learner was asked to let Milepost into so far. */
  readonly allowed: readonly string[];
}

/**
 * A store over a fixed state. Commands change nothing; each gets the outcome that `answer` gives,
 * success without undo unless told, and becomes `last`.
 */
export function studyStore(
  state: StudyState,
  answer: (command: Command) => Outcome = () => ({ ok: true, undo: null, session: null }),
  isAllowing = true,
): TestStore {
  const commands: Command[] = [];
  const loaded: string[] = [];
  const allowed: string[] = [];
  const store = createStore<StudyStore>()((set, get) => ({
    ...state,
    run(command, said) {
      commands.push(command);
      const outcome = answer(command);
      set({ last: { command, outcome, said } });
      return Promise.resolve(outcome);
    },
    async undo() {
      const { last, run } = get();
      if (last?.outcome.ok && last.outcome.undo) await run(last.outcome.undo);
    },
    dismissLast: () => set({ last: null }),
    allow(origins) {
      allowed.push(...origins);
      return Promise.resolve(isAllowing);
    },
    load(months) {
      loaded.push(...months);
      return Promise.resolve();
    },
  }));
  return { store, commands, loaded, allowed };
}
