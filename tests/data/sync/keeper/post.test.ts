import { describe, expect, it } from 'vitest';
import type { Sharing } from '../../../../data/model/device';
import { deviceId, sessionId } from '../../../../data/model/id';
import { Desk } from '../../../../data/sync/keeper/desk';
import { KeeperHome } from '../../../../data/sync/keeper/home';
import { noPost } from '../../../../data/sync/sharing/home';
import { aSession, DEVICE, FIRST_TASK, NOW } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';

const DAY = 86_400_000;
const OTHER = deviceId('00000000000000b2');

/** The home of a machine on which nothing was ever studied. */
async function atHome() {
  const machine = new Machine();
  const desk = await Desk.open(machine.world, () => undefined);
  return { machine, desk, home: new KeeperHome(desk) };
}

describe('a device that is a copy of another', () => {
  it('gets an id of its own, and remembers the one that it had', async () => {
    const { machine, home } = await atHome();
    const before = (await home.held()).device;
    await home.keep({ post: noPost, generation: 7 });
    expect((await home.held()).device).toEqual({
      ...before,
      generation: 7,
      publishedRun: before.run,
    });
    await home.rename();
    const after = (await home.held()).device;
    expect(after).toMatchObject({ generation: 0, publishedRun: null, formerly: [before.id] });
    expect(after.id).not.toBe(before.id);
    await home.rename();
    expect((await home.held()).device.formerly).toEqual([before.id, after.id]);
    machine.kill();
    await machine.run({
      type: 'add-session',
      session: { start: NOW - DAY, seconds: 600, task: FIRST_TASK, title: '', note: '' },
    });
    const { id } = (await machine.local.get(['device']))['device'] as { id: string };
    expect((await machine.log())[0]?.id.startsWith(`${id}-`)).toBe(true);
  });
});

describe('what the sharing remembers', () => {
  const shown: Sharing = {
    own: { id: OTHER, name: '', system: 'linux', browser: 'Chromium' },
    others: [],
    room: { used: 1, own: 1, limit: 90_000 },
    kept: { titles: 0, totals: 0, unshared: 0 },
    trouble: null,
    published: NOW,
    newer: [],
    summed: [],
  };

  it('is one write of what is new, and none when nothing is', async () => {
    const { machine, home } = await atHome();
    await home.held();
    const before = machine.writes;
    await home.keep({ post: { ...noPost, published: NOW }, generation: 1, sharing: shown });
    expect(machine.writes - before).toBe(1);
    await home.keep({ post: { ...noPost, published: NOW }, sharing: structuredClone(shown) });
    expect(machine.writes - before).toBe(1);
    machine.kill();
    const again = new KeeperHome(await Desk.open(machine.world, () => undefined));
    expect(await again.held()).toMatchObject({
      device: { generation: 1 },
      post: { published: NOW },
      sharing: shown,
    });
  });

  it('does not undo what the learner did while a round was under way', async () => {
    const { home, desk } = await atHome();
    const heard = { [OTHER]: { generation: 4, at: NOW, received: NOW } };
    await home.keep({ post: { ...noPost, heard } });
    const { post } = await home.held();
    await desk.commit({ state: { post: { ...post, forgotten: { [OTHER]: 4 } } } });
    await desk.commit({ state: { device: { ...desk.state.device, name: 'Laptop' } } });
    const moved = { ...aSession({ id: sessionId(`${DEVICE}-1-${desk.state.run}`) }), start: NOW };
    const { run } = desk.state;
    await desk.commit({ records: [moved] });
    expect(desk.state.run).not.toBe(run);
    await home.keep({ post: { ...post, published: NOW }, generation: 1 });
    expect(await home.held()).toMatchObject({
      post: { published: NOW, heard, forgotten: { [OTHER]: 4 } },
      // The shards of the round say the run that it was given.
      device: { name: 'Laptop', generation: 1, publishedRun: run },
    });
    // Whoever speaks again is forgotten no longer.
    await home.keep({ post: { ...post, published: NOW } });
    expect((await home.held()).post.forgotten).toEqual({});
  });
});
