import { describe, expect, it } from 'vitest';
import { ARRIVE_AFTER } from '../../../../data/model/limits';
import type { Standing } from '../../../../data/model/message';
import type { RawSender } from '../../../../data/sync/keeper/gate';
import { tickedLesson } from '../../../../data/model/watched';
import { readRegisters } from '../../../../data/sync/registers';
import { Machine } from '../../../helpers/memory-world';
import { LECTURE, PAPER, StudyPage } from '../../../helpers/pages';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** The lessons `vectors` and `span`, and a video that is nobody's lesson. */
const VECTORS = 'https://www.youtube.com/watch?v=fNk_zzaMoSs';
const SPAN = 'https://www.youtube.com/watch?v=k7RM-ot2NWY';
const EMBEDDED = 'https://www.youtube.com/embed/fNk_zzaMoSs?enablejsapi=1';
const OTHER = 'https://www.youtube.com/embed/dQw4w9WgXcQ';
const LESSON = 'https://www.3blue1brown.com/lessons/vectors';
/** A course of videos that are no lessons of ours. */
const ITEM = 'item/coursera/neural-networks-deep-learning/Wh2ab';
const DONE = 'item-done/coursera/neural-networks-deep-learning/Wh2ab';

const watched = (duration = 600, title = 'Computation graph | Coursera') => ({
  type: 'watched',
  duration,
  title,
});

/** A page that has arrived and was there for some time. */
async function thereFor(milliseconds: number, address: string) {
  const machine = new Machine();
  const page = new StudyPage(machine, { address });
  await page.arrive();
  await machine.pass(milliseconds);
  return { machine, page };
}

/** What is decided and noted, by the names of the registers. */
async function valuesOf(machine: Machine): Promise<Readonly<Record<string, unknown>>> {
  const { registers } = readRegisters((await machine.local.get(null))['registers']);
  return Object.fromEntries(Object.entries(registers).map(([name, { value }]) => [name, value]));
}

/** A frame of a page says something. */
const frameOf = (machine: Machine, address: string, url: string): RawSender => ({
  ...machine.studyPage(7, url),
  frameId: 12,
  tab: { id: 7, url: address, incognito: false },
});

const sayIn = async (machine: Machine, sender: RawSender, message: unknown = watched()) =>
  (await machine.keeper.answer(message, sender)) as Standing | undefined;

