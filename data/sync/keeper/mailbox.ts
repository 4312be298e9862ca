import type { Area } from '../area';
import type { World } from './world';

/** A use of the mailbox that takes longer than this, in milliseconds, has failed. */
const PATIENCE = 20_000;

/** An area that fails after a while instead of never answering. */
export function patient(area: Area, after: World['after']): Area {
  const inTime = <Answer>(use: () => Promise<Answer>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      after(PATIENCE, () => reject(new Error('sync storage does not answer')));
      use().then(resolve, reject);
    });
  return {
    get: (keys) => inTime(() => area.get(keys)),
    set: (items) => inTime(() => area.set(items)),
    remove: (keys) => inTime(() => area.remove(keys)),
    watch: (listener) => area.watch(listener),
  };
}

const refuse = () => Promise.reject(new Error('this browser has no sync storage'));

/** The mailbox of a browser that has none. */
export const noMailbox: Area = {
  get: refuse,
  set: refuse,
  remove: refuse,
  watch: () => () => undefined,
};
