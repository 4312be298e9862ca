import { deviceId } from '../../model/id';
import type { Notice } from '../../model/notice';
import type { Registers } from '../../model/progress';
import { NO_REMINDERS } from '../../model/reminder';
import { laterStamp, stampOf, type Stamp } from '../../model/stamp';
import { asideKey, localKeys, memoryKeys } from '../keys';
import { readRegisters } from '../registers';
import { remindingValue } from '../reminding-value';
import { isSameValue } from '../same-value';
import { deviceValue, postValue, runText, sharingValue } from '../sharing-values';
import { noPost } from '../sharing/home';
import { readStored, type Stored } from '../stored';
import {
  anyRecording,
  clockValue,
  noticesValue,
  quietValue,
  recordingValue,
  troubleValue,
} from '../stored-values';
import { goOnErasing } from './erase';
import { roadOf } from './road';
import { visitsIn } from './visits-schema';
import type { State } from './state';
import type { World } from './world';

/** A notice about a value that was set aside. */
export function asideNotice(
  world: World,
  kind: Notice['kind'],
  subject: string,
  count: number,
): Notice {
  const at = world.now();
  return { id: `${kind}-${subject}-${at}`, kind, subject, count, at };
}

/** The roadmap as our pages read it. */
const roadmapOf = ({ roadmap }: World, registers: Registers) => ({
  version: 1,
  roadmap: roadOf(registers, roadmap).roadmap,
});

/** The roadmap to be written when decisions have changed it; nothing where they have not. */
export function roadmapItem(
  world: World,
  before: Registers,
  next: Registers,
): Record<string, unknown> {
  if (before === next) return {};
  const value = roadmapOf(world, next);
  return isSameValue(roadmapOf(world, before), value) ? {} : { [localKeys.roadmap]: value };
}

/** Writes the roadmap that our pages read, where another one or none lies in storage. */
export async function writeRoadmap(world: World, registers: Registers): Promise<void> {
  const kept = await world.local.get([localKeys.roadmap]);
  const value = roadmapOf(world, registers);
  if (isSameValue(kept[localKeys.roadmap], value)) return;
  await world.local.set({ [localKeys.roadmap]: value });
}

/** Reads raw values, and gathers what has to be written where one of them cannot be read. */
class Opening {
  readonly items: Record<string, unknown> = {};
  readonly found: Notice[] = [];
  readonly #world: World;
  readonly #raw: Readonly<Record<string, unknown>>;

  constructor(world: World, raw: Readonly<Record<string, unknown>>) {
    this.#world = world;
    this.#raw = raw;
  }

