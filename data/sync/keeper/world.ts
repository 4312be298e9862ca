import type { TabMessage } from '../../model/message';
import type { Reminders } from '../../model/reminder';
import type { Roadmap } from '../../model/roadmap';
import type { Area } from '../area';
import type { Self } from './self';

/** Everything that the keeper of the study data needs of the world around it. */
export interface World {
  /** The truth of this device. */
  readonly local: Area;
  /** What ends with the browser. */
  readonly memory: Area;
  /** The mailbox that the learner's devices share: `storage.sync`. */
  readonly sync: Area;
  readonly roadmap: Roadmap;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds by a clock that nobody can set, from any beginning; it may stand still in sleep. */
  mono(): number;
  /** Minutes that local time is ahead of UTC at an instant. */
  offset(at: number): number;
  /** So many random hexadecimal digits. */
  random(digits: number): string;
  /** A number from 0 up to 1. */
  chance(): number;
  /** What this device is, for the list of devices on the others; empty where nobody knows. */
  self(): Promise<Self>;
  /** Says, where a developer looks, what failed without anybody waiting for it. */
  report(error: unknown): void;
  /** Shows a short text on the toolbar button; an empty one takes it away. */
  badge(text: string): void;
  /** Wakes the keeper at an instant, or again and again; null takes the alarm away. */
  alarm(name: AlarmName, at: number | 'each-minute' | 'each-half-minute' | null): void;
  /** Shows a notification, where the learner lets us; the times are seconds of this week. */
  notify(
    kind: keyof Reminders,
    week: { readonly studied: number; readonly goal: number },
  ): Promise<void>;
  /** Whether somebody is at the machine. */
  presence(): Promise<'active' | 'idle' | 'locked'>;
  /** Calls back once after so many milliseconds, unless the worker dies before. */
  after(delay: number, callback: () => void): void;
  /** Runs the offer's script in a tab, so that it can be shown there; false when it cannot. */
  bringOffer(tab: number): Promise<boolean>;
  /** Runs the watcher in all frames of a tab that we may enter; one that has it stays as it is. */
  bringWatcher(tab: number): void;
  /** Whether the browser lets Milepost into the pages of all these match patterns. */
  mayRun(matches: readonly string[]): Promise<boolean>;
  /** Sends to the page script of a tab; resolves with its answer, or null when there is none. */
  tell(tab: number, message: TabMessage): Promise<unknown>;
}

/**
 * `end`: the recording may have ended by itself. `tick`: the timer runs. `retry`: write again.
 * `share`: read and write the mailbox. `remind`: there may be something to remind of. `tab`: a tab
 * without a page script is in front.
 */
export type AlarmName = 'end' | 'tick' | 'retry' | 'share' | 'remind' | 'tab';
