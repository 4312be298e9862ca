import * as v from 'valibot';
import type { PlaceKey } from '../../model/id';
import type { VisitId } from '../../model/message';
import type { Area } from '../area';
import { memoryKeys } from '../keys';
import { isSameValue } from '../same-value';
import { anyPlaceKey, anyVisit, duration, instant } from '../schema';

/** A stay in a tab as it was at its last look. */
export interface Remembered {
  readonly visit: VisitId;
  readonly key: PlaceKey;
  /** The last look, in milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds that were engaged and not told by then. */
  readonly owed: number;
  /** Whether the learner went on. */
  readonly isEngaged: boolean;
  /** The last pulse. */
  readonly sequence: number;
}

const remembered = v.object({
  visit: anyVisit,
  key: anyPlaceKey,
  at: instant,
  owed: duration,
  isEngaged: v.boolean(),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
}) satisfies v.GenericSchema<unknown, Remembered>;

/** Stays that are kept in mind at once; beyond that the one that was not seen for longest is lost. */
export const TABS_MAX = 20;

/**
 * The stays in tabs without a page script, where they outlive the background. It is asked only where
 * a tab is known to show a study place, and holds nothing itself, so that erasing leaves nothing.
 */
export class TabMemory {
  readonly #area: Area;
  #last: Promise<unknown> = Promise.resolve();

  constructor(area: Area) {
    this.#area = area;
  }

  of(tab: number): Promise<Remembered | undefined> {
    return this.#inTurn(async () => (await this.#all()).get(tab));
  }

  /** Keeps a stay in mind as it is now; one of which that is known already is not written again. */
  keep(tab: number, stay: Remembered): Promise<void> {
    return this.#inTurn(async () => {
      const known = await this.#all();
      if (isKnown(known.get(tab), stay)) return;
      const all = [...known.set(tab, stay)];
      await this.#write(all.toSorted(([, one], [, other]) => other.at - one.at).slice(0, TABS_MAX));
    });
  }

  forget(tab: number): Promise<void> {
    return this.#inTurn(async () => {
      const all = await this.#all();
      if (all.delete(tab)) await this.#write([...all]);
    });
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const run = this.#last.then(task);
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #all(): Promise<Map<number, Remembered>> {
    const none: Record<string, unknown> = {};
    const stored = await this.#area.get([memoryKeys.tabs]).catch(() => none);
    const raw = stored[memoryKeys.tabs];
    const found = new Map<number, Remembered>();
    for (const [tab, value] of Object.entries(typeof raw === 'object' && raw ? raw : {})) {
      if (v.is(remembered, value)) found.set(Number(tab), value);
    }
    return found;
  }

  /** What only a lost background forgets is no reason to fail. */
  async #write(all: readonly (readonly [number, Remembered])[]): Promise<void> {
    await this.#area.set({ [memoryKeys.tabs]: Object.fromEntries(all) }).catch(() => undefined);
  }
}

/** Whether nothing new is said of a stay; since when matters only of one that is engaged. */
const isKnown = (before: Remembered | undefined, stay: Remembered): boolean =>
  before !== undefined && isSameValue(before, stay.isEngaged ? stay : { ...stay, at: before.at });
