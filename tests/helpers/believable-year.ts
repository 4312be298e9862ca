import { birthStamp } from '../../data/model/birth';
import { addDays, weekOf, type Day } from '../../data/model/day';
import { deviceId, sessionId, type DeviceId } from '../../data/model/id';
import type { MonthTotals } from '../../data/model/month-totals';
import type { Registers } from '../../data/model/progress';
import { recognise } from '../../data/model/recognise';
import { recordOf, revised, type Session, type SessionRecord } from '../../data/model/session';
import { stampOf } from '../../data/model/stamp';
import { Random } from '../sim/random';
import { gapsFrom, offsetIn, sittings, zoneOn, type Gaps, type Sitting } from './believable-days';
import { BelievableDecisions } from './believable-decisions';
import type { StudyPage } from './believable-lectures';
import { believableReading } from './believable-papers';
import { believableStudy, type TaskStudy } from './believable-study';

/** A computer of the learner's. */
export interface StudyDevice {
  readonly id: DeviceId;
  readonly name: string;
  readonly system: string;
  readonly browser: string;
}

/** What a learner has on a device after some time of study. */
export interface StudyYear {
  readonly records: readonly SessionRecord[];
  readonly registers: Registers;
  readonly totals: readonly MonthTotals[];
  /** The device that this is the log of, then the others. */
  readonly devices: readonly [own: StudyDevice, ...others: StudyDevice[]];
}

