import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command, Outcome } from '../model/command';
import { dayOf, monthsOf, weekOf } from '../model/day';
import { progressOf } from '../model/progress';
import type { Roadmap } from '../model/roadmap';
import { logKey, memoryKeys } from '../sync/keys';
import { pageWorld, type PageWorld } from '../sync/page-world';
import { keysOfPages, readStudy, type StudyRead } from '../sync/study-reader';
import type { StudyState, StudyStore } from './study-state';

/** How often the shown instant moves, in milliseconds: while something is recorded, and else. */
const TICK_RECORDING = 1000;
const TICK_IDLE = 30_000;
/** While nothing is known yet, everything is read again after so many milliseconds. */
const READ_AGAIN = 2000;

/** No road yet: the background has not written it. */
const NO_ROADMAP: Roadmap = {
  id: '',
  title: '',
  language: 'en',
  phases: [],
  resources: [],
  firstSteps: [],
};

/** What a reading changes of the state. */
function changesOf(read: StudyRead, state: StudyState): Partial<StudyState> {
  const { isTroubled: _, log, ...news } = read;
  const roadmap = read.roadmap ?? state.roadmap;
  const registers = read.registers ?? state.registers;
  const isElsewhere = roadmap !== state.roadmap || registers !== state.registers;
  return {
    ...news,
    roadmap,
    ...(isElsewhere && { progress: progressOf(registers, roadmap) }),
    ...(Object.keys(log).length > 0 && { log: { ...state.log, ...log } }),
    // Without a roadmap there is nothing to show yet; the background writes it when it wakes.
    ...(roadmap !== NO_ROADMAP && { status: 'ready' }),
  };
}

/** The months that hold this week. */
function monthsOfNow({ now, offset, progress }: StudyState): readonly string[] {
  return monthsOf(weekOf(dayOf(now, offset, progress.calendar), progress.calendar));
}

/**
 * The store of one page of ours. It reads extension storage once, follows its changes, and sends
 * commands to the background; it writes nothing itself.
 */
export function createStudyStore(world: PageWorld = pageWorld()): StoreApi<StudyStore> {
  const now = world.now();
  /** Keys heard of since the start: what the first reading says of them is older. */
  const heard = new Set<string>();
  /** Months that this page shows or is about to: their changes are followed. */
  const wanted = new Set<string>();
  const store = createStore<StudyStore>()((set, get) => ({
    status: 'loading',
    now,
    offset: world.offset(now),
    roadmap: NO_ROADMAP,
    registers: {},
    recording: null,
    progress: progressOf({}, NO_ROADMAP),
    log: {},
    notices: [],
    trouble: null,
    counted: [],
    page: null,
    address: null,
    last: null,

    run: async (command: Command, said?: string): Promise<Outcome> => {
      const outcome = await world.command({ type: 'command', command });
      set({ last: { command, outcome, said } });
      void lookAtPage(store, world);
      return outcome;
    },
    undo: async () => {
      const { last, run } = get();
      if (last?.outcome.ok && last.outcome.undo) await run(last.outcome.undo);
    },
    dismissLast: () => set({ last: null }),
    allow: async (origins: readonly string[]) => {
      const isLetIn = await world.allow(origins).catch(() => false);
      void lookAtPage(store, world);
      return isLetIn;
    },
    keepBeside: world.keepBeside,
    load: async (months: readonly string[]) => {
      const missing = months.filter((month) => !(month in get().log));
      if (missing.length === 0) return;
      for (const month of missing) wanted.add(month);
      const empty = Object.fromEntries(missing.map((month) => [month, []]));
      const { log, isTroubled } = readStudy(await world.local.get(missing.map(logKey)));
      if (isTroubled) void world.wake();
      set((state) => ({ log: { ...empty, ...log, ...state.log } }));
    },
  }));
  follow(store, world, wanted, heard);
  world.watchPage?.(() => void lookAtPage(store, world));
  // A reading may fail, and a background that starts may miss a word: then this page asks again.
  const read = () => void open(store, world, wanted, heard).catch(() => undefined);
  const stop = world.every(READ_AGAIN, read);
  const forget = store.subscribe(({ status }) => {
    if (status !== 'ready') return;
    stop();
    forget();
  });
  read();
  return store;
}

/** Reads everything that each page shows, in one go. What cannot be read leaves the page as it is. */
async function open(
  store: StoreApi<StudyStore>,
  world: PageWorld,
  wanted: Set<string>,
  heard: ReadonlySet<string>,
): Promise<void> {
  // The week is not known before the calendar is: its days lie in the months around today.
  const today = dayOf(world.now(), world.offset(world.now()), { dayStart: 4, weekStart: 1 });
  const around = monthsOf(weekOf(today, { dayStart: 4, weekStart: 1 }));
  for (const month of around) wanted.add(month);
  const [local, memory] = await Promise.all([
    world.local.get(keysOfPages(around)),
    world.memory.get([memoryKeys.trouble, memoryKeys.counted]).catch(() => ({})),
  ]);
  const empty = Object.fromEntries(around.map((month) => [month, []]));
  const raw = Object.entries({ ...local, ...memory }).filter(([key]) => !heard.has(key));
  const read = readStudy(Object.fromEntries(raw));
  store.setState((state) => {
    const changes = changesOf(read, state);
    return { ...changes, log: { ...empty, ...state.log, ...changes.log } };
  });
  if (read.isTroubled || store.getState().status === 'loading') void world.wake();
  await store.getState().load(monthsOfNow(store.getState()));
  await lookAtPage(store, world);
}

/** Keeps the store up to date with storage and with the clock. */
function follow(
  store: StoreApi<StudyStore>,
  world: PageWorld,
  wanted: ReadonlySet<string>,
  heard: Set<string>,
): void {
  const hear = (changes: Readonly<Record<string, unknown>>): void => {
    for (const key of Object.keys(changes)) heard.add(key);
    const read = readStudy(changes);
    if (read.isTroubled) void world.wake();
    // Months that nobody wants stay unread, so that a page holds only what it shows.
    const log = Object.entries(read.log).filter(([month]) => wanted.has(month));
    store.setState((state) => changesOf({ ...read, log: Object.fromEntries(log) }, state));
  };
  world.local.watch(hear);
  world.memory.watch(hear);
  let stop = world.every(TICK_IDLE, tick);
  let isFast = false;
  function tick(): void {
    const now = world.now();
    store.setState({ now, offset: world.offset(now) });
  }
  store.subscribe(({ recording }) => {
    if ((recording !== null) === isFast) return;
    isFast = recording !== null;
    stop();
    stop = world.every(isFast ? TICK_RECORDING : TICK_IDLE, tick);
    queueMicrotask(tick);
  });
}

async function lookAtPage(store: StoreApi<StudyStore>, world: PageWorld): Promise<void> {
  const [page, address] = await Promise.all([world.page(), world.address()]).catch(() => []);
  store.setState({ page: page ?? null, address: address ?? null });
}
