import { describe, expect, it } from 'vitest';
import { memoryArea, type Area } from '../../../../data/sync/area';
import { readShardKey } from '../../../../data/sync/wire/shard-key';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { dieEverywhere, dying, until } from '../../../helpers/dying';
import { blink, goRound, Machine, type Reach } from '../../../helpers/memory-world';
import { StudyPage } from '../../../helpers/pages';

const DAY = 86_400_000;
const session = { start: NOW - DAY, seconds: 1500, task: FIRST_TASK, title: 'Secret', note: '' };
const MINUTE = 60_000;

const refuse = () => Promise.reject(new Error('refused'));

/** A mailbox that gives up nothing while it refuses to. */
function refusing() {
  const inner = memoryArea();
  const refusal = { isOn: false };
  const mailbox: Area = {
    ...inner,
    remove: (keys) => (refusal.isOn ? refuse() : inner.remove(keys)),
  };
  return { mailbox, refusal };
}

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
    await machine.pass(MINUTE);
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

  it('is not undone by a mailbox that refuses to give up what was shared', async () => {
    const { mailbox, refusal } = refusing();
    const machine = new Machine({}, undefined, mailbox);
    await machine.run({ type: 'add-session', session });
    await machine.share();
    refusal.isOn = true;
    await machine.run({ type: 'erase' });
    await machine.pass(MINUTE);
    refusal.isOn = false;
    await machine.restartBrowser();
    await goRound([machine], 30);
    expect(await machine.log()).toEqual([]);
    expect(Object.keys(await mailbox.get(null)).length).toBeLessThanOrEqual(1);
  });

  it('is not undone by a round of sharing that it has overtaken', async () => {
    const held = Promise.withResolvers<undefined>();
    const inner = memoryArea();
    let isHolding = false;
    const mailbox: Area = {
      ...inner,
      set: async (items) => {
        if (isHolding) await held.promise;
        return inner.set(items);
      },
    };
    const machine = new Machine({}, undefined, mailbox);
    await machine.run({ type: 'add-session', session });
    isHolding = true;
    const round = machine.share();
    await blink();
    await machine.run({ type: 'erase' });
    held.resolve(undefined);
    await round;
    await goRound([machine], 30);
    expect(await machine.log()).toEqual([]);
    const keys = Object.keys(await mailbox.get(null));
    expect(keys.filter((key) => readShardKey(key)?.kind === 'sessions')).toEqual([]);
  });

  it('is not undone by what a recording was still to write', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(4 * MINUTE);
    for (let pulse = 0; pulse < 4; pulse += 1) {
      await machine.pass(2000);
      page.owed += 2000;
      await page.pulse();
    }
    await machine.run({ type: 'erase' });
    await machine.pass(MINUTE);
    machine.kill();
    await machine.pass(20 * MINUTE);
    expect(await machine.log()).toEqual([]);
  });

  it('is refused where storage fails, and goes on before anything else is taken in', async () => {
    const inner = memoryArea();
    let isFailing = false;
    const failing: Reach = (area, name) =>
      name === 'local'
        ? { ...area, remove: (keys) => (isFailing ? refuse() : area.remove(keys)) }
        : area;
    const machine = new Machine({}, failing, inner);
    await machine.run({ type: 'add-session', session });
    isFailing = true;
    expect(await machine.run({ type: 'erase' })).toEqual({ ok: false, problem: 'write-failed' });
    isFailing = false;
    const later = { ...session, title: 'After it' };
    expect(await machine.run({ type: 'add-session', session: later })).toMatchObject({ ok: true });
    machine.kill();
    await machine.pass(MINUTE);
    expect((await machine.log()).map(({ title }) => title)).toEqual(['After it']);
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
  it('withdraws its shards later where the mailbox refuses it at first', async () => {
    const { mailbox, refusal } = refusing();
    const machine = new Machine({}, undefined, mailbox);
    await machine.run({ type: 'add-session', session });
    await machine.share();
    refusal.isOn = true;
    await machine.run({ type: 'share-here', on: false });
    await machine.pass(MINUTE);
    expect(Object.keys(await mailbox.get(null))).not.toEqual([]);
    refusal.isOn = false;
    await machine.pass(10 * MINUTE);
    expect(Object.keys(await mailbox.get(null))).toEqual([]);
  });

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
