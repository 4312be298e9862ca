import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, Outcome } from '../../../../data/model/command';
import type { KnownDevice, Sharing } from '../../../../data/model/device';
import { deviceId } from '../../../../data/model/id';
import type { MonthTotals } from '../../../../data/model/month-totals';
import { stampOf } from '../../../../data/model/stamp';
import type { SharingState, SharingStore } from '../../../../data/store/sharing-store';
import { DEVICE, FIRST_TASK, NOW } from '../../../helpers/builders';

const KILOBYTE = 1024;
/** Another device of the learner's. */
export const LAPTOP = deviceId('00000000000000b2');

/** The laptop at work, heard from three minutes ago. */
export const aDevice = (rest: Partial<KnownDevice> = {}): KnownDevice => ({
  id: LAPTOP,
  name: 'Work laptop',
  system: 'win',
  browser: 'Chromium',
  heard: NOW - 3 * 60_000,
  bytes: 9 * KILOBYTE,
  ...rest,
});

/** What a device without others and without trouble knows of sharing. */
export const aSharing = (rest: Partial<Sharing> = {}): Sharing => ({
  own: { id: DEVICE, name: '', system: 'linux', browser: 'Chromium' },
  others: [],
  room: { used: 31 * KILOBYTE, own: 12 * KILOBYTE, limit: 92 * KILOBYTE },
  kept: { titles: 0, totals: 0, unshared: 0 },
  trouble: null,
  published: NOW - 2 * 60_000,
  newer: [],
  summed: [],
  ...rest,
});

/** A month of the laptop's, known as day totals: 70 minutes in two sessions on 12 October. */
export const someTotals = (rest: Partial<MonthTotals> = {}): MonthTotals => ({
  author: LAPTOP,
  month: '2026-10',
  count: 2,
  members: 1,
  edits: 0,
  stamp: stampOf(NOW, 0, LAPTOP),
  days: [{ day: '2026-10-12', task: FIRST_TASK, site: null, seconds: 4200, sessions: 2 }],
  ...rest,
});

/** A store of the devices over a fixed state, with the commands that it was asked to send. */
export function sharingStore(
  state: Partial<SharingState> = {},
  answer: (command: Command) => Outcome = () => ({ ok: true, undo: null, session: null }),
): { readonly store: StoreApi<SharingStore>; readonly sent: readonly Command[] } {
  const sent: Command[] = [];
  const store = createStore<SharingStore>()((set) => ({
    status: 'ready',
    sharing: null,
    totals: [],
    made: null,
    run(command) {
      sent.push(command);
      return Promise.resolve(answer(command));
    },
    countMade() {
      set({ made: state.made ?? new Map() });
      return () => {};
    },
    ...state,
  }));
  return { store, sent };
}