/** The computer on which most was studied. */
export const DESK: StudyDevice = {
  id: deviceId('6f3a91c27be4d058'),
  name: 'Desktop at home',
  system: 'linux',
  browser: 'Firefox',
};
const LAPTOP: StudyDevice = {
  id: deviceId('c81d5e0942fa7b36'),
  name: 'Laptop',
  system: 'mac',
  browser: 'Chrome',
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SEED = 20261118;
const WEEKS = 52;

const NOTES = [
  'Come back to this before the exercises.',
  'The trick is to write down the shapes first.',
  'Half of it was installing. The rest went well.',
  'Watched twice; the second time with paper.',
  'Question for the study group: why does the bias vanish here?',
];

/** Titles that a page must be able to show, by the sitting that bears them. */
const ODD_TITLES: ReadonlyMap<number, string> = new Map([
  [57, 'الجبر الخطي: المتجهات والفضاءات المتجهة (الفصل الثالث)'],
  [91, 'Deriving ∂L/∂W⁽ˡ⁾ = δ⁽ˡ⁾·(a⁽ˡ⁻¹⁾)ᵀ by hand, and why ‖∇L‖₂ ≤ √n·‖∇L‖∞ for every x ∈ ℝⁿ'],
  [
    143,
    'Notes on everything that I have not understood yet about the interplay of weight decay, batch normalisation, learning-rate warm-up and the choice of the optimiser, gathered from four papers, two lectures and the comments under a gist, to be sorted before the next long training run is started',
  ],
]);

/** Which sittings were deleted afterwards, and which one was logged twice. */
const DELETED: ReadonlySet<number> = new Set([33, 128, 246, 371]);
const LOGGED_TWICE = 187;

/** The ids of new sessions on one device; each start of its browser makes another run. */
class Births {
  readonly device: DeviceId;
  readonly #random: Random;
  #run = '';
  #ends = 0;

  constructor(device: DeviceId, random: Random) {
    this.device = device;
    this.#random = random;
  }

  next(start: number): Pick<Session, 'id'> & { readonly stamp: SessionRecord['stamp'] } {
    if (start > this.#ends) {
      this.#run = this.#random.hex(6);
      this.#ends = start + this.#random.between(2, 6) * DAY;
    }
    const second = Math.floor(start / SECOND);
    const run = this.#run;
    return {
      id: sessionId(`${this.device}-${second.toString(36)}-${run}`),
      stamp: birthStamp({ author: this.device, second, run }),
    };
  }
}

/** What a sitting was for: the page, the book, or what was written in by hand. */
function workOf(
  study: TaskStudy,
  part: number,
  odd: string | undefined,
  random: Random,
): Pick<Session, 'site' | 'place' | 'title' | 'how'> {
  const { pages, books } = study;
  const how = random.chance(0.65) ? 'timer' : 'hand';
  // A course is a page at a time; a few papers are opened now and then.
  const isPage = random.chance(Math.min(0.78, pages.length / 9));
  if (odd !== undefined || !isPage) {
    return { site: null, place: null, title: odd ?? at(books, part), how };
  }
  return { ...pageWork(at(pages, part)), how: 'page' };
}

/** What of a list it is the turn of, when this part (0 to 1) is done. */
function at<Item>(list: readonly Item[], part: number): Item {
  const item = list[Math.min(list.length - 1, Math.floor(part * list.length))];
  if (item === undefined) throw new Error('There is nothing in the list.');
  return item;
}

function pageWork(page: StudyPage): Pick<Session, 'site' | 'place' | 'title'> {
  const place = recognise(page.address);
  if (!place) throw new Error(`${page.address} is no study page.`);
  return { site: place.site, place: place.key, title: page.title };
}

/** How far the learner is on the road: the tasks in their order, and the seconds spent on each. */
class Road {
  readonly #spent = new Map<TaskStudy, number>();

  /** The part of a task's hours that is done, 0 to 1; the last task of the year is not finished. */
  part(study: TaskStudy): number {
    const part = (this.#spent.get(study) ?? 0) / (study.hours * 3600);
    return Math.min(part, study === believableStudy.at(-1) ? 0.99 : 1);
  }

  /** The first task with hours left, or now and then the one after it, for a change. */
  choose(random: Random): TaskStudy {
    const [first, next] = believableStudy.filter((study) => this.part(study) < 1);
    if (!first) throw new Error('There is nothing to study.');
    return next && random.chance(0.25) && this.part(next) < 0.6 ? next : first;
  }

  walk(study: TaskStudy, seconds: number): void {
    this.#spent.set(study, (this.#spent.get(study) ?? 0) + seconds);
  }
}

/** A record as it was born, or with what was noted or put right afterwards. */
function afterwards(record: SessionRecord, count: number, until: number, random: Random) {
  const wait = random.between(1, 90) * MINUTE;
  const at = Math.min(until, record.start + record.seconds * SECOND + wait);
  const stamp = stampOf(at, 0, random.chance(0.7) ? DESK.id : LAPTOP.id);
  if (DELETED.has(count)) return revised(record, record, stamp, true);
  if (random.chance(0.08)) return revised(record, { ...record, note: random.pick(NOTES) }, stamp);
  if (random.chance(0.015)) return revised(record, { ...record, task: null }, stamp);
  return record;
}

/** The instant up to which there is study: the evening of a day is a quarter past nine. */
function endOf(today: Day | number): { readonly day: Day; readonly until: number } {
  if (typeof today === 'string') {
    const evening = Date.parse(today) + 21.25 * HOUR;
    const gaps = gapsFrom(firstDayOf(today));
    return { day: today, until: evening - offsetIn(zoneOn(today, gaps), evening) * MINUTE };
  }
  return { day: new Date(today).toISOString().slice(0, 10), until: today };
}

const firstDayOf = (day: Day): Day =>
  addDays(weekOf(day, { dayStart: 4, weekStart: 1 })[0] ?? day, -WEEKS * 7);

/**
 * A year of study of one learner, the same for the same `today`, which is a day or an instant
 * (milliseconds) after which nothing lies. Four phases of the road are done. It was studied on two
 * devices and, since a move, in another time zone; `gaps` says when not at all.
 */
export function believableYear({
  today,
}: {
  readonly today: Day | number;
}): StudyYear & { readonly gaps: Gaps } {
  const { day, until } = endOf(today);
  const first = firstDayOf(day);
  const random = new Random(SEED);
  const desk = new Births(DESK.id, random);
  const laptop = new Births(LAPTOP.id, random);
  const decisions = new BelievableDecisions(until);
  const road = new Road();
  const records: SessionRecord[] = [];
  const log = (sitting: Sitting, work: Partial<Session>, births: Births): SessionRecord => {
    const { id, stamp } = births.next(sitting.start);
    const { start, seconds, offset } = sitting;
    const { task = null, site = null, place = null, title = '', how = 'page' } = work;
    const session = { id, start, seconds, offset, task, site, place, title, note: '', how };
    return recordOf(session, stamp, false, stamp, stamp);
  };
  for (const [count, sitting] of sittings(first, until, random).entries()) {
    const births = sitting.atDesk ? desk : laptop;
    if (count === 0) decisions.begin(first, sitting.start - 15 * MINUTE, births.device);
    const study = road.choose(random);
    const from = road.part(study);
    const work = workOf(study, from, ODD_TITLES.get(count), random);
    const written = work.how === 'hand' ? roundly(sitting) : sitting;
    road.walk(study, written.seconds);
    const record = log(written, { ...work, task: study.task }, births);
    records.push(afterwards(record, count, until, random));
    const end = written.start + written.seconds * SECOND;
    decisions.advance(study, from, road.part(study), end + MINUTE, births.device);
    if (count === LOGGED_TWICE) records.push(twice(record, log, births === desk ? laptop : desk));
  }
  decisions.alongside(first, LAPTOP.id);
  return {
    records,
    registers: { ...decisions.registers, ...believableReading(records, until, LAPTOP.id) },
    totals: [],
    devices: [LAPTOP, DESK],
    gaps: gapsFrom(first),
  };
}

/** Whoever writes time in by hand writes whole minutes, and never more than it was. */
const roundly = (sitting: Sitting): Sitting => ({
  ...sitting,
  start: Math.ceil(sitting.start / MINUTE) * MINUTE,
  seconds: Math.max(5, Math.floor(sitting.seconds / 300) * 5 - 5) * 60,
});

/** The same study once more, written in by hand on the other device. */
function twice(
  record: SessionRecord,
  log: (sitting: Sitting, work: Partial<Session>, births: Births) => SessionRecord,
  births: Births,
): SessionRecord {
  const start = Math.ceil(record.start / MINUTE) * MINUTE + 5 * MINUTE;
  const { offset, task, title } = record;
  return log(
    { start, seconds: 1200, offset, atDesk: births.device === DESK.id },
    { task, title, how: 'hand' },
    births,
  );
}
