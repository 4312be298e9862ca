import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, Outcome } from '../model/command';
import type { Sharing } from '../model/device';
import { deviceId, type DeviceId } from '../model/id';
import { bucketOf, counted, type MonthTotals } from '../model/month-totals';
import type { SessionRecord } from '../model/session';
import { isLogKey, localKeys, logKey } from '../sync/keys';
import { pageWorld, type PageWorld } from '../sync/page-world';
import { sharingValue, totalsValue } from '../sync/sharing-values';
import { readStored, type Stored } from '../sync/stored';
import { readStudy } from '../sync/study-reader';

/** What the dashboard holds of the learner's other devices. The popup does without it. */
export interface SharingState {
  /** Nothing is known before storage was read. */
  readonly status: 'loading' | 'ready';
  /** null when the background has not written it yet. */
  readonly sharing: Sharing | null;
  /** Months that count by their day totals here, because their sessions are not all known. */
  readonly totals: readonly MonthTotals[];
  /** The sessions that count, by the device that made them; null until somebody asks. */
  readonly made: ReadonlyMap<DeviceId, number> | null;
}

export interface SharingActions {
  /** Sends a command; its outcome is not the `last` of the page's other store. */
  readonly run: (command: Command) => Promise<Outcome>;
  /**
   * Counts the sessions by device from the whole log, and again when the log changes, until the
   * returned function is called.
   */
  readonly countMade: () => () => void;
}

export type SharingStore = SharingState & SharingActions;

/** The part of a page's world that this store needs. */
type SharingWorld = Pick<PageWorld, 'local' | 'command' | 'now'>;

/** The log is read from here on, and some years beyond today: clocks may be wrong. */
const FIRST_YEAR = 1970;
const YEARS_AHEAD = 20;

type Raw = Readonly<Record<string, unknown>>;

function valueOf<Value>(stored: Stored<Value>, raw: unknown): Value | null {
  const reading = readStored(stored, raw);
  return reading.kind === 'good' ? reading.value : null;
}

/** What can be read of these values; a newer or damaged one reads as not there. */
const read = (raw: Raw): Partial<SharingState> => ({
  ...(localKeys.sharing in raw && {
    sharing: valueOf(sharingValue, raw[localKeys.sharing])?.sharing ?? null,
  }),
  ...(localKeys.totals in raw && {
    totals: valueOf(totalsValue, raw[localKeys.totals])?.totals ?? [],
  }),
});

/** The totals that count. What is seen of the log here is a part of it, so the background says. */
function inUse(sharing: Sharing | null, totals: readonly MonthTotals[]): readonly MonthTotals[] {
  const summed = new Set(sharing?.summed);
  return totals.filter(({ author, month }) => summed.has(bucketOf(author, month)));
}

/** The keys of a year's month pages. Ten years read at once would hold the page up for a second. */
const keysOfYear = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, month) =>
    logKey(new Date(Date.UTC(year, month)).toISOString().slice(0, 7)),
  );

/** How many sessions each device has made, by the whole log and all totals. */
function madeIn(
  records: readonly SessionRecord[],
  totals: readonly MonthTotals[],
): ReadonlyMap<DeviceId, number> {
  const chosen = counted(records, totals);
  const made = new Map<DeviceId, number>();
  const add = (device: DeviceId, sessions: number) =>
    made.set(device, (made.get(device) ?? 0) + sessions);
  for (const { id, deleted } of chosen.records) if (!deleted) add(deviceId(id.slice(0, 16)), 1);
  for (const { author, days } of chosen.totals) {
    for (const { sessions } of days) add(author, sessions);
  }
  return made;
}

/** The store of the devices: it reads what the background has written, and follows its changes. */
export function createSharingStore(world: SharingWorld = pageWorld()): StoreApi<SharingStore> {
  /** Keys heard of since the start: what the first reading says of them is older. */
  const heard = new Set<string>();
  let watchers = 0;
  let latest = 0;
  let stored: Pick<SharingState, 'sharing' | 'totals'> = { sharing: null, totals: [] };
  const store = createStore<SharingStore>()(() => ({
    status: 'loading',
    sharing: null,
    totals: [],
    made: null,
    run: (command) => world.command({ type: 'command', command }),
    countMade: () => {
      watchers += 1;
      void count();
      let isStopped = false;
      return () => {
        if (!isStopped) watchers -= 1;
        isStopped = true;
      };
    },
  }));

  function take(raw: Raw, status: SharingState['status']): void {
    stored = { ...stored, ...read(raw) };
    const { sharing, totals } = stored;
    store.setState({ status, sharing, totals: inUse(sharing, totals) });
  }

  async function count(): Promise<void> {
    latest += 1;
    const turn = latest;
    const records: SessionRecord[] = [];
    const end = new Date(world.now()).getUTCFullYear() + YEARS_AHEAD;
    for (let year = FIRST_YEAR; year <= end; year += 1) {
      const { log } = readStudy(await world.local.get(keysOfYear(year)));
      // A later reading knows more, and without watchers nobody wants to know.
      if (turn !== latest || watchers === 0) return;
      records.push(...Object.values(log).flat());
    }
    store.setState({ made: madeIn(records, store.getState().totals) });
  }

  async function open(): Promise<void> {
    const raw = Object.entries(await world.local.get([localKeys.sharing, localKeys.totals]));
    const fresh = raw.filter(([key]) => !heard.has(key));
    take(Object.fromEntries(fresh), 'ready');
  }

  world.local.watch((changes) => {
    const keys = Object.keys(changes);
    for (const key of keys) heard.add(key);
    take(changes, store.getState().status);
    const isOfSessions = (key: string) =>
      key === localKeys.totals || key === localKeys.sharing || isLogKey(key);
    if (watchers > 0 && keys.some(isOfSessions)) void count();
  });
  void open();
  return store;
}
