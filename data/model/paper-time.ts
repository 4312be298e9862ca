import type { PlaceKey } from './id';
import type { Paper } from './paper';
import { paperKeyOf } from './paper-key';
import type { SessionRecord } from './session';

/** What was studied of one paper. */
export interface PaperTime {
  /** Whole seconds. */
  readonly seconds: number;
  /** The session that was begun last. */
  readonly last: SessionRecord;
}

type Times = ReadonlyMap<PlaceKey, PaperTime>;

const joined = (one: PaperTime | undefined, other: PaperTime): PaperTime =>
  one
    ? {
        seconds: one.seconds + other.seconds,
        last: one.last.start > other.last.start ? one.last : other.last,
      }
    : other;

const known = new WeakMap<readonly SessionRecord[], Times>();

/** The papers of one month page; counted once for as long as the page is the same array. */
function timesOfPage(page: readonly SessionRecord[]): Times {
  const before = known.get(page);
  if (before) return before;
  const times = new Map<PlaceKey, PaperTime>();
  for (const record of page) {
    const key = record.deleted || record.place === null ? null : paperKeyOf(record.place);
    if (key === null) continue;
    times.set(key, joined(times.get(key), { seconds: record.seconds, last: record }));
  }
  known.set(page, times);
  return times;
}

/** Time by paper over the pages of a log; a paper without study time is not in it. */
export function paperTimes(
  list: readonly Paper[],
  pages: readonly (readonly SessionRecord[])[],
): ReadonlyMap<Paper, PaperTime> {
  const byKey = new Map<PlaceKey, PaperTime>();
  for (const page of pages) {
    for (const [key, time] of timesOfPage(page)) byKey.set(key, joined(byKey.get(key), time));
  }
  return new Map(
    list.flatMap((paper): [Paper, PaperTime][] => {
      let sum: PaperTime | undefined;
      for (const key of paper.keys) {
        const time = byKey.get(key);
        if (time) sum = joined(sum, time);
      }
      return sum ? [[paper, sum]] : [];
    }),
  );
}
