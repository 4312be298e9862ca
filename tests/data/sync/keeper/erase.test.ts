import { describe, expect, it } from 'vitest';
import { memoryArea } from '../../../../data/sync/area';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { dieEverywhere, dying, until } from '../../../helpers/dying';
import { goRound, Machine } from '../../../helpers/memory-world';
import { StudyPage } from '../../../helpers/pages';

const DAY = 86_400_000;
const session = { start: NOW - DAY, seconds: 1500, task: FIRST_TASK, title: 'Secret', note: '' };
const MINUTE = 60_000;

/** All that is kept on a machine, as one text. */
const kept = async ({ local, memory, sync }: Machine): Promise<string> =>
  JSON.stringify([await local.get(null), await memory.get(null), await sync.get(null)]);

async function deviceOf(machine: Machine): Promise<Record<string, unknown>> {
  return (await machine.local.get(['device']))['device'] as Record<string, unknown>;
}

describe('erasing everything', () => {
  it('leaves nothing of the learner’s, and another device', async () => {
    const machine = new Machine();
    await machine.run({ type: 'add-session', session });
    await machine.run({ type: 'name-device', name: 'Laptop' });
    await machine.run({ type: 'start-timer', task: FIRST_TASK, title: 'Secret' });
    await machine.share();
    const { id } = await deviceOf(machine);
    expect(await machine.run({ type: 'erase' })).toMatchObject({ ok: true, undo: null });
    const after = await kept(machine);
    for (const word of ['Secret', 'Laptop', id]) expect(after).not.toContain(word);
    expect(machine.badge).toBe('');
    expect(await machine.log()).toEqual([]);
    expect((await deviceOf(machine))['shares']).toBeUndefined();
  });

  it('takes what pages still report for a new beginning', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(4 * MINUTE);
    await machine.run({ type: 'erase' });
    await page.study(4 * MINUTE);
    await machine.run({ type: 'stop' });
    for (const { seconds } of await machine.sessions()) expect(seconds).toBeLessThanOrEqual(270);
  });

  it('ends sharing where other devices hold the log, so that it does not come back', async () => {
    const mailbox = memoryArea();
    const laptop = new Machine({}, undefined, mailbox);
    const desktop = new Machine({}, undefined, mailbox);
    await laptop.run({ type: 'add-session', session });
    await goRound([laptop, desktop]);
    await laptop.run({ type: 'erase' });
    await laptop.restartBrowser();
    await goRound([laptop, desktop]);
    expect(await laptop.log()).toEqual([]);
    expect(await desktop.sessions()).toHaveLength(1);
    // Whoever shares again gets it all back.
    await laptop.run({ type: 'share-here', on: true });
    await goRound([laptop, desktop], 40);
    expect(await laptop.sessions()).toHaveLength(1);
  });

  it('goes on to its end when the background dies in the middle', async () => {
    await dieEverywhere(async (fuse, where) => {
      const machine = new Machine();
      await machine.run({ type: 'add-session', session });
      await machine.share();
      machine.kill(dying(fuse));
      await until(machine, fuse, () => machine.run({ type: 'erase' }));
      fuse.disarm();
      const after = await kept(machine);
      expect({ where, isGone: !after.includes('math-review","title":"Secret') }).toEqual({
        where,
        isGone: true,
      });
      expect({ where, log: await machine.log() }).toEqual({ where, log: [] });
      expect((await deviceOf(machine))['erasing']).toBeUndefined();
    });
  });
});

describe('a device that shares no more', () => {
  it('takes its shards out of the mailbox, hears nothing, and loses nothing', async () => {
    const mailbox = memoryArea();
    const laptop = new Machine({}, undefined, mailbox);
    const desktop = new Machine({}, undefined, mailbox);
    await laptop.run({ type: 'add-session', session });
    await goRound([laptop, desktop]);
    const off = await laptop.run({ type: 'share-here', on: false });
    await laptop.pass(MINUTE);
    await desktop.run({ type: 'add-session', session: { ...session, start: NOW - 2 * DAY } });
    await goRound([laptop, desktop]);
    expect(await laptop.sessions()).toHaveLength(1);
    expect(await desktop.sessions()).toHaveLength(2);
    if (!off.ok || !off.undo) throw new Error('It cannot be taken back.');
    await laptop.run(off.undo);
    await goRound([laptop, desktop]);
    expect(await laptop.sessions()).toHaveLength(2);
  });
});
