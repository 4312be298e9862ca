import { roadmap } from '../../data/content/roadmap';
import type { Command, NewSession, Outcome } from '../../data/model/command';
import { decisionName } from '../../data/model/decisions';
import { deviceId, sessionId, siteId, type TaskId } from '../../data/model/id';
import { registerName } from '../../data/model/progress';
import type { SessionChanges, SessionRecord } from '../../data/model/session';
import { stampOf } from '../../data/model/stamp';
import type { Random } from '../sim/random';
import type { Promised } from './promised';

/** Something to ask of the background, and what has been promised when it says that it is done. */
export interface Wish {
  readonly command: Command;
  /** `asked` is when it was sent, in milliseconds since 1970. */
  promise(promised: Promised, outcome: Outcome & { readonly ok: true }, asked: number): void;
}

const DAY = 86_400_000;
/** Sessions lie in as many months as a year and a bit has. */
const DAYS_BACK = 400;
const TASKS = roadmap.phases.flatMap(({ tasks }) => tasks);
const MILESTONES = TASKS.flatMap(({ milestones }) => milestones.map(({ id }) => id));
const OTHER_DEVICE = deviceId('00000000000000b2');
/** A timer that is stopped earlier leaves no session. */
export const TIMER_AT_LEAST_MS = 65_000;

let count = 0;
/** Words that nothing else has. */
const words = (kind: string): string => `${kind} ${(count += 1)}`;

const aTask = (random: Random): TaskId => random.pick(TASKS).id;

/** Somewhere in the last year, on a whole second. */
const aMoment = (random: Random, now: number): number =>
  Math.floor((now - 2 * DAY - random.next() * DAYS_BACK * DAY) / 1000) * 1000;

/** A session to write in by hand. */
export const aNewSession = (random: Random, now: number): NewSession => ({
  start: aMoment(random, now),
  seconds: random.between(60, 20_000),
  task: random.chance(0.1) ? null : aTask(random),
  title: words('Session'),
  note: random.chance(0.5) ? words('Note ').repeat(random.between(1, 40)).trim() : '',
});

function add(random: Random, now: number): Wish {
  const session = aNewSession(random, now);
  return {
    command: { type: 'add-session', session },
    promise: (promised, outcome) => {
      if (outcome.session) promised.session(outcome.session);
    },
  };
}

function edit(random: Random, now: number, promised: Promised): Wish | null {
  const all = promised.sessions();
  if (all.length === 0) return null;
  const { id, start } = random.pick(all);
  // One that the timer has just left may not reach into the future.
  const longest = Math.floor((now - start) / 1000);
  const changes: SessionChanges = random.pick<SessionChanges>([
    { title: words('Title') },
    { note: words('Afterthought') },
    { seconds: random.between(60, Math.min(20_000, longest)) },
    { task: aTask(random) },
    // Often into another month, and so into another page of the log.
    { start: aMoment(random, now) },
  ]);
  return {
    command: { type: 'edit-session', id, changes },
    promise: (kept, outcome) => {
      if (outcome.session) kept.session(outcome.session);
    },
  };
}

function mark(random: Random, promised: Promised, deleted: boolean): Wish | null {
  const all = deleted ? promised.sessions() : promised.deleted();
  if (all.length === 0) return null;
  const { id } = random.pick(all);
  return {
    command: { type: deleted ? 'delete-session' : 'restore-session', id },
    promise: (kept) => kept.mark(id, deleted),
  };
}

/** Some sessions of another device, as a backup brings them. */
function importSome(random: Random, now: number): Wish {
  const records = Array.from({ length: random.between(1, 60) }, (): SessionRecord => {
    const start = aMoment(random, now);
    count += 1;
    const run = count.toString(16).padStart(6, '0');
    return {
      id: sessionId(`${OTHER_DEVICE}-${(start / 1000).toString(36)}-${run}`),
      start,
      seconds: random.between(60, 9000),
      offset: 60,
      task: aTask(random),
      site: null,
      place: null,
      title: words('Imported'),
      note: '',
      how: 'hand',
      stamp: stampOf(start, count % 1000, OTHER_DEVICE),
      deleted: false,
    };
  });
  return {
    command: { type: 'import', records, registers: {}, totals: [], restore: [] },
    promise: (promised) => {
      for (const record of records) promised.session(record);
    },
  };
}

function decide(random: Random): Wish {
  const [task, milestone] = [aTask(random), random.pick(MILESTONES)];
  const [state, choice] = [
    random.pick(['todo', 'doing', 'done', 'skipped'] as const),
    random.pick(['ask', 'always', 'never'] as const),
  ];
  const [done, minutes] = [random.chance(0.7), random.between(0, 6000)];
  const note = decisionName.weekNote(`2026-W${random.between(10, 45)}`);
  const text = words('A week');
  const site = siteId('3blue1brown');
  const wish = (command: Command, name: string, value: string | number | boolean): Wish => ({
    command,
    promise: (promised) => promised.value(name, value),
  });
  return random.pick([
    wish({ type: 'set-task', task, state }, registerName.task(task), state),
    wish({ type: 'tick-milestone', milestone, done }, registerName.milestone(milestone), done),
    wish({ type: 'set-goal', minutes }, registerName.weeklyGoal, minutes),
    wish({ type: 'choose-task', task }, registerName.currentTask, task),
    wish({ type: 'choose-site', site, choice }, registerName.site(site), choice),
    wish({ type: 'change-many', edits: [], values: { [note]: text } }, note, text),
  ]);
}

function setUp(random: Random): Wish {
  const name = words('Laptop');
  const review = { day: random.between(1, 7), hour: random.between(0, 23) };
  const reminders = { review, nudge: null };
  return random.pick<Wish>([
    {
      command: { type: 'name-device', name },
      promise: (promised) => promised.deviceName(name),
    },
    {
      command: { type: 'set-reminders', reminders },
      promise: (promised) => promised.reminders(reminders),
    },
  ]);
}

/** Starts the timer, or stops the one that runs. */
function time(random: Random, now: number, promised: Promised): Wish | null {
  const { running } = promised;
  if (running) {
    return now - running.latest < TIMER_AT_LEAST_MS ? null : stopTimer;
  }
  const title = words('Timer');
  return {
    command: { type: 'start-timer', task: aTask(random), title },
    promise: (kept, _outcome, asked) =>
      kept.timer({ title, earliest: asked - 1000, latest: Date.now() + 1000 }),
  };
}

/** Stops the timer; the session that it becomes is promised. */
export const stopTimer: Wish = {
  command: { type: 'stop' },
  promise: (promised, { session }) => {
    if (session) promised.session(session);
    promised.timer(null);
  },
};

/** Something that a learner may ask next. */
export function aWish(random: Random, now: number, promised: Promised): Wish {
  const kind = random.next();
  const wish =
    kind < 0.2
      ? edit(random, now, promised)
      : kind < 0.3
        ? mark(random, promised, random.chance(0.6))
        : kind < 0.4
          ? importSome(random, now)
          : kind < 0.6
            ? decide(random)
            : kind < 0.67
              ? setUp(random)
              : kind < 0.8
                ? time(random, now, promised)
                : null;
  return wish ?? add(random, now);
}
