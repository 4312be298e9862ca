/**
 * Which parts of a video were really played. A position says nothing: who seeks to the end has seen
 * nothing, and who loops a minute has seen that minute. All times are seconds.
 */

/** Parts of a video from its start, in order; no two of them touch. */
export type Parts = readonly (readonly [from: number, to: number])[];

/** Where a video is at a moment of a clock that only goes forward. */
export interface Sample {
  readonly at: number;
  readonly position: number;
  /** How many times as fast as usual it plays. */
  readonly rate: number;
}

/** Faster than this nobody follows a lecture. */
export const FASTEST = 2.5;
/** The share of a video that has to be played. */
export const WATCHED_SHARE = 0.9;
/** Shorter is a clip or an advertisement, longer is no lecture. */
export const SHORTEST_VIDEO = 20;
export const LONGEST_VIDEO = 43_200;
/** A player that plays says where it is every quarter of a second; after this long it did not. */
const GAP_LIMIT = 3;
/** The position and the clock are not read at quite the same moment. */
const SLACK = 0.3;
/** What was played before anybody looked counts up to this length. */
const SEED_LIMIT = 120;
/** Who jumps about more than this does not watch. */
const PARTS_LIMIT = 500;

/** The parts with one more of them. */
export function withPart(parts: Parts, from: number, to: number): Parts {
  if (!(from < to)) return parts;
  const joined = parts.filter(([start, end]) => end >= from && start <= to);
  const apart = parts.filter((part) => !joined.includes(part));
  const edges = [from, to, ...joined.flat()];
  return apart.length < PARTS_LIMIT
    ? [...apart, [Math.min(...edges), Math.max(...edges)] as const].toSorted(
        ([one], [other]) => one - other,
      )
    : parts;
}

/** The length of all parts together. */
export const playedLength = (parts: Parts): number =>
  parts.reduce((sum, [from, to]) => sum + to - from, 0);

/**
 * The parts after one more sample. What lies between two samples was played when the position moved
 * on no faster than the clock and the rate allow; never does more count than the clock allows.
 */
export function playedOn(parts: Parts, before: Sample, now: Sample): Parts {
  if (before.rate > FASTEST || now.rate > FASTEST) return parts;
  const elapsed = now.at - before.at;
  const moved = now.position - before.position;
  const isPlay = elapsed <= GAP_LIMIT && moved <= elapsed * Math.max(before.rate, now.rate) + SLACK;
  const from = now.position - Math.min(moved, elapsed * FASTEST);
  return isPlay ? withPart(parts, from, now.position) : parts;
}

/** What a player says it has played, as far as that can be true in so many seconds. */
export function seeded(said: Parts, since: number): Parts {
  let left = Math.min(SEED_LIMIT, since * FASTEST);
  return said.reduce((parts: Parts, [from, to]) => {
    const length = Math.min(left, to - from);
    left -= length;
    return withPart(parts, from, from + length);
  }, []);
}

/** Whether a duration is that of a video that can be watched; NaN and Infinity are not. */
export const isVideoLength = (duration: number): boolean =>
  duration >= SHORTEST_VIDEO && duration <= LONGEST_VIDEO;

/** Whether enough of a video of this duration was played. */
export const isPlayedThrough = (parts: Parts, duration: number): boolean =>
  playedLength(parts) >= duration * WATCHED_SHARE;