describe('a lesson that was played through', () => {
  it('is ticked with its milestone, on its own page and inside another', async () => {
    for (const [address, sender] of [
      [VECTORS, (machine: Machine) => machine.studyPage(7, VECTORS)],
      [LESSON, (machine: Machine) => frameOf(machine, LESSON, EMBEDDED)],
      [LECTURE, (machine: Machine) => frameOf(machine, LECTURE, EMBEDDED)],
      [VECTORS, (machine: Machine) => frameOf(machine, VECTORS, EMBEDDED)],
    ] as const) {
      const { machine } = await thereFor(4 * MINUTE, address);
      expect(await sayIn(machine, sender(machine))).toEqual({ kind: 'silent' });
      expect(await valuesOf(machine)).toEqual({
        'watched/vectors': true,
        'milestone/math-review-video-2': true,
      });
    }
  });

  it('is written once, and what was taken back stays so', async () => {
    const { machine } = await thereFor(4 * MINUTE, VECTORS);
    const back = { 'watched-said/vectors': false, 'milestone/math-review-video-2': false };
    await sayIn(machine, machine.studyPage(7, VECTORS));
    const writes = machine.writes;
    await sayIn(machine, machine.studyPage(7, VECTORS));
    expect(machine.writes).toBe(writes);
    await machine.run({ type: 'change-many', edits: [], values: back });
    await sayIn(machine, machine.studyPage(7, VECTORS));
    expect(await valuesOf(machine)).toEqual({ ...back, 'watched/vectors': true });
  });

  it('takes its milestone along after it was ticked by hand and undone', async () => {
    const { machine } = await thereFor(4 * MINUTE, VECTORS);
    const { registers } = readRegisters((await machine.local.get(null))['registers']);
    const values = tickedLesson(registers, 'vectors', true);
    const ticked = await machine.run({ type: 'change-many', edits: [], values });
    if (!ticked.ok || !ticked.undo) throw new Error('There is no way back.');
    await machine.run(ticked.undo);
    expect(await valuesOf(machine)).toMatchObject({ 'milestone/math-review-video-2': null });
    await sayIn(machine, machine.studyPage(7, VECTORS));
    expect(await valuesOf(machine)).toMatchObject({
      'watched/vectors': true,
      'milestone/math-review-video-2': true,
    });
  });

  it('has to be said again when the page was not there long enough', async () => {
    const { machine } = await thereFor(216 * SECOND - ARRIVE_AFTER - 1, VECTORS);
    expect(await sayIn(machine, machine.studyPage(7, VECTORS))).toEqual({ kind: 'waiting' });
    expect(await valuesOf(machine)).toEqual({});
    await machine.pass(1);
    expect(await sayIn(machine, machine.studyPage(7, VECTORS))).toEqual({ kind: 'silent' });
    expect(await valuesOf(machine)).toMatchObject({ 'watched/vectors': true });
  });

  it('has to be said again when the write has failed', async () => {
    const { machine } = await thereFor(4 * MINUTE, VECTORS);
    const full = { set: () => Promise.reject(new Error('full')) };
    machine.kill((area, name) => (name === 'local' ? { ...area, ...full } : area));
    await expect(sayIn(machine, machine.studyPage(7, VECTORS))).rejects.toThrow('refused');
    machine.kill();
    await sayIn(machine, machine.studyPage(7, VECTORS));
    expect(await valuesOf(machine)).toMatchObject({ 'watched/vectors': true });
  });
});

describe('nothing is ticked', () => {
  it.each([
    ['for a page that has not arrived', LESSON, OTHER, 'new'],
    ['for another video in a frame', LESSON, OTHER, 'silent'],
    ['for the page of a lesson, whose clips are not its video', LESSON, LESSON, 'silent'],
    ['for a video that the page does not show', SPAN, VECTORS, 'silent'],
    ['for a paper', PAPER, PAPER, 'silent'],
  ])('%s', async (_, address, url, kind) => {
    const { machine } = await thereFor(4 * MINUTE, address);
    if (kind === 'new') await machine.keeper.closed(7);
    const sender = url === OTHER ? frameOf(machine, address, url) : machine.studyPage(7, url);
    expect(await sayIn(machine, sender)).toEqual({ kind });
    expect(await valuesOf(machine)).toEqual({});
  });

  it('for a video that is as short as an advertisement', async () => {
    const { machine } = await thereFor(4 * MINUTE, VECTORS);
    expect(await sayIn(machine, machine.studyPage(7, VECTORS), watched(30))).toEqual({
      kind: 'silent',
    });
    expect(await valuesOf(machine)).toEqual({});
  });

  it.each([Number.NaN, Infinity, -1, 0, 19, 43_201, '600', null])(
    'for a duration of %s',
    async (duration) => {
      const { machine } = await thereFor(24 * 60 * MINUTE, VECTORS);
      const message = { ...watched(), duration };
      expect(await sayIn(machine, machine.studyPage(7, VECTORS), message)).toBeUndefined();
      expect(await valuesOf(machine)).toEqual({});
    },
  );

  it('where the learner wants the site left alone', async () => {
    const { machine, page } = await thereFor(4 * MINUTE, VECTORS);
    await page.decline('never');
    const before = machine.watchers.length;
    await sayIn(machine, machine.studyPage(7, VECTORS));
    await sayIn(machine, machine.studyPage(7, VECTORS), { type: 'frames' });
    await page.arrive();
    expect(Object.keys(await valuesOf(machine))).toEqual(['site/3blue1brown']);
    expect(machine.watchers).toHaveLength(before);
  });
});

