import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { Dashboard } from '../../../components/dashboard/Dashboard';
import { SharingContext } from '../../../components/dashboard/devices/use-sharing';
import { DeviceContext } from '../../../components/settings/use-device';
import { StudyContext } from '../../../components/use-study';
import { monthOf, type SessionRecord } from '../../../data/model/session';
import type { SharingState } from '../../../data/store/sharing-store';
import { logKey } from '../../../data/sync/keys';
import { writeMonth } from '../../../data/sync/month-page';
import { OFFSET } from '../../helpers/builders';
import { Machine } from '../../helpers/memory-world';
import { sharingStore } from '../dashboard/devices/sharing-state';
import { deviceStore } from '../settings/device-state';
import { layOut, settle } from './shown-log';

// The store's own world wants a browser as soon as it is loaded; the tests bring theirs.
vi.hoisted(() => Object.assign(globalThis, { chrome: {} }));
const { createStudyStore } = await import('../../../data/store/study-store');

/** The log over a machine that really keeps what is done. */
export async function showKeptLog(
  sessions: readonly SessionRecord[],
  hash = '#/log',
  sharing: Partial<SharingState> = {},
) {
  layOut();
  location.hash = hash;
  const months = Map.groupBy(sessions, ({ start }) => monthOf(start));
  const pages = [...months].map(([month, page]) => [logKey(month), writeMonth(page)] as const);
  const machine = new Machine(Object.fromEntries(pages));
  await machine.keeper.started();
  const store = createStudyStore({
    local: machine.local,
    memory: machine.memory,
    now: () => machine.now,
    offset: () => OFFSET,
    command: ({ command }) => machine.run(command),
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
          <Dashboard />
        </DeviceContext>
      </SharingContext>
    </StudyContext>,
  );
  await settle();
  await settle();
  return { machine, store, ...view };
}
