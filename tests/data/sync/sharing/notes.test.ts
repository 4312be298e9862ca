import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId } from '../../../../data/model/id';
import type { Register } from '../../../../data/model/progress';
import { stampOf } from '../../../../data/model/stamp';
import { memoryArea } from '../../../../data/sync/area';
import { readMail } from '../../../../data/sync/sharing/mail';
import { divided, latestNotes } from '../../../../data/sync/sharing/notes';
import { agree, HomeInMemory } from '../../../helpers/home-in-memory';

const HOUR = 3_600_000;
/** Room for the sessions below or many notes, and not for both. */
const LITTLE_ROOM = 9_000;

/** Names and titles with little in common, so that they weigh what they look like. */
const wordsOf = (n: number): string =>
  [1, 2, 3, 4].map((part) => (Math.imul(n * 4 + part, 2_654_435_761) >>> 0).toString(36)).join(' ');
const noteName = (n: number): string => `item/coursera/${wordsOf(n).replaceAll(' ', '/')}`;

/** Opens so many items of courses, one after the other; gives the names of their registers. */
function open(home: HomeInMemory, count: number, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, n) => {
    home.now += 1000;
    home.decide(noteName(from + n), wordsOf(from + n + 5000));
    return noteName(from + n);
  });
}

function study(home: HomeInMemory): void {
  for (let day = 200; day > 0; day -= 1) {
    home.log({
      ago: day * 24 * 60 + ((day * 7919) % 601),
      seconds: 600 + day,
      title: wordsOf(day),
    });
  }
}

const registersIn = async (home: HomeInMemory): Promise<ReadonlySet<string>> => {
  const { shards } = readMail(await home.mailbox.get(null), 1);
  return new Set(shards.flatMap(({ registers }) => Object.keys(registers)));
};
const notesOf = (home: HomeInMemory): readonly string[] =>
  Object.keys(home.it.registers).filter((name) => name.startsWith('item/'));

describe('what Milepost notes by itself', () => {
  it('pushes no session and no detail of one out of the mailbox', async () => {
    const mailboxes = [memoryArea(), memoryArea()] as const;
    const [plain, noting] = mailboxes.map((area) => new HomeInMemory(area, LITTLE_ROOM));
    if (!plain || !noting) throw new Error('there are two');
    for (const home of [plain, noting]) {
      study(home);
      home.decide('milestone/one', true);
    }
    open(noting, 600);
    await agree([plain]);
    await agree([noting]);
    expect(plain.it.sharing?.kept.unshared).toBe(0);
    expect(noting.it.sharing?.kept).toEqual(plain.it.sharing?.kept);
    expect(await registersIn(noting)).toContain('milestone/one');
  });

  it('is shared in a part of the room, the latest first', async () => {
    const laptop = new HomeInMemory(memoryArea(), LITTLE_ROOM);
    const names = open(laptop, 600);
    await agree([laptop]);
    const fresh = new HomeInMemory(laptop.mailbox, LITTLE_ROOM);
    fresh.now = laptop.now;
    await fresh.settle();
    const shared = notesOf(fresh);
    expect(shared.length).toBeGreaterThan(10);
    expect(shared.length).toBeLessThan(100);
    expect(new Set(shared)).toEqual(new Set(names.slice(-shared.length)));
    for (const name of shared) expect(fresh.it.registers[name]).toEqual(laptop.it.registers[name]);
  });

  it('does not keep back what the learner decided of it long ago', async () => {
    const laptop = new HomeInMemory(memoryArea(), LITTLE_ROOM);
    laptop.decide('item/coursera/removed', null);
    laptop.decide('watched/not-at-all', false);
    laptop.decide('paper/arxiv/1706.03762', 'Attention is all you need');
    laptop.decide('paper-state/arxiv/1706.03762', 'read');
    laptop.decide('paper/arxiv/1512.03385', 'Deep residual learning');
    const decided = Object.keys(laptop.it.registers).filter((name) => !name.endsWith('1512.03385'));
    open(laptop, 600);
    await agree([laptop]);
    const shared = await registersIn(laptop);
    expect([...shared]).toEqual(expect.arrayContaining(decided));
    expect(shared).not.toContain('paper/arxiv/1512.03385');
  });

  it('stays on a device that has heard of it when it is shared no longer', async () => {
    const laptop = new HomeInMemory(memoryArea(), LITTLE_ROOM);
    const desktop = new HomeInMemory(laptop.mailbox, LITTLE_ROOM);
    const old = open(laptop, 10);
    await agree([laptop, desktop]);
    open(laptop, 400, 10);
    await agree([laptop, desktop]);
    expect([...(await registersIn(laptop))]).not.toEqual(expect.arrayContaining([old[0]]));
    expect(notesOf(laptop)).toEqual(expect.arrayContaining([...old]));
    expect(notesOf(desktop)).toEqual(expect.arrayContaining([...old]));
  });

  it('leaves the mailbox in peace when all is said, where there is room for a part of it', async () => {
    const laptop = new HomeInMemory(memoryArea(), LITTLE_ROOM);
    const desktop = new HomeInMemory(laptop.mailbox, LITTLE_ROOM);
    for (const home of [laptop, desktop]) study(home);
    open(laptop, 30);
    open(desktop, 30, 30);
    await agree([laptop, desktop]);
    open(laptop, 400, 60);
    await agree([laptop, desktop], 6);
    const before = await laptop.mailbox.get(null);
    for (let quarter = 0; quarter < 8; quarter += 1) {
      for (const home of [laptop, desktop]) {
        home.now += HOUR / 4;
        await home.settle();
        // What the other leaves out for want of room is no orphan.
        expect(home.it.post.orphanedSince).toBeNull();
      }
    }
    expect(await laptop.mailbox.get(null)).toEqual(before);
  });
});

