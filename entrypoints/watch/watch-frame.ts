import { TITLE_LIMIT } from '../../data/model/limits';
import {
  isPlayedThrough,
  playedOn,
  seeded,
  type Parts,
  type Sample,
} from '../../data/model/played';
import { isConnected, tell } from '../../data/sync/page-line';
import { frameAsker } from './frame-asker';
import { isLecture, LECTURE, PREVIEW } from './lecture-video';

/** One video at one address, and what was played of it. */
interface Track {
  readonly key: string;
  readonly duration: number;
  parts: Parts;
  /** When it may be told that it was played through, and how long after that again, in seconds. */
  next: number;
  wait: number;
}

interface Seen extends Sample {
  readonly track: Track;
}

/** A player may report its position more often than this, in seconds; the rest is not looked at. */
const LOOK_PERIOD = 0.2;
/** Videos that are kept in mind; an advertisement may come between the parts of one. */
const TRACKS_MAX = 50;

/** Where a second watcher of this frame learns that there is one whose extension is still there. */
export const watchSlot = globalThis as { milepostWatch?: () => boolean };

/** Seconds since the navigation to this document. */
const clock = (): number => performance.now() / 1000;

const rangesOf = ({ played }: HTMLVideoElement): Parts =>
  Array.from({ length: played.length }, (_, index) => [played.start(index), played.end(index)]);

/**
 * Follows the video of this frame, and tells once when most of it was really played. Only what the
 * browser itself says counts: events of the page's own making are not trusted.
 */
export function watchFrame(): void {
  if (watchSlot.milepostWatch?.()) return;
  const ending = new AbortController();
  let tracks: readonly Track[] = [];
  let last: Seen | undefined;
  let looked = 0;

  const isAlive = (): boolean => {
    if (!isConnected()) ending.abort();
    return !ending.signal.aborted;
  };

  /** The address says which video it is; a source of another length is another one, or an ad. */
  const trackOf = ({ duration }: HTMLVideoElement): Track => {
    const key = location.pathname + /\bv=[^&]*/.exec(location.search);
    const known = tracks.find(
      (each) => each.key === key && Math.abs(each.duration - duration) <= 1,
    );
    if (known) return known;
    const track: Track = { key, duration, parts: [], next: 0, wait: 1 };
    tracks = [track, ...tracks].slice(0, TRACKS_MAX);
    return track;
  };

  const look = ({ isTrusted, target, type }: Event): void => {
    if (!isTrusted || !(target instanceof HTMLVideoElement)) return;
    if (!target.matches(LECTURE) || target.closest(PREVIEW)) return;
    const at = clock();
    if (type === 'seeking') last = undefined;
    else if (at - looked >= LOOK_PERIOD && isAlive()) {
      looked = at;
      const before = last;
      last = isLecture(target)
        ? {
            at,
            position: target.currentTime,
            rate: target.playbackRate,
            track: trackOf(target),
          }
        : undefined;
      if (last && before?.track === last.track) note(before, last);
    }
  };

  const note = (before: Seen, now: Seen): void => {
    const { track, at } = now;
    track.parts = playedOn(track.parts, before, now);
    if (at >= track.next && isPlayedThrough(track.parts, track.duration)) void say(track, at);
  };

  /** Says it until it is taken, after a pause that doubles each time. */
  const say = async (track: Track, at: number): Promise<void> => {
    track.next = at + (track.wait *= 2);
    const title = document.title.slice(0, TITLE_LIMIT);
    const answer = await tell({ type: 'watched', duration: track.duration, title });
    if (answer?.kind === 'silent') track.next = Infinity;
  };

  const on = (types: readonly string[], listener: (event: Event) => void): void => {
    for (const type of types)
      document.addEventListener(type, listener, { capture: true, signal: ending.signal });
  };

  watchSlot.milepostWatch = isAlive;
  for (const video of document.querySelectorAll<HTMLVideoElement>(LECTURE))
    if (isLecture(video)) trackOf(video).parts = seeded(rangesOf(video), clock());
  // These do not bubble, but they can be captured.
  on(['timeupdate', 'seeking'], look);
  if (window === top) on(['load', 'playing'], frameAsker(isAlive));
}
