import { finishedItem, metItem } from '../../data/model/course-item';
import { linksText } from '../../data/model/decisions';
import { deviceId, placeKey, type DeviceId, type PlaceKey } from '../../data/model/id';
import { addedPaper, metPaper, paperName, type PaperState } from '../../data/model/paper';
import { paperKeyOf } from '../../data/model/paper-key';
import type { Place } from '../../data/model/place';
import type { Register, Registers, RegisterValue } from '../../data/model/progress';
import { recognise } from '../../data/model/recognise';
import type { SessionRecord } from '../../data/model/session';
import { stampOf } from '../../data/model/stamp';
import { typedPaper } from '../../data/model/typed-paper';
import { seriesOf, watchedName } from '../../data/model/watched';
import { believableStudy } from './believable-study';

const SECOND = 1000;
/** A paper or an item of a course is met after half a minute, in milliseconds. */
const MET_AFTER = 30 * SECOND;
/** A lecture or a lesson takes at least so long, in seconds; a shorter sitting broke off. */
const LECTURE = 12 * 60;

/** How far the learner came with a paper; those that are not here were read and laid aside. */
const STATES: Readonly<Record<string, PaperState>> = {
  'arxiv/1706.03762': 'reproduced',
  'arxiv/1512.03385': 'reproduced',
  'arxiv/2106.09685': 'implementing',
  'arxiv/1910.02054': 'reading',
};

const LINKS: readonly (readonly [key: string, links: string])[] = [
  [
    'arxiv/1512.03385',
    linksText([
      { address: 'https://github.com/milepost-learner/papers/tree/main/resnet', label: 'my repo' },
      { address: 'https://milepost-learner.example/first-resnet', label: 'The post' },
    ]),
  ],
  [
    'arxiv/1706.03762',
    linksText([
      { address: 'https://github.com/milepost-learner/papers/tree/main/attention', label: '' },
    ]),
  ],
];

/** Papers that were put on the list by hand, among them titles that are not easy to show. */
const TYPED: readonly (readonly [id: string, title: string])[] = [
  ['2410.24164', '$\\pi_0$: A Vision-Language-Action Flow Model for General Robot Control'],
  ['2006.04768', 'Linformer: Self-Attention with $\\mathcal{O}(n)$ Complexity'],
  ['2406.01234', 'نماذج لغوية كبيرة للغة العربية: دراسة في التحليل الصرفي'],
  [
    '2203.15556',
    'Training Compute-Optimal Large Language Models, with all appendices on the parametric fits of the loss, the curvature of the IsoFLOP profiles and the effect of the length of the learning-rate schedule on what is seen as optimal',
  ],
  ['2312.00752', ''],
];

/** The pages that were studied, by the keys of their places. */
const places: ReadonlyMap<PlaceKey, Place> = new Map(
  believableStudy
    .flatMap(({ pages }) => pages)
    .flatMap(({ address }) => recognise(address) ?? [])
    .map((place) => [place.key, place]),
);

/** A lesson with those before it: a sitting is often of several, and its page is that of one. */
function watchedUpTo({ key, unit }: Place): Readonly<Record<string, RegisterValue>> {
  const series = seriesOf(unit.replace('3b1b/', ''));
  const last = series.findIndex(({ slug }) => key === `3b1b/${slug}`);
  return Object.fromEntries(series.slice(0, last + 1).map(({ slug }) => [watchedName(slug), true]));
}

/** What a year of study leaves beside its log: a reading list, lessons watched, items of courses. */
class Reading {
  readonly #found: Record<string, Register> = {};
  readonly #until: number;

  constructor(until: number) {
    this.#until = until;
  }

  get registers(): Registers {
    return this.#found;
  }

  decide(values: Readonly<Record<string, RegisterValue>>, at: number, device: DeviceId): void {
    if (at > this.#until) return;
    for (const [name, value] of Object.entries(values)) {
      this.#found[name] = { stamp: stampOf(at, 0, device), value };
    }
  }

  /** What is noted by itself while a page is studied. */
  study({ id, start, seconds, place: key, title }: SessionRecord): void {
    const place = key === null ? undefined : places.get(key);
    if (!place) return;
    const device = deviceId(id.slice(0, 16));
    const note = (values: Readonly<Record<string, RegisterValue>>, after: number) =>
      this.decide(values, start + after, device);
    note(metPaper(this.#found, place, title), MET_AFTER);
    note(metItem(this.#found, place, title), MET_AFTER);
    if (seconds < LECTURE) return;
    if (place.kind === 'lecture') note(finishedItem(this.#found, place, title), LECTURE * SECOND);
    if (place.kind === 'lesson') {
      note(watchedUpTo(place), LECTURE * SECOND);
    }
    const paper = paperKeyOf(place.key);
    if (paper !== null) {
      note({ [paperName.state(paper)]: STATES[paper] ?? 'read' }, seconds * SECOND);
    }
  }

  /** What the learner adds at the end of the year. */
  byHand(device: DeviceId): void {
    const evening = this.#until - 2 * 86_400_000;
    for (const [key, links] of LINKS) {
      this.decide({ [paperName.links(placeKey(key))]: links }, evening, device);
    }
    for (const [index, [id, title]] of TYPED.entries()) {
      const place = typedPaper(id);
      if (!place) throw new Error(`${id} is no paper.`);
      this.decide(addedPaper(place, title), evening + (index + 1) * 60 * SECOND, device);
    }
  }
}

/** The reading list of a year, the lessons watched and the items of courses; nothing after `until`. */
export function believableReading(
  records: readonly SessionRecord[],
  until: number,
  device: DeviceId,
): Registers {
  const reading = new Reading(until);
  const inOrder = records
    .filter(({ deleted }) => !deleted)
    .toSorted((one, other) => one.start - other.start);
  for (const record of inOrder) reading.study(record);
  reading.byHand(device);
  return reading.registers;
}
