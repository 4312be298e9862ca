import type { SessionId } from './id';
import type { SessionRecord } from './session';

/** Sessions that lie over each other, directly or by way of another of them. */
export interface Overlap {
  /** Two or more, the earliest first. */
  readonly ids: readonly SessionId[];
  /** Whole seconds that are counted more than once: all of their time without what it covers. */
  readonly seconds: number;
}

/** Sessions may touch by less than this, in seconds: ends are not known better. */
export const LEAST_OVERLAP = 60;

const SECOND = 1000;

/**
 * Finds sessions that overlap by a minute or more, whatever their order. A session is taken to last
 * for the time that it counts, from its start on; deleted ones are left out.
 */
export function overlapsOf(records: readonly SessionRecord[]): readonly Overlap[] {
  // What is shorter than the least overlap cannot overlap by it.
  const sorted = records
    .filter(({ deleted, seconds }) => !deleted && seconds >= LEAST_OVERLAP)
    .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const found: Overlap[] = [];
  let ids: SessionId[] = [];
  let [end, twice] = [-Infinity, 0];
  const finishGroup = () => {
    if (ids.length > 1) found.push({ ids, seconds: Math.floor(twice / SECOND) });
  };
  for (const { id, start, seconds } of sorted) {
    const last = start + seconds * SECOND;
    const shared = Math.min(end, last) - start;
    if (shared >= LEAST_OVERLAP * SECOND) {
      ids.push(id);
      twice += shared;
    } else {
      finishGroup();
      ids = [id];
      twice = 0;
    }
    end = Math.max(end, last);
  }
  finishGroup();
  return found;
}
