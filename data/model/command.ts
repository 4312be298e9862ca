import type { DeviceId, MilestoneId, SessionId, SiteId, TaskId } from './id';
import type { MonthTotals } from './month-totals';
import type { Registers, RegisterValue } from './progress';
import type { Reminders } from './reminder';
import type { Session, SessionChanges, SessionRecord } from './session';

export type TaskState = 'todo' | 'doing' | 'done' | 'skipped';
/** What to do when a study site is noticed. */
export type SiteChoice = 'ask' | 'always' | 'never';

/** What the learner may ask of the background. Every one that changes data can be undone. */
export type Command =
  | { readonly type: 'stop' }
  /** Takes a stop back: the recording runs on as if it had not been stopped. */
  | { readonly type: 'resume'; readonly id: SessionId }
  /** Ends the recording without counting it; its session can be restored. */
  | { readonly type: 'discard' }
  | { readonly type: 'start-timer'; readonly task: TaskId; readonly title: string }
  | { readonly type: 'answer-timer'; readonly answer: TimerAnswer }
  | ({ readonly type: 'retask-recording'; readonly task: TaskId } & Undoing & {
        /** On the way back only: the task that was remembered of a place before, null for none. */
        readonly remember?: { readonly unit: string; readonly task: TaskId | null };
      })
  /** Log the study page that this tab shows, from its arrival on. */
  | { readonly type: 'log-page'; readonly tab: number; readonly task: TaskId | null }
  | { readonly type: 'add-session'; readonly session: NewSession }
  | ({ readonly type: 'edit-session'; readonly id: SessionId } & Undoing & {
        readonly changes: SessionChanges;
      })
  | { readonly type: 'delete-session'; readonly id: SessionId }
  | { readonly type: 'restore-session'; readonly id: SessionId }
  | { readonly type: 'set-task'; readonly task: TaskId; readonly state: TaskState }
  /** null goes back to "the first open task". */
  | { readonly type: 'choose-task'; readonly task: TaskId | null }
  | { readonly type: 'tick-milestone'; readonly milestone: MilestoneId; readonly done: boolean }
  | { readonly type: 'choose-site'; readonly site: SiteId; readonly choice: SiteChoice }
  | { readonly type: 'set-goal'; readonly minutes: number }
  | { readonly type: 'dismiss-notice'; readonly id: string }
  /** What this device is called on the others; empty takes the name away. */
  | { readonly type: 'name-device'; readonly name: string }
  /** Stops listing a device that is gone, until it is heard from again; its sessions stay. */
  | { readonly type: 'forget-device'; readonly device: DeviceId }
  | { readonly type: 'set-reminders'; readonly reminders: Reminders }
  /** Whether this device shares with the others; without, it publishes nothing and takes nothing. */
  | { readonly type: 'share-here'; readonly on: boolean }
  /** Changes many things at once, all of them or none. */
  | ({ readonly type: 'change-many' } & ManyChanges & Undoing)
  /** Joins a backup, or the sessions of another program, with what is here. */
  | ({ readonly type: 'import' } & Import)
  /** Takes everything of the learner's off this device. It cannot be undone; a backup can be read. */
  | { readonly type: 'erase' };

/** Only the way back: what was there may be there again, also where nobody could write it in. */
interface Undoing {
  readonly isUndo?: true;
}

/** Sessions to change, and decisions by the names of their registers. */
export interface ManyChanges {
  readonly edits: readonly SessionEdit[];
  readonly values: Readonly<Record<string, RegisterValue>>;
}

/** What is to become of one session among many. */
export interface SessionEdit {
  readonly id: SessionId;
  readonly deleted?: boolean;
  readonly changes?: SessionChanges;
}

/** What a file brings, in the forms in which devices join it. */
export interface Import {
  readonly records: readonly SessionRecord[];
  readonly registers: Registers;
  readonly totals: readonly MonthTotals[];
  /** Sessions that were deleted here since the file was written, and are to come back. */
  readonly restore: readonly SessionId[];
}

export type TimerAnswer =
  | { readonly kind: 'keep' }
  /** Log it up to the last moment seen here, and stop. */
  | { readonly kind: 'cut' }
  /** Log it with this length, and stop. */
  | { readonly kind: 'length'; readonly seconds: number };

/** A session written in by hand. */
export type NewSession = Pick<Session, 'start' | 'seconds' | 'task' | 'title' | 'note'>;

/** Why a command was refused; each has its sentence and action on screen. */
export type Problem =
  | 'nothing-recording'
  | 'already-recording'
  | 'too-short'
  | 'too-long'
  | 'in-the-future'
  | 'not-a-date'
  | 'unknown-session'
  | 'unknown-task'
  | 'unknown-milestone'
  | 'unknown-site'
  | 'unknown-device'
  | 'not-a-study-page'
  | 'goal-out-of-range'
  | 'write-failed'
  | 'no-answer'
  | 'not-understood';

/** What came of a command. */
export type Outcome =
  | {
      readonly ok: true;
      /** The command that takes it back; null when there is nothing to take back. */
      readonly undo: Command | null;
      /** The session that was logged, or that an edit has changed, as it is kept; null for none. */
      readonly session: Session | null;
    }
  | { readonly ok: false; readonly problem: Problem };

/** What the page in the active tab counts for, as the popup shows it. */
export interface PageStatus {
  readonly tab: number;
  readonly site: SiteId;
  readonly siteName: string;
  readonly place: string;
  readonly task: TaskId;
  readonly choice: SiteChoice;
  /** The instant until which this site asks nothing, after "Not now"; null when it asks. */
  readonly quietUntil: number | null;
  /** This visit was declined or stopped by hand: it asks nothing and starts nothing by itself. */
  readonly dismissed: boolean;
  /** Engaged seconds that "Log this page" would include; null when the page did not answer. */
  readonly seconds: number | null;
  readonly counting: boolean;
  /** The origins, as match patterns, that the learner has yet to let Milepost into; null for none. */
  readonly access: readonly string[] | null;
  /** Milepost may be everywhere on this site from the start, and the browser keeps it off. */
  readonly isWithheld: boolean;
}

/** What an extension page may send to the background. */
export type Request =
  | { readonly type: 'command'; readonly command: Command }
  /** Nothing but waking up: what is missing in storage is written again. */
  | { readonly type: 'wake' }
  | { readonly type: 'page-status'; readonly tab: number; readonly address: string };
