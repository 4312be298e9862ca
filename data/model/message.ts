import type { TaskId } from './id';
import type { PageHints } from './place';

/**
 * What the page script and the background say to each other. A page message is treated as
 * written by an attacker: the background takes the address and the tab from the browser's own
 * `sender`, never from here, and credits no more than the real time that passed for that tab.
 */

/** One stay on one study page, named by the page script; 8 to 40 characters of [a-z0-9-]. */
export type VisitId = string;

/** The page script is on a study page (or the page became another one without loading). */
export interface Arrive {
  readonly type: 'arrive';
  readonly visit: VisitId;
  /** `document.title`, as the page gives it. */
  readonly title: string;
  /** The channel of a video, only after the page was seen to be fresh. */
  readonly hints: PageHints | null;
}

/** The visit has been engaged for 30 seconds: ask, go on by itself, or be silent? */
export interface Reach {
  readonly type: 'reach';
  readonly visit: VisitId;
  readonly title: string;
  /** Engaged milliseconds since arrival, or since the last credit. */
  readonly engaged: number;
}

/** The learner pressed "Log it": a trusted event. */
export interface Log {
  readonly type: 'log';
  readonly visit: VisitId;
  readonly title: string;
  readonly engaged: number;
  /** The task that the learner chose in the offer; null keeps the guess. */
  readonly task: TaskId | null;
  /** Also remember "always on this site". */
  readonly always: boolean;
}

/** The learner closed the offer, said "Not now", or "Never on this site". */
export interface Decline {
  readonly type: 'decline';
  readonly visit: VisitId;
  readonly answer: 'not-now' | 'never';
}

/** Every 15 s while recording, and whenever an engaged stretch ends. */
export interface Pulse {
  readonly type: 'pulse';
  readonly visit: VisitId;
  /** Counts up by one within a visit, from 1. */
  readonly sequence: number;
  /** Milliseconds since the pulse before (or the start), by the wall clock. */
  readonly wall: number;
  /** The same by the monotonic clock. */
  readonly mono: number;
  /** Engaged milliseconds since the pulse before: one stretch that ends now. */
  readonly engaged: number;
  /** Whether the stretch goes on after this pulse; it ended with it otherwise. */
  readonly goesOn: boolean;
  /** Milliseconds before now that this visit takes back, because the pause turned out too long. */
  readonly withdrawn: number;
}

export type PageMessage = Arrive | Reach | Log | Decline | Pulse;

/** The video of this frame was played through: at least 90 % of it, and not only its end. */
export interface Watched {
  readonly type: 'watched';
  /** Seconds that the video lasts. */
  readonly duration: number;
  /** `document.title`; it names a lecture, and matters in no other frame than the top one. */
  readonly title: string;
}

/** Something plays, or a frame was loaded: there may be a frame that nobody watches yet. */
export interface Frames {
  readonly type: 'frames';
}

/** What the watcher of a page says; in a frame other than the top one it says `watched` alone. */
export type WatchMessage = Watched | Frames;

/** A task as the offer shows it. */
export interface OfferedTask {
  readonly id: TaskId;
  readonly title: string;
}

/** What the page script is to do from now on, and by which rules it measures. */
export type Standing = Asked & Rules;

/** The learner's own rules; absent where they are as for everybody. */
export interface Rules {
  /** A pause longer than this, in milliseconds, counts for nothing from its start. */
  readonly pause?: number;
  /** A lecture that plays in a hidden tab counts. */
  readonly hidden?: true;
}

type Asked =
  /** Send pulses; what was engaged since arrival counts. */
  | { readonly kind: 'recording' }
  /** Measure, and say `reach` after 30 engaged seconds. */
  | { readonly kind: 'waiting' }
  /** Measure, but do not ask: the learner may still log this page from the popup. */
  | { readonly kind: 'silent' }
  /** The background does not know this visit (any more): say again that it arrived. */
  | { readonly kind: 'new' }
  /** Ask now. */
  | {
      readonly kind: 'offer';
      /** The name of the place, as the offer shows it. */
      readonly place: string;
      readonly task: OfferedTask;
      /** All tasks still open, in the roadmap's order, the offered one among them. */
      readonly tasks: readonly OfferedTask[];
    }
  /** The log could not be kept; the offer says so and stays. */
  | { readonly kind: 'failed' };

/** What the background may send to a page script. */
export type TabMessage =
  /** Something changed elsewhere (a stop, a start, a timer). */
  | { readonly type: 'standing'; readonly standing: Standing }
  /** Answer with a `VisitReport`: the learner pressed "Log this page" in the popup. */
  | { readonly type: 'report' };

export interface VisitReport {
  readonly visit: VisitId;
  readonly title: string;
  readonly engaged: number;
}
