import { deviceId } from '../../data/model/id';
import type { Register, Registers, RegisterValue } from '../../data/model/progress';
import { stampOf } from '../../data/model/stamp';
import { ITEM_FRAME } from '../../data/sync/sharing/mail';
import { divided, latestNotes, NOTES_SHARE } from '../../data/sync/sharing/notes';
import { packGoods } from '../../data/sync/sharing/pack';
import { ROOM } from '../../data/sync/wire/accounting';

const DESK = deviceId('6f3a91c27be4d058');
const FIRST_DAY = Date.UTC(2026, 0, 5);
const YEAR = 365 * 86_400_000;

const COURSES = [
  'neural-networks-deep-learning',
  'deep-neural-network',
  'machine-learning-projects',
  'convolutional-neural-networks',
  'nlp-sequence-models',
] as const;
const WORDS = (
  'gradient descent backpropagation attention embeddings chain rule logistic regression forward ' +
  'neural network vectorizing across examples activation functions random initialization deep ' +
  'dropout regularization normalizing inputs vanishing exploding mini batch momentum learning ' +
  'rate decay local optima tuning softmax classifier orthogonalization single number metric ' +
  'train dev test distributions human level performance error analysis transfer multi task ' +
  'edge detection padding strided pooling residual inception object localization anchor boxes ' +
  'style face verification sequence language model gated recurrent unit memory bidirectional'
).split(' ');
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

const nth = <Value>(values: ArrayLike<Value>, n: number): Value => {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};
/** A number that looks like chance, the same for the same `n`. */
const scattered = (n: number): number => Math.imul(n + 1, 2_654_435_761) >>> 8;
const codeOf = (n: number): string =>
  Array.from({ length: 5 }, (_, place) => nth(LETTERS, scattered(n * 5 + place))).join('');
/** Two to six words, mostly others than those of its neighbours. */
const titleOf = (n: number): string => {
  const words = Array.from({ length: 2 + (scattered(n) % 5) }, (_, place) =>
    nth(WORDS, scattered(n * 7 + place * 131)),
  );
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/**
 * What Milepost notes by itself in a year of a learner who opens much: 600 items of courses, most
 * of them finished, 150 papers and 60 lessons.
 */
export function diligentNotes(): Registers {
  const notes: (readonly [string, RegisterValue])[] = [];
  for (let n = 0; n < 600; n += 1) {
    const slug = titleOf(n).toLowerCase().replaceAll(' ', '-');
    const key = `coursera/${nth(COURSES, Math.floor(n / 120))}/lecture/${codeOf(n)}/${slug}`;
    notes.push([`item/${key}`, titleOf(n)]);
    if (n % 4 > 0) notes.push([`item-done/${key}`, true]);
    if (n % 4 === 0) {
      const id = `${17 + (n % 9)}0${1 + (n % 8)}.${String(scattered(n) % 100_000).padStart(5, '0')}`;
      notes.push([`paper/arxiv/${id}`, `${titleOf(n + 7)}: ${titleOf(n + 9)}`]);
    }
    if (n % 10 === 0) notes.push([`watched/${titleOf(n).replaceAll(' ', '-')}-${n}`, true]);
  }
  return Object.fromEntries(
    notes.map(([name, value], n): [string, Register] => [
      name,
      {
        stamp: stampOf(FIRST_DAY + (YEAR / notes.length) * n + (scattered(n) % 9999), 0, DESK),
        value,
      },
    ]),
  );
}

/** What registers weigh in the mailbox when one device publishes them, in bytes. */
export const registersBytes = (registers: Registers): number =>
  packGoods(DESK, { records: [], totals: [], registers }).leaves.reduce(
    (sum, { bytes }) => sum + bytes + ITEM_FRAME,
    0,
  );

/** How many of a year's notes are published where one device has all the room, and their weight. */
export interface NotesFigures {
  readonly notes: number;
  readonly bytes: number;
  readonly published: number;
  readonly publishedBytes: number;
  /** What they may take, in bytes. */
  readonly limit: number;
}

/** The figures of a diligent year of notes. */
export function notesFigures(): NotesFigures {
  const registers = diligentNotes();
  const limit = ROOM * NOTES_SHARE;
  const latest = latestNotes(divided(registers, registers).notes, limit);
  return {
    notes: Object.keys(registers).length,
    bytes: registersBytes(registers),
    published: latest.length,
    publishedBytes: registersBytes(Object.fromEntries(latest)),
    limit: Math.floor(limit),
  };
}