describe('a frame', () => {
  it('may say nothing else than that its video was played through', async () => {
    const { machine, page } = await thereFor(4 * MINUTE, LESSON);
    const { visit } = page;
    const before = await machine.memory.get(null);
    for (const message of [
      { type: 'arrive', visit: 'visit-other-0001', title: '', hints: null },
      { type: 'reach', visit, title: '', engaged: 60_000 },
      { type: 'log', visit, title: '', engaged: 60_000, task: null, always: true },
      { type: 'decline', visit, answer: 'never' },
      { type: 'frames' },
      { ...watched(), visit },
      { ...watched(), type: 'Watched' },
      { type: 'watched', duration: 600 },
      { type: 'command', command: { type: 'stop' } },
    ]) {
      expect(await sayIn(machine, frameOf(machine, LESSON, EMBEDDED), message)).toBeUndefined();
    }
    const hidden = { ...frameOf(machine, LESSON, EMBEDDED), tab: { id: 7, incognito: true } };
    expect(await sayIn(machine, hidden)).toBeUndefined();
    expect(await sayIn(machine, { ...hidden, id: 'another', tab: { id: 7 } })).toBeUndefined();
    expect(await machine.memory.get(null)).toEqual(before);
    expect(await valuesOf(machine)).toEqual({});
  });

  it('is known by its own address, not by that of the tab', async () => {
    const { machine } = await thereFor(4 * MINUTE, VECTORS);
    const blank = 'https://www.youtube.com/embed/dQw4w9WgXcQ';
    await sayIn(machine, frameOf(machine, VECTORS, blank));
    expect(await valuesOf(machine)).toEqual({});
  });
});

describe('the lecture of a course', () => {
  it('is finished when the page itself has played it through', async () => {
    const { machine } = await thereFor(4 * MINUTE, LECTURE);
    expect(await sayIn(machine, frameOf(machine, LECTURE, LECTURE))).toEqual({ kind: 'silent' });
    expect(await valuesOf(machine)).toEqual({});
    expect(await sayIn(machine, machine.studyPage(7, LECTURE))).toEqual({ kind: 'silent' });
    expect(await valuesOf(machine)).toEqual({ [ITEM]: 'Computation graph', [DONE]: true });
  });

  it('is not finished by the one before it, whose page is gone', async () => {
    const { machine } = await thereFor(4 * MINUTE, LECTURE);
    const next = LECTURE.replace('Wh2ab', 'AdhHT');
    await sayIn(machine, machine.studyPage(7, next));
    expect(await valuesOf(machine)).toEqual({});
  });
});

describe('the watcher', () => {
  it('is there from the arrival on where a lecture may play, elsewhere once it is studied', async () => {
    for (const address of [VECTORS, LESSON, LECTURE, 'https://www.3blue1brown.com/?lesson=span']) {
      expect((await thereFor(0, address)).machine.watchers).toEqual([7]);
    }
    const { machine, page } = await thereFor(0, PAPER);
    expect(machine.watchers).toEqual([]);
    await page.study(30 * SECOND);
    expect(page.standing).toBe('offer');
    expect(machine.watchers).toEqual([7]);
  });

  it('comes to new frames when the page asks for it, but not as often as a page may ask', async () => {
    const { machine } = await thereFor(0, LESSON);
    const ask = () => sayIn(machine, machine.studyPage(7, LESSON), { type: 'frames' });
    expect(await ask()).toEqual({ kind: 'silent' });
    for (let count = 0; count < 20; count += 1) await ask();
    expect(machine.watchers).toEqual([7, 7]);
    await machine.pass(5 * SECOND);
    await ask();
    expect(machine.watchers).toEqual([7, 7, 7]);
    machine.now -= 60 * MINUTE;
    await ask();
    expect(machine.watchers).toHaveLength(4);
    expect(await sayIn(machine, machine.studyPage(8, LESSON), { type: 'frames' })).toEqual({
      kind: 'new',
    });
    expect(machine.watchers).toHaveLength(4);
  });
});
