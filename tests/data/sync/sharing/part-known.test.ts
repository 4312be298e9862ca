import { describe, expect, it } from 'vitest';
import { bucketOfRecord, counted } from '../../../../data/model/month-totals';
import type { SessionRecord } from '../../../../data/model/session';
import { memoryArea } from '../../../../data/sync/area';
import { agree, HomeInMemory } from '../../../helpers/home-in-memory';

const DAY = 24 * 60;
/** Room for the day totals of a year, and for the sessions of the last months only. */
const LITTLE_ROOM = 3_600;
/** Room for what a computer says besides that. */
const MORE_ROOM = 8_000;

/** A laptop with more than a year of study, two sessions a day. */
function muchStudied(): HomeInMemory {
  const laptop = new HomeInMemory(memoryArea(), LITTLE_ROOM);
  for (let day = 400; day > 0; day -= 1) {
    const ago = day * DAY + ((day * 7919) % 601);
    laptop.log({ ago, seconds: 600 + ((day * 104_729) % 3601) });
    laptop.log({ ago: ago + 133, seconds: 60 + ((day * 7919) % 3601) });
  }
  return laptop;
}

const secondsIn = (records: readonly SessionRecord[]): number =>
  records.filter(({ deleted }) => !deleted).reduce((sum, { seconds }) => sum + seconds, 0);

/** What the learner sees of their time at a device. */
function secondsAt({ it }: HomeInMemory): number {
  const { records, totals } = counted(it.records, it.totals);
  const summed = totals.flatMap(({ days }) => days);
  return secondsIn(records) + summed.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The sessions of the month in which the first of them lies. */
function firstMonth(records: readonly SessionRecord[]): readonly SessionRecord[] {
  const [first] = records;
  if (!first) throw new Error('there are many');
  return records.filter((record) => bucketOfRecord(record) === bucketOfRecord(first));
}

/** A computer that has the first sessions of the laptop's first month as they are, and no others. */
function withFirstOf(laptop: HomeInMemory, count: number): HomeInMemory {
  const records = firstMonth(laptop.it.records).slice(0, count);
  return new HomeInMemory(laptop.mailbox, MORE_ROOM, { records });
}

describe('months of a computer that is gone, of which nobody has all sessions', () => {
  it('count what was edited or deleted since, on every device', async () => {
    const laptop = muchStudied();
    await laptop.settle();
    const desktop = withFirstOf(laptop, 10);
    const tablet = withFirstOf(laptop, 6);
    const late = new HomeInMemory(laptop.mailbox, MORE_ROOM);
    const all = [desktop, tablet, late];
    await agree(all);
    const total = secondsIn(laptop.it.records);
    expect(all.map(secondsAt)).toEqual([total, total, total]);
    const [one, two, three] = desktop.it.records;
    if (!one || !two || !three) throw new Error('there are ten');
    // Each edits without having heard of the other.
    desktop.edit(one.id, { seconds: one.seconds + 1000 });
    desktop.edit(two.id, {}, true);
    tablet.edit(three.id, { seconds: three.seconds + 500 });
    await agree(all, 4);
    const after = total + 1000 - two.seconds + 500;
    expect(all.map(secondsAt)).toEqual([after, after, after]);
    const fresh = new HomeInMemory(laptop.mailbox, MORE_ROOM);
    fresh.now = desktop.now;
    await fresh.sharer.round();
    expect(secondsAt(fresh)).toBe(after);
  });

  it('count an edit that was made while the mailbox could not be reached', async () => {
    const laptop = muchStudied();
    await laptop.settle();
    const desktop = withFirstOf(laptop, 10);
    await agree([desktop]);
    const [one] = desktop.it.records;
    if (!one) throw new Error('there are ten');
    // The worker has ended since, and another one goes on with what is stored.
    const again = new HomeInMemory(laptop.mailbox, MORE_ROOM, desktop.it);
    again.edit(one.id, { seconds: one.seconds + 1000 });
    again.now = desktop.now;
    await agree([again]);
    expect(secondsAt(again)).toBe(secondsIn(laptop.it.records) + 1000);
  });
});

describe('two profiles that were one', () => {
  it('count what each has logged in one old month before they heard of each other', async () => {
    const laptop = muchStudied();
    const copy = laptop.clone();
    // On the same days and for the same task: the totals do not tell whose sessions they hold.
    const before = secondsIn(laptop.it.records);
    for (let day = 370; day < 374; day += 1) laptop.log({ ago: day * DAY, seconds: 3000 });
    for (let day = 370; day < 373; day += 1) copy.log({ ago: day * DAY + 50, seconds: 1000 });
    await laptop.settle();
    expect(laptop.it.sharing?.kept.totals).toBeGreaterThan(100);
    await agree([copy, laptop], 4);
    const total = before + 4 * 3000 + 3 * 1000;
    expect([laptop, copy].map(secondsAt)).toEqual([total, total]);
  });

  it('count what is provably not in the totals of the other, also when that is gone', async () => {
    const laptop = muchStudied();
    const copy = laptop.clone();
    copy.lose(() => true);
    const late = new HomeInMemory(laptop.mailbox, MORE_ROOM);
    const [first] = firstMonth(laptop.it.records);
    if (!first) throw new Error('there are many');
    const ago = (laptop.now - first.start) / 60_000;
    copy.log({ ago, seconds: 1000, task: 'calculus' as never });
    await laptop.settle();
    await agree([copy, late], 4);
    const total = secondsIn(laptop.it.records) + 1000;
    expect([copy, late].map(secondsAt)).toEqual([total, total]);
  });
});
