import type { PlaceKey, SessionId, SiteId, TaskId } from './id';
import type { VisitId } from './message';
import type { Stamp } from './stamp';

/** The study session being measured now; at most one per device. */
export type Recording = PageRecording | TimerRecording;

/** Credited time of one visit, as a half-open interval of instants (milliseconds since 1970). */
export interface Stretch {
  readonly visit: VisitId;
  readonly from: number;
  readonly to: number;
}

/** How much real time a visit may still claim, and which pulse of it came last. */
export interface Allowance {
  readonly visit: VisitId;
  readonly sequence: number;
  /** Real time from here on is not yet credited to this visit. */
  readonly from: number;
}

/** One place inside a recording, with the milliseconds credited while it was shown. */
export interface RecordedPlace {
  readonly place: PlaceKey;
  readonly title: string;
  readonly credited: number;
}

/** What every recording has. */
interface AnyRecording {
  /** The id of the session that it becomes. */
  readonly id: SessionId;
  /**
   * With which stamp that session lies in the log already, deleted, because its stop was taken
   * back. Absent where it is not in the log.
   */
  readonly loggedAt?: Stamp;
}

/** Measured on study pages; seconds are what the pulses have earned. */
export interface PageRecording extends AnyRecording {
  readonly kind: 'page';
  readonly start: number;
  readonly offset: number;
  readonly site: SiteId;
  /** The course, series or paper: the recording stays within it. */
  readonly unit: string;
  readonly task: TaskId;
  readonly places: readonly RecordedPlace[];
  /** Milliseconds that can no longer be withdrawn. */
  readonly settled: number;
  /** No stretch reaches back before this instant. */
  readonly horizon: number;
  /** Recent stretches; those of several visits may overlap, their union counts. */
  readonly stretches: readonly Stretch[];
  readonly lastCredited: number;
  /** Whether the page was still engaged at its last pulse: the shown time then runs on. */
  readonly isEngaged: boolean;
  readonly allowances: readonly Allowance[];
}

/** Started by hand, for books and code: wall time until Stop. */
export interface TimerRecording extends AnyRecording {
  readonly kind: 'timer';
  readonly start: number;
  readonly offset: number;
  readonly task: TaskId;
  readonly title: string;
  /** The last moment at which the machine was known to be awake and the learner at it. */
  readonly lastSeen: number;
  readonly question: TimerQuestion | null;
  /** The learner has confirmed the time up to here. */
  readonly confirmed: number;
}

/** What the timer asks; it counts on until it is answered. */
export type TimerQuestion =
  | { readonly kind: 'absence'; readonly from: number; readonly to: number }
  | { readonly kind: 'long'; readonly since: number };
