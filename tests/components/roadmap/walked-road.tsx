import { act, fireEvent, render, screen } from '@testing-library/react';
import { vi } from 'vitest';
import { Dashboard } from '../../../components/dashboard/Dashboard';
import { SharingContext } from '../../../components/dashboard/devices/use-sharing';
import { DeviceContext } from '../../../components/settings/use-device';
import { SiteAccessContext } from '../../../components/settings/use-site-access';
import { StudyContext } from '../../../components/use-study';
import type { Command } from '../../../data/model/command';
import { monthOf, type SessionRecord } from '../../../data/model/session';
import type { SharingState } from '../../../data/store/sharing-store';
import { logKey } from '../../../data/sync/keys';
import { writeMonth } from '../../../data/sync/month-page';
import { OFFSET } from '../../helpers/builders';
import { Machine } from '../../helpers/memory-world';
import { sharingStore } from '../dashboard/devices/sharing-state';
import { deviceStore } from '../settings/device-state';
import { siteAccess } from '../settings/site-access-state';

// The store's own world wants a browser as soon as it is loaded; the tests bring theirs.
vi.hoisted(() => Object.assign(globalThis, { chrome: {} }));
const { createStudyStore } = await import('../../../data/store/study-store');

/** Lets the background answer, and the page draw what came of it. */
export const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  });

/** What a learner has before they open the roadmap. */
interface Wishes {
  readonly hash?: string;
  readonly sessions?: readonly SessionRecord[];
  /** What they have asked for before, in order. */
  readonly before?: readonly Command[];
  readonly sharing?: Partial<SharingState>;
}

/** The roadmap over a machine that really keeps what is done; `sent` are the page's commands. */
export async function showRoad(wishes: Wishes = {}) {
  const { hash = '#/roadmap', sessions = [], before = [], sharing = {} } = wishes;
  location.hash = hash;
  const months = Map.groupBy(sessions, ({ start }) => monthOf(start));
  const pages = [...months].map(([month, page]) => [logKey(month), writeMonth(page)] as const);
  const machine = new Machine(Object.fromEntries(pages));
  await machine.keeper.started();
  for (const command of before) await machine.run(command);
  const sent: Command[] = [];
  const store = createStudyStore({
    local: machine.local,
    memory: machine.memory,
    now: () => machine.now,
    offset: () => OFFSET,
    command: ({ command }) => {
      sent.push(command);
      return machine.run(command);
    },
    wake: () => Promise.resolve(),
    page: () => Promise.resolve(null),
    address: () => Promise.resolve(null),
    allow: () => Promise.resolve(false),
    every: () => () => undefined,
  });
  const view = render(
    <StudyContext value={store}>
      <SharingContext value={sharingStore(sharing).store}>
        <DeviceContext value={deviceStore().store}>
          <SiteAccessContext value={siteAccess().store}>
            <Dashboard />
          </SiteAccessContext>
        </DeviceContext>
      </SharingContext>
    </StudyContext>,
  );
  await settle();
  await settle();
  return { machine, store, sent, ...view };
}

/** Presses a button, and lets the page follow. */
export async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

/** What the status line says, without its buttons. */
export const said = (): string =>
  screen.getByRole('status').querySelector('p')?.textContent?.replaceAll(/\s/g, ' ') ?? '';

/** A registers' change as the dashboard asks for it. */
export const deciding = (values: Record<string, string | number | boolean | null>): Command => ({
  type: 'change-many',
  edits: [],
  values,
});