describe('what a computer has noted that is gone', () => {
  it('is shared by another one, and left to it again when it is back', async () => {
    const laptop = new HomeInMemory(memoryArea());
    const desktop = new HomeInMemory(laptop.mailbox);
    const names = open(laptop, 20);
    await agree([laptop, desktop]);
    await laptop.mailbox.remove(Object.keys(await laptop.mailbox.get(null)));
    await agree([desktop], 2);
    const fresh = new HomeInMemory(laptop.mailbox);
    fresh.now = desktop.now;
    await fresh.settle();
    expect(notesOf(fresh).toSorted()).toEqual(names.toSorted());
    laptop.now = desktop.now;
    await agree([laptop, desktop, fresh]);
    const { shards } = readMail(await laptop.mailbox.get(null), 1);
    const authors = shards
      .filter(({ registers }) => Object.keys(registers).length > 0)
      .map(({ device }) => device);
    expect(new Set(authors)).toEqual(new Set([laptop.id]));
  });

  it('waits with the sessions for whether the computer comes back at once', async () => {
    const laptop = new HomeInMemory(memoryArea());
    const desktop = new HomeInMemory(laptop.mailbox);
    open(laptop, 20);
    laptop.log();
    await agree([laptop, desktop]);
    await laptop.mailbox.remove(Object.keys(await laptop.mailbox.get(null)));
    await desktop.sharer.round();
    expect((await registersIn(desktop)).size).toBe(0);
    await agree([desktop]);
    expect((await registersIn(desktop)).size).toBe(20);
  });
});

describe('the latest notes', () => {
  const device = deviceId('0123456789abcdef');
  const noteList = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^item\/[a-z]{1,20}$/), fc.nat(9), fc.string({ maxLength: 30 })),
    { selector: ([name]) => name, maxLength: 30 },
  );

  it('are the same in whatever order they come, and fewer where there is less room', () => {
    fc.assert(
      fc.property(noteList, fc.nat(400), fc.nat(400), (list, one, other) => {
        const registers = list.map(([name, at, value]): [string, Register] => [
          name,
          { stamp: stampOf(at, 0, device), value },
        ]);
        const [forwards, backwards] = [registers, registers.toReversed()].map((each) => {
          const all = Object.fromEntries(each);
          return divided(all, all).notes;
        });
        expect(backwards).toEqual(forwards);
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((room) =>
          latestNotes(forwards ?? [], room),
        );
        expect(more?.slice(0, less?.length)).toEqual(less);
        expect(latestNotes(forwards ?? [], 0)).toEqual([]);
      }),
    );
  });
});
