import { siteId } from '../../data/model/id';
import { Random } from '../sim/random';
import { DayBrowser, type Mishaps } from './days-browser';
import { DayClock } from './days-clock';
import { rest, someDoing, studyOffline } from './days-doings';
import { DayLearner, type Unit } from './days-learner';

const HOUR = 3_600_000;
/** A day of study lasts so long, in milliseconds of wall time, or until what was begun is done. */
const DAY = 8 * HOUR;

const units: readonly Unit[] = [
  {
    site: 'coursera',
    hasVideo: true,
    addresses: ['lecture/Wh2ab/one', 'supplement/R2Kqf/two', 'lecture/AdhHT/three'].map(
      (rest) => `https://www.coursera.org/learn/neural-networks-deep-learning/${rest}`,
    ),
  },
  {
    site: '3blue1brown',
    hasVideo: true,
    addresses: ['fNk_zzaMoSs', 'k7RM-ot2NWY'].map(
      (video) => `https://www.youtube.com/watch?v=${video}`,
    ),
  },
  {
    site: 'arxiv',
    hasVideo: false,
    addresses: ['https://arxiv.org/abs/1706.03762', 'https://arxiv.org/abs/1706.03762v5'],
  },
];

/** One day; times are milliseconds. */
export interface Day {
  /** The day can be lived again by this. */
  readonly seed: number;
  /** What was truly studied, as `studiedIn` says, with what the timer was running. */
  readonly studied: number;
  /** What lies in Milepost's log in the evening. */
  readonly counted: number;
  /** How long the day was, with its sleep. */
  readonly wall: number;
  readonly mishaps: Readonly<Mishaps>;
}

/** Days in fast motion, each of which can be lived again by its seed. */
export interface DaysResult {
  readonly days: readonly Day[];
}

/** One sitting: pages of one unit are opened, recorded and studied, until the learner has enough. */
async function sit(learner: DayLearner): Promise<void> {
  const { clock, random } = learner;
  const unit = random.pick(units);
  await learner.open(unit);
  await learner.begin(!learner.isAlways);
  for (let part = random.between(2, 12); part > 0 && clock.at < DAY; part -= 1) {
    await learner.goOn();
    await someDoing(learner)(learner, unit);
  }
  await learner.goOn();
  if (random.chance(0.5)) {
    await learner.stop();
    await learner.closeAll();
  } else await rest(learner);
  if (random.chance(0.2)) await studyOffline(learner);
  await learner.wait(random.between(1, 1200) * 1000);
}

/** Lives the day of a seed. */
export async function oneDay(seed: number): Promise<Day> {
  const random = new Random(seed);
  const clock = new DayClock(random);
  const browser = new DayBrowser(clock, random);
  const learner = new DayLearner(clock, browser, random);
  const { machine } = browser;
  for (const { site } of learner.isAlways ? units : []) {
    await machine.run({ type: 'choose-site', site: siteId(site), choice: 'always' });
  }
  while (clock.at < DAY) await sit(learner);
  await browser.keepUp();
  const sessions = await machine.sessions();
  const counted = sessions.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
  return { seed, studied: learner.studied, counted, wall: clock.at, mishaps: browser.mishaps };
}

/**
 * Lives so many days of eight hours, the first by the given seed and each further one by the next,
 * with the real page script, the real keeper and everything that goes wrong between them.
 *
 * The truth of a day is told by the script alone: what `PageTruth` says of each page, as one union,
 * from the arrival at the page that was logged (or from the end of what was recorded before) until
 * the stop, or the last moment studied before ten minutes of silence, without the machine's sleep.
 * What a page owed when it crashed, or when its last words got lost, is true all the same: the
 * error contains what that costs. On a machine whose monotonic clock goes on in its sleep, a lecture
 * that plays when the lid is closed may be counted for up to 15 seconds more.
 */
export async function fastDays(days: number, seed: number): Promise<DaysResult> {
  const result: Day[] = [];
  for (let day = 0; day < days; day += 1) result.push(await oneDay(seed + day));
  return { days: result };
}

const sumOf = (days: readonly Day[], part: (day: Day) => number): number =>
  days.reduce((sum, day) => sum + part(day), 0);

/** How much too little or too much was counted, as a part of what was studied. */
export const errorOf = (days: readonly Day[]): number =>
  sumOf(days, ({ counted }) => counted) / sumOf(days, ({ studied }) => studied) - 1;

const percent = (part: number): string => `${(part * 100).toFixed(3)} %`;

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const hours = (milliseconds: number): string => (milliseconds / HOUR).toFixed(1);

/** Seconds that a day counts beyond its truth, or is short of it, and the seed of that day. */
const named = ({ seed, counted, studied }: Day): string =>
  `${seconds(counted - studied)} (${percent(counted / studied - 1)}, seed ${seed})`;

/** The days as a table in Markdown. */
export function daysTable({ days }: DaysResult): string {
  const byError = days.toSorted((a, b) => a.counted - a.studied - (b.counted - b.studied));
  const [least] = byError;
  const most = byError.at(-1);
  const asAwake = byError.filter(({ mishaps }) => mishaps.sleeps === 0).at(-1);
  if (!least || !most) return 'No day was lived.';
  const rows = [
    ['days of 8 hours', String(days.length)],
    ['hours studied', hours(sumOf(days, ({ studied }) => studied))],
    ['hours counted', hours(sumOf(days, ({ counted }) => counted))],
    ['error', percent(errorOf(days))],
    ['the day with most missing', named(least)],
    ['the day with most added', named(most)],
    ['the same without a sleep', asAwake ? named(asAwake) : 'none'],
    ['worker deaths in the midst', String(sumOf(days, ({ mishaps }) => mishaps.deaths))],
    ['worker ended while idle', String(sumOf(days, ({ mishaps }) => mishaps.idle))],
    ['sleeps', String(sumOf(days, ({ mishaps }) => mishaps.sleeps))],
    ['clock steps', String(sumOf(days, ({ mishaps }) => mishaps.steps))],
    ['pages and browsers crashed', String(sumOf(days, ({ mishaps }) => mishaps.crashes))],
    ['messages lost', String(sumOf(days, ({ mishaps }) => mishaps.lost))],
    ['messages doubled', String(sumOf(days, ({ mishaps }) => mishaps.doubled))],
  ];
  return ['| in fast motion | |', '|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
    '\n',
  );
}
