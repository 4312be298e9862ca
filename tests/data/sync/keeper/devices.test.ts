import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../data/model/command';
import type { Sharing } from '../../../../data/model/device';
import { deviceId } from '../../../../data/model/id';
import { memoryArea } from '../../../../data/sync/area';
import type { Post } from '../../../../data/sync/sharing/home';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { goRound, Machine } from '../../../helpers/memory-world';

const DAY = 86_400_000;

async function sharingOf(machine: Machine): Promise<Sharing> {
  const { sharing } = await machine.local.get(['sharing']);
  return (sharing as { sharing: Sharing }).sharing;
}
async function postOf(machine: Machine): Promise<Post> {
  return ((await machine.local.get(['post']))['post'] as { post: Post }).post;
}

/** Two devices of one learner, which have heard of each other. */
async function twoDevices() {
  const mailbox = memoryArea();
  const laptop = new Machine({}, undefined, mailbox);
  const desktop = new Machine({}, undefined, mailbox);
  for (const machine of [laptop, desktop]) {
    const session = { start: NOW - DAY, seconds: 600, task: FIRST_TASK, title: '', note: '' };
    await machine.run({ type: 'add-session', session });
  }
  await goRound([laptop, desktop]);
  return { laptop, desktop };
}

describe('a device', () => {
  it('is shown on the others with the name that the learner gives it', async () => {
    const { laptop, desktop } = await twoDevices();
    expect((await sharingOf(desktop)).others).toMatchObject([
      { name: '', system: 'linux', browser: 'Chromium' },
    ]);
    const named = await laptop.run({ type: 'name-device', name: '  Kitchen\u202e \nlaptop ' });
    expect(named).toEqual({ ok: true, undo: { type: 'name-device', name: '' }, session: null });
    // The settings of the device itself need not wait for the mailbox.
    expect((await sharingOf(laptop)).own.name).toBe('Kitchen laptop');
    await goRound([laptop, desktop]);
    expect((await sharingOf(desktop)).others).toMatchObject([{ name: 'Kitchen laptop' }]);

    const again = await laptop.run({ type: 'name-device', name: 'x'.repeat(500) });
    expect(again).toMatchObject({ undo: { type: 'name-device', name: 'Kitchen laptop' } });
    expect((await sharingOf(laptop)).own.name).toHaveLength(60);
    if (!again.ok || !again.undo) return;
    laptop.kill();
    await laptop.run(again.undo);
    await goRound([laptop, desktop]);
    expect((await sharingOf(desktop)).others).toMatchObject([{ name: 'Kitchen laptop' }]);
  });

  it('can be named before anything was ever shared', async () => {
    const machine = new Machine();
    expect(await machine.run({ type: 'name-device', name: 'Laptop' })).toMatchObject({ ok: true });
    machine.kill();
    await machine.share();
    expect((await sharingOf(machine)).own.name).toBe('Laptop');
  });

  it('keeps its old name when the new one cannot be written', async () => {
    let isFull = false;
    const machine = new Machine({}, (area, name) => ({
      ...area,
      set: (items) =>
        isFull && name === 'local' ? Promise.reject(new Error('quota')) : area.set(items),
    }));
    await machine.run({ type: 'name-device', name: 'Laptop' });
    isFull = true;
    expect(await machine.run({ type: 'name-device', name: 'Other' })).toEqual({
      ok: false,
      problem: 'write-failed',
    });
    isFull = false;
    await machine.share();
    expect((await sharingOf(machine)).own.name).toBe('Laptop');
  });
});

describe('a device that is gone', () => {
  it('is forgotten when the learner says so, and its sessions stay', async () => {
    const { laptop, desktop } = await twoDevices();
    const [{ id } = { id: deviceId('') }] = (await sharingOf(laptop)).others;
    const forgotten = await laptop.run({ type: 'forget-device', device: id });
    expect(forgotten).toEqual({ ok: true, undo: null, session: null });
    expect((await sharingOf(laptop)).others).toEqual([]);
    const { heard, forgotten: list } = await postOf(laptop);
    expect(list).toEqual({ [id]: heard[id]?.generation });
    await goRound([laptop]);
    laptop.kill();
    await goRound([laptop]);
    expect((await sharingOf(laptop)).others).toEqual([]);
    expect(await laptop.sessions()).toHaveLength(2);

    // It was not gone after all.
    await desktop.run({ type: 'set-goal', minutes: 90 });
    await goRound([desktop, laptop]);
    expect((await sharingOf(laptop)).others).toMatchObject([{ id }]);
  });

  it('is not forgotten when it was never heard of', async () => {
    const { laptop } = await twoDevices();
    const before = await laptop.local.get(null);
    const forget = (device: string): Command => ({
      type: 'forget-device',
      device: deviceId(device),
    });
    expect(await laptop.run(forget('00000000000000ff'))).toEqual({
      ok: false,
      problem: 'unknown-device',
    });
    expect(await laptop.local.get(null)).toEqual(before);
    // What is no device at all is not even understood.
    for (const device of ['__proto__', 'constructor', '', 'x'.repeat(16)]) {
      expect(
        laptop.keeper.answer({ type: 'command', command: forget(device) }, laptop.ourPage()),
      ).toBeUndefined();
    }
  });
});
