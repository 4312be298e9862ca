/**
 * Every key in extension storage, and what is lost if it is renamed. A released key keeps its name.
 * `local` is the truth of this device; `memory` (storage.session) ends with the browser.
 */
export const localKeys = {
  /** Who this device is, and what it is called: it would publish as another, unnamed one. */
  device: 'device',
  /** The latest stamp: without it, a clock set back could lose an edit. */
  clock: 'clock',
  /** Task states, milestones, the goal, the choice per site: the learner's progress. */
  registers: 'registers',
  /** The running recording and the instant up to which time is counted: up to one session. */
  recording: 'recording',
  /** Until when each site asks nothing: the learner would be asked again. */
  quiet: 'quiet',
  /** The roadmap that is shown: written anew at the next start of the background. */
  roadmap: 'roadmap',
  /** What the learner should be told of damaged or newer data. */
  notices: 'notices',
  /** Months of other devices as day totals: their time is missing until they are heard again. */
  totals: 'totals',
  /** What sharing remembers: it is slower once, and lists again the devices that were forgotten. */
  post: 'post',
  /** The reminders of this device: it would remind of nothing. */
  reminding: 'reminding',
  /** What the settings show of sharing: nothing, until the next round writes it again. */
  sharing: 'sharing',
} as const;

export const memoryKeys = {
  /** What the mailbox held after a round that left nothing to do: one round more at each start. */
  calm: 'calm',
  /** The visits that are open in tabs: pages would have to say again that they arrived. */
  visits: 'visits',
  /** What is owed to the tabs without a page script: a background that dies would lose it. */
  tabs: 'tabs',
  /** The recording that was stopped last: its stop could not be taken back. */
  stopped: 'stopped',
  /** A write that failed and is being tried again. */
  trouble: 'trouble',
  /** The optional sites that count here: pages would offer the timer for them. */
  counted: 'counted',
  /** This run of the browser, as the ids of new sessions say it: another one is chosen. */
  run: 'run',
} as const;

const LOG_PREFIX = 'log/';
const ASIDE_PREFIX = 'aside/';

/** The page of the log for a month such as `2026-11`: every session that began in it. */
export const logKey = (month: string): string => `${LOG_PREFIX}${month}`;
export const isLogKey = (key: string): boolean => /^log\/\d{4}-\d{2}$/.test(key);
export const monthOfLogKey = (key: string): string => key.slice(LOG_PREFIX.length);

/** A value that could not be read, kept as it was found. */
export const asideKey = (key: string, at: number): string => `${ASIDE_PREFIX}${key}/${at}`;
export const isAsideKey = (key: string): boolean => key.startsWith(ASIDE_PREFIX);
