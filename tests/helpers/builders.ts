import { roadmap } from '../../data/content/roadmap';
import type { PageStatus } from '../../data/model/command';
import { dayOf, monthsOf, weekOf } from '../../data/model/day';
import {
  deviceId,
  milestoneId,
  placeKey,
  sessionId,
  siteId,
  taskId,
  type MilestoneId,
  type TaskId,
} from '../../data/model/id';
import type { Notice } from '../../data/model/notice';
import { progressOf, type Progress } from '../../data/model/progress';
import type { PageRecording, TimerRecording } from '../../data/model/recording';
import { monthOf, type SessionRecord } from '../../data/model/session';
import { stampOf } from '../../data/model/stamp';
import type { StudyState } from '../../data/store/study-state';

/** The evening on which the tests study: Wednesday, 18 November 2026, 21:15 local time. */
export const NOW = Date.UTC(2026, 10, 18, 20, 15);
/** Where the session of a page begins that says then that it is there: it was a moment before. */
export const BEFORE_NOW = NOW - 1000;
/** Minutes that the learner's local time is ahead of UTC there. */
export const OFFSET = 60;

const MINUTE = 60_000;
let count = 0;

/** A learner's own device, and the task that a fresh road begins with. */
export const DEVICE = deviceId('00000000000000a1');
export const FIRST_TASK = taskId('math-review');

interface SessionWishes extends Partial<Omit<SessionRecord, 'seconds'>> {
  /** Length; 25 unless told. */
  readonly minutes?: number;
  /** Minutes before `NOW` at which it began; an hour unless told. */
  readonly minutesAgo?: number;
}

/** A finished study session: `aSession({ minutes: 25, minutesAgo: 60 })`. */
export function aSession({ minutes = 25, minutesAgo = 60, ...rest }: SessionWishes = {}) {
  count += 1;
  const start = rest.start ?? NOW - minutesAgo * MINUTE;
  const second = Math.floor(start / 1000).toString(36);
  const run = count.toString(16).padStart(6, '0');
  return {
    id: sessionId(`${DEVICE}-${second}-${run}`),
    start,
    seconds: minutes * 60,
    offset: OFFSET,
    task: FIRST_TASK,
    site: siteId('3blue1brown'),
    place: placeKey('3blue1brown/eola-preview'),
    title: 'Essence of linear algebra preview',
    note: '',
    how: 'page',
    deleted: false,
    stamp: stampOf(start, count, DEVICE),
    ...rest,
  } satisfies SessionRecord as SessionRecord;
}

/** Study on a page that has been recorded for some minutes (20 unless told). */
export function aRecording({
  minutes = 20,
  ...rest
}: Partial<PageRecording> & { readonly minutes?: number } = {}): PageRecording {
  return {
    kind: 'page',
    id: sessionId('recorded-now'),
    start: NOW - minutes * MINUTE,
    offset: OFFSET,
    site: siteId('coursera'),
    unit: 'neural-networks-deep-learning',
    task: FIRST_TASK,
    places: [
      {
        place: placeKey('coursera/neural-networks-deep-learning/lecture/Wh2ab'),
        title: 'Computation graph',
        credited: minutes * MINUTE,
      },
    ],
    settled: minutes * MINUTE,
    horizon: NOW,
    stretches: [],
    lastCredited: NOW,
    isEngaged: false,
    allowances: [],
    ...rest,
  };
}

/** The timer, running for some minutes (40 unless told). */
export function aTimer({
  minutes = 40,
  ...rest
}: Partial<TimerRecording> & { readonly minutes?: number } = {}): TimerRecording {
  return {
    kind: 'timer',
    id: sessionId('timed-now'),
    start: NOW - minutes * MINUTE,
    offset: OFFSET,
    task: FIRST_TASK,
    title: 'Calculus, chapter 3',
    lastSeen: NOW,
    question: null,
    confirmed: NOW - minutes * MINUTE,
    ...rest,
  };
}

/** The study page in the active tab, looked at for 12 minutes and not recorded. */
export function aPage(rest: Partial<PageStatus> = {}): PageStatus {
  return {
    tab: 7,
    site: siteId('coursera'),
    siteName: 'Coursera',
    place: 'Neural Networks and Deep Learning: Computation graph',
    task: taskId('dl-first-course'),
    choice: 'ask',
    quietUntil: null,
    dismissed: false,
    seconds: 12 * 60 + 30,
    counting: false,
    access: null,
    isWithheld: false,
    ...rest,
  };
}

/** Something to know of the kept data. */
export const aNotice = (rest: Partial<Notice> = {}): Notice => ({
  id: 'damaged-2026-10',
  kind: 'damaged',
  subject: 'log/2026-10',
  count: 2,
  at: NOW - 60 * MINUTE,
  ...rest,
});

/** Where the learner stands: `aProgress({ done: ['math-review'], ticked: ['…'] })`. */
export function aProgress({
  done = [],
  skipped = [],
  ticked = [],
  ...rest
}: Partial<Progress> & {
  readonly done?: readonly string[];
  readonly skipped?: readonly string[];
  readonly ticked?: readonly string[];
} = {}): Progress {
  const stamp = stampOf(NOW, 0, DEVICE);
  const registers = Object.fromEntries([
    ...done.map((id) => [`task/${id}`, { stamp, value: 'done' }]),
    ...skipped.map((id) => [`task/${id}`, { stamp, value: 'skipped' }]),
    ...ticked.map((id) => [`milestone/${id}`, { stamp, value: true }]),
  ]);
  return { ...progressOf(registers, roadmap), ...rest };
}

/** Every task of the road, for a learner who has arrived. */
export const everyTask: readonly TaskId[] = roadmap.phases.flatMap(({ tasks }) =>
  tasks.map(({ id }) => id),
);

/** A milestone of the road, so that a test names one that exists. */
export const aMilestone = (id: string): MilestoneId => milestoneId(id);

/** What a page of ours holds: `aState({ sessions: [aSession()], recording: aTimer() })`. */
export function aState({
  sessions = [],
  ...rest
}: Partial<StudyState> & { readonly sessions?: readonly SessionRecord[] } = {}): StudyState {
  const progress = rest.progress ?? aProgress();
  const week = weekOf(dayOf(NOW, OFFSET, progress.calendar), progress.calendar);
  const log: Record<string, readonly SessionRecord[]> = {};
  for (const month of monthsOf(week)) log[month] = [];
  for (const session of sessions) {
    const month = monthOf(session.start);
    log[month] = [...(log[month] ?? []), session];
  }
  return {
    status: 'ready',
    now: NOW,
    offset: OFFSET,
    roadmap,
    registers: {},
    recording: null,
    progress,
    log,
    notices: [],
    trouble: null,
    counted: [],
    page: null,
    address: null,
    last: null,
    ...rest,
  };
}
