import {
  deviceId,
  placeKey,
  sessionId,
  siteId,
  taskId,
  type PlaceKey,
  type SiteId,
} from '../../data/model/id';
import { birthStamp } from '../../data/model/birth';
import { recordOf, revised, type SessionRecord } from '../../data/model/session';
import { stampOf } from '../../data/model/stamp';

/**
 * Years of a learner who studies a great deal, the same at every run: what the mailbox has to hold.
 * Sessions begin at whole seconds, as those of the timer and the pages do.
 */
const DESK = deviceId('6f3a91c27be4d058');
const LAPTOP = deviceId('c81d5e0942fa7b36');
const FIRST_DAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;
const SESSIONS_A_YEAR = 2626;
const STUDY_DAYS_A_YEAR = 350;
const TASKS = 30;

const SITES = [
  'coursera',
  '3blue1brown',
  'papers-with-code',
  'youtube',
  'hugging-face',
  'arxiv',
  'fast-ai',
  'mit-ocw',
  'deeplearning-ai',
  'khan-academy',
  'kaggle',
  'pytorch',
] as const;
const SUBJECTS = [
  'Neural Networks and Deep Learning',
  'Essence of linear algebra',
  'Sequence Models',
  'Convolutional Neural Networks',
  'Probability and Statistics for Machine Learning',
  'Improving Deep Neural Networks',
  'Structuring Machine Learning Projects',
  'Natural Language Processing with Attention Models',
  'Practical Deep Learning for Coders',
  'Reinforcement Learning',
] as const;
const BEGINNINGS = ['Computing', 'Why', 'Understanding', 'Derivatives of', 'A closer look at'];
const MIDDLES = ['gradient descent', 'backpropagation', 'eigenvectors', 'attention', 'embeddings'];
const MORE = ['batch normalisation', 'random initialisation', 'the chain rule', 'regularisation'];
const ENDINGS = ['in practice', 'on m examples', 'with a computation graph', 'from scratch', ''];

/** Numbers from 0 up to 1 that look like chance: mulberry32, by Tommy Ettinger. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Everything that chance decides about a learner's days. */
class Luck {
  readonly #chance: () => number;

  constructor(seed: number) {
    this.#chance = chanceFrom(seed);
  }

  happens(share: number): boolean {
    return this.#chance() < share;
  }

  below(limit: number): number {
    return Math.floor(this.#chance() * limit);
  }

  oneOf<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  }

  /** About normal: the middle is 0 and two of three lie within 1. */
  normal(): number {
    const turn = Math.cos(2 * Math.PI * this.#chance());
    return Math.sqrt(-2 * Math.log(1 - this.#chance())) * turn;
  }

  word(length: number, letters: string): string {
    return Array.from({ length }, () => letters.charAt(this.below(letters.length))).join('');
  }
}

interface Lesson {
  readonly site: SiteId;
  readonly place: PlaceKey;
  readonly title: string;
}

/** Something new to study; the learner stays with it for one session or some. */
function aLesson(luck: Luck, task: number): Lesson {
  const site = siteId(
    luck.happens(0.7) ? (SITES[(task * 5) % SITES.length] ?? '') : luck.oneOf(SITES),
  );
  const subject = SUBJECTS[(task + luck.below(2)) % SUBJECTS.length] ?? '';
  const slug = subject.toLowerCase().replaceAll(' ', '-');
  const code = luck.word(5, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
  const words = [luck.oneOf(BEGINNINGS), luck.oneOf([...MIDDLES, ...MORE]), luck.oneOf(ENDINGS)];
  return {
    site,
    place: placeKey(`${site}/${slug}/lecture/${code}`),
    title: `${words.join(' ').trim()} | ${subject}`,
  };
}

/** What the learner puts right afterwards, on this device or the other one. */
function afterwards(luck: Luck, record: SessionRecord): SessionRecord {
  const isDeleted = luck.happens(0.01);
  if (!isDeleted && !luck.happens(0.05)) return record;
  const wait = Math.round(600_000 * Math.exp(2.5 * luck.normal()));
  const stamp = stampOf(record.start + record.seconds * 1000 + wait, 0, luck.oneOf([DESK, LAPTOP]));
  if (isDeleted) return revised(record, record, stamp, true);
  const changes = [
    { task: taskId(`task-number-${luck.below(TASKS)}`) },
    { seconds: record.seconds + 60 * luck.below(20) },
    { title: `${record.title}, again` },
    { note: `Come back to ${luck.oneOf(MIDDLES)} before the exercises.` },
  ];
  return revised(record, { ...record, ...luck.oneOf(changes) }, stamp);
}

/** The sessions of some such years, in the order in which they were studied. */
export function heavyYears(years = 1, seed = 20261118): readonly SessionRecord[] {
  const luck = new Luck(seed);
  const records: SessionRecord[] = [];
  const total = years * SESSIONS_A_YEAR;
  let lesson = aLesson(luck, 0);
  let until = 0;
  for (let day = 0; records.length < total; day += 1) {
    if (!luck.happens(STUDY_DAYS_A_YEAR / 365)) continue;
    const midnight = FIRST_DAY + day * DAY;
    const offset = day % 365 > 83 && day % 365 < 293 ? 120 : 60;
    const opening = (day % 7 < 5 ? 17.5 : 9.5) + luck.normal();
    const opened = Math.floor((midnight + opening * 3_600_000) / 1000) - offset * 60;
    let clock = Math.max(until + 60, opened);
    let run = luck.word(6, '0123456789abcdef');
    const count = 6 + luck.below(4);
    for (let part = 0; part < count && records.length < total; part += 1) {
      if (part > 2 && luck.happens(0.1)) run = luck.word(6, '0123456789abcdef');
      const road = Math.floor((records.length / SESSIONS_A_YEAR) * TASKS);
      const task = (luck.happens(0.15) ? road + 1 + luck.below(2) : road) % TASKS;
      if (luck.happens(0.7)) lesson = aLesson(luck, task);
      const seconds = Math.round(
        Math.min(14_400, Math.max(60, 1320 * Math.exp(0.7 * luck.normal()))),
      );
      const birth = { author: DESK, second: clock, run };
      const isByHand = luck.happens(0.05);
      const written = recordOf(
        {
          id: sessionId(`${DESK}-${clock.toString(36)}-${run}`),
          start: clock * 1000,
          seconds: isByHand ? Math.ceil(seconds / 300) * 300 : seconds,
          offset,
          task: taskId(`task-number-${task}`),
          site: isByHand ? null : lesson.site,
          place: isByHand ? null : lesson.place,
          title: lesson.title,
          note: '',
          how: isByHand ? 'hand' : luck.happens(0.08) ? 'timer' : 'page',
        },
        birthStamp(birth),
        false,
        birthStamp(birth),
        birthStamp(birth),
      );
      records.push(afterwards(luck, written));
      until = clock + seconds;
      clock = until + 30 + Math.round(600 * Math.exp(luck.normal()));
    }
  }
  return records;
}
