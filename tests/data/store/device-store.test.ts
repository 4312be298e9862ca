import { expect, it, vi } from 'vitest';
import type { DeviceWorld } from '../../../data/store/device-store';
import { memoryArea } from '../../../data/sync/area';

// The store's own world wants a browser as soon as it is loaded; the tests bring theirs.
vi.hoisted(() => Object.assign(globalThis, { chrome: {} }));
const { createDeviceStore } = await import('../../../data/store/device-store');

const reminders = { review: { day: 7, hour: 18 }, nudge: null };
const reminding = { version: 1, reminding: { reminders, since: 0, last: 0 } };
const device = {
  version: 2,
  id: '00000000000000a1',
  name: '',
  generation: 0,
  publishedRun: null,
  formerly: [],
};

/** A browser that allows notifications when it is asked. */
function world(stored: Readonly<Record<string, unknown>>) {
  let isAllowed = false;
  let tell: () => void = () => undefined;
  return {
    local: memoryArea(stored),
    mayNotify: () => Promise.resolve(isAllowed),
    askToNotify: () => Promise.resolve((isAllowed = true)),
    watchPermissions: (changed: () => void) => (tell = changed),
    forbid: () => {
      isAllowed = false;
      tell();
    },
  } satisfies DeviceWorld & { forbid: () => void };
}
const settled = () => new Promise((resume) => setTimeout(resume));

it('a device that was never set up shares, and reminds of nothing', async () => {
  const store = createDeviceStore(world({}));
  await settled();
  expect(store.getState()).toMatchObject({
    status: 'ready',
    shares: true,
    mayNotify: false,
    reminders: { review: null, nudge: null },
  });
});

it('what is kept is read, and followed as it changes', async () => {
  const here = world({ reminding, device: { ...device, shares: false } });
  const store = createDeviceStore(here);
  await settled();
  expect(store.getState()).toMatchObject({ shares: false, reminders });
  await here.local.set({ device });
  expect(store.getState().shares).toBe(true);
  await here.local.remove(['reminding']);
  expect(store.getState().reminders.review).toBeNull();
});

it('a change that comes while storage is read is not lost', async () => {
  const here = world({ device });
  const store = createDeviceStore(here);
  void here.local.set({ device: { ...device, shares: false } });
  await settled();
  expect(store.getState().shares).toBe(false);
});

it('damaged or newer settings read as not there', async () => {
  const store = createDeviceStore(world({ reminding: { version: 9 }, device: 'broken' }));
  await settled();
  expect(store.getState()).toMatchObject({ shares: true, reminders: { review: null } });
});

it('the permission is followed, whether it is given here or taken away elsewhere', async () => {
  const here = world({});
  const store = createDeviceStore(here);
  await settled();
  expect(await store.getState().askToNotify()).toBe(true);
  expect(store.getState().mayNotify).toBe(true);
  here.forbid();
  await settled();
  expect(store.getState().mayNotify).toBe(false);
});
