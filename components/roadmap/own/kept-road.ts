import { keepIds } from '../../../data/exchange/roadmap/keep-ids';
import { decisionName } from '../../../data/model/decisions';
import { piecesOf, RoadTooLarge, withoutRoad, type OwnRoad } from '../../../data/model/own-road';
import type { Registers, RegisterValue } from '../../../data/model/progress';
import type { Roadmap } from '../../../data/model/roadmap';
import { tasksOf } from '../../../data/model/roadmap-lookup';

/** The own roadmap that a roadmap is a later version of: one with its id, else with its title. */
export const earlierOf = (own: readonly OwnRoad[], next: Roadmap): OwnRoad | null =>
  own.find(({ roadmap }) => roadmap.id === next.id) ??
  own.find(({ roadmap }) => roadmap.title === next.title) ??
  null;

/** What becomes of the tasks of an earlier version, each counted. */
export interface TaskChanges {
  readonly stay: number;
  readonly come: number;
  readonly go: number;
}

/** Compares the tasks of two versions by their ids, on which time and ticks hang. */
export function taskChanges(before: Roadmap, after: Roadmap): TaskChanges {
  const ids = (road: Roadmap) => new Set(tasksOf(road).map(({ id }) => id));
  const [earlier, later] = [ids(before), ids(after)];
  return {
    stay: later.intersection(earlier).size,
    come: later.difference(earlier).size,
    go: earlier.difference(later).size,
  };
}

/** What is to be decided so that a roadmap is kept and shown, or that it is too large for that. */
export type Keeping =
  | { readonly ok: true; readonly values: Readonly<Record<string, RegisterValue>> }
  | { readonly ok: false; readonly bytes: number; readonly limit: number };

/** The later version of an own roadmap, with the ids of what was there before. */
export const versionOf = (next: Roadmap, earlier: OwnRoad): Roadmap =>
  keepIds(next, earlier.roadmap);

/** Keeps a roadmap and shows it; `instead` is the earlier version that it takes the place of. */
export function keepingOf(
  roadmap: Roadmap,
  registers: Registers,
  instead: OwnRoad | null,
): Keeping {
  try {
    const { road, values } = piecesOf(roadmap);
    const gone = instead === null ? {} : withoutRoad(registers, instead.road);
    // An unchanged version has the pieces that it had.
    return { ok: true, values: { ...gone, ...values, [decisionName.road]: road } };
  } catch (error) {
    if (error instanceof RoadTooLarge) {
      return { ok: false, bytes: error.bytes, limit: error.limit };
    }
    throw error;
  }
}