  /** A value; where there is none that can be read, another one in its place. */
  value<Value>(key: string, stored: Stored<Value>, otherwise: Value): Value {
    const reading = readStored(stored, this.#raw[key]);
    if (reading.kind === 'good') return reading.value;
    if (reading.kind !== 'missing') {
      this.#setAside(key, this.#raw[key], reading.kind, 0);
      this.items[key] = otherwise;
    }
    return otherwise;
  }

  /** The registers, of which one bad one is one. */
  registers(): Registers {
    const key = localKeys.registers;
    const { registers, trouble } = readRegisters(this.#raw[key]);
    if (trouble) {
      const isPart = trouble.kind === 'part';
      const bad = isPart ? trouble.bad : {};
      const aside = isPart ? { version: 1, registers: bad } : this.#raw[key];
      this.#setAside(key, aside, isPart ? 'damaged' : trouble.kind, Object.keys(bad).length);
      this.items[key] = { version: 1, registers };
    }
    return registers;
  }

  #setAside(key: string, value: unknown, kind: Notice['kind'], count: number): void {
    this.items[asideKey(key, this.#world.now())] = value;
    this.found.push(asideNotice(this.#world, kind, key, count));
  }
}

/** The keys that the state is read from; totals, like the log, are read when needed. */
const KEYS = Object.values(localKeys).filter((key) => key !== localKeys.totals);

/**
 * Reads what is kept. A damaged or newer value is set aside as it is, and said; the rest is read.
 * The first start on a device makes its id.
 */
export async function loadState(world: World): Promise<State> {
  const raw = await rawState(world);
  const opening = new Opening(world, raw);
  const fresh = {
    version: 2,
    id: deviceId(world.random(16)),
    name: '',
    generation: 0,
    publishedRun: null,
    formerly: [],
  } as const;
  const { version, ...device } = opening.value(localKeys.device, deviceValue, fresh);
  if (device.id === fresh.id) opening.items[localKeys.device] = { version, ...device };
  const registers = opening.registers();
  const { recording, countedUntil } = opening.value(localKeys.recording, recordingValue, {
    version: 1,
    recording: null,
    countedUntil: 0,
  });
  const quiet = opening.value(localKeys.quiet, quietValue, { version: 1, until: {} });
  const { post } = opening.value(localKeys.post, postValue, { version: 1, post: noPost });
  const { sharing } = opening.value(localKeys.sharing, sharingValue, { version: 1, sharing: null });
  const { reminding } = opening.value(localKeys.reminding, remindingValue, {
    version: 1,
    reminding: { reminders: NO_REMINDERS, since: 0, last: 0 },
  });
  const isClockLost = raw[localKeys.clock] === undefined;
  const clock = clockOf(opening, isClockLost, registers, stampOf(world.now(), 0, device.id));
  const { notices } = opening.value(localKeys.notices, noticesValue, { version: 1, notices: [] });
  const { items, found } = opening;
  const all = [...notices, ...found];
  if (found.length > 0) items[localKeys.notices] = { version: 1, notices: all };
  const shown = roadmapOf(world, registers);
  if (!isSameValue(raw[localKeys.roadmap], shown)) items[localKeys.roadmap] = shown;
  if (Object.keys(items).length > 0) await world.local.set(items);
  return {
    device,
    clock,
    registers,
    recording,
    countedUntil,
    quiet: quiet.until,
    notices: all,
    post,
    sharing,
    reminding,
    ...(await memoryOf(world)),
  };
}

/** What lies under the keys; first an erasing that was cut short is brought to its end. */
async function rawState(world: World): Promise<Record<string, unknown>> {
  const raw = await world.local.get(KEYS);
  const device = readStored(deviceValue, raw[localKeys.device]);
  if (device.kind !== 'good') return raw;
  const { version: _, erasing, ...fresh } = device.value;
  if (erasing === undefined) return raw;
  await goOnErasing(world, { ...fresh, erasing });
  return world.local.get(KEYS);
}

/** A lost clock begins again after the latest stamp at hand; each record guards its own. */
function clockOf(
  opening: Opening,
  isLost: boolean,
  registers: Registers,
  now: Stamp,
): Stamp | null {
  const latest = Object.values(registers).reduce<Stamp | null>(
    (before, { stamp }) => laterStamp(before, stamp),
    null,
  );
  if (isLost) return latest;
  return opening.value(localKeys.clock, clockValue, { version: 1, stamp: latest ?? now }).stamp;
}

/** What ends with the browser. It may be missing: pages then have to arrive again. */
async function memoryOf(
  world: World,
): Promise<Pick<State, 'run' | 'visits' | 'stopped' | 'trouble'>> {
  const memory: Record<string, unknown> = await world.memory
    .get(Object.values(memoryKeys))
    .catch(() => ({}));
  const stopped = memory[memoryKeys.stopped];
  const trouble = memory[memoryKeys.trouble];
  const kept = memory[memoryKeys.run];
  const run = runText(kept) ? kept : world.random(6);
  if (run !== kept) await world.memory.set({ [memoryKeys.run]: run }).catch(() => undefined);
  return {
    run,
    visits: visitsIn(memory[memoryKeys.visits]),
    stopped: anyRecording(stopped) ? stopped : null,
    trouble: troubleValue(trouble) ? trouble : null,
  };
}
