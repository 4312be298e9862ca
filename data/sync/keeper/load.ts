import { deviceId } from '../../model/id';
import type { Notice } from '../../model/notice';
import { laterStamp, stampOf, type Stamp } from '../../model/stamp';
import { asideKey, localKeys, memoryKeys } from '../keys';
import { readRegisters } from '../registers';
import { isSameValue } from '../same-value';
import { readStored, type Stored } from '../stored';
import {
  anyRecording,
  clockValue,
  deviceValue,
  noticesValue,
  quietValue,
  recordingValue,
  troubleValue,
} from '../stored-values';
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
const roadmapOf = ({ roadmap }: World) => ({ version: 1, roadmap });

/** Writes the roadmap that our pages read, where another one or none lies in storage. */
export async function writeRoadmap(world: World): Promise<void> {
  const kept = await world.local.get([localKeys.roadmap]);
  if (isSameValue(kept[localKeys.roadmap], roadmapOf(world))) return;
  await world.local.set({ [localKeys.roadmap]: roadmapOf(world) });
}

/**
 * Reads what is kept. A damaged or newer value is set aside as it is, and said; the rest is read.
 * The first start on a device makes its id.
 */
export async function loadState(world: World): Promise<State> {
  const raw = await world.local.get(Object.values(localKeys));
  const items: Record<string, unknown> = {};
  const found: Notice[] = [];

  function read<Value>(key: string, stored: Stored<Value>, otherwise: Value): Value {
    const reading = readStored(stored, raw[key]);
    if (reading.kind === 'good') return reading.value;
    if (reading.kind !== 'missing') {
      items[asideKey(key, world.now())] = raw[key];
      items[key] = otherwise;
      found.push(asideNotice(world, reading.kind, key, 0));
    }
    return otherwise;
  }

  const fresh = { version: 1, id: deviceId(world.random(16)), nonce: world.random(16) } as const;
  const device = read(localKeys.device, deviceValue, fresh);
  if (device === fresh) items[localKeys.device] = fresh;
  const { registers, trouble: badRegisters } = readRegisters(raw[localKeys.registers]);
  if (badRegisters) {
    const isPart = badRegisters.kind === 'part';
    const bad = isPart ? badRegisters.bad : {};
    items[asideKey(localKeys.registers, world.now())] = isPart
      ? { version: 1, registers: bad }
      : raw[localKeys.registers];
    items[localKeys.registers] = { version: 1, registers };
    const kind = badRegisters.kind === 'newer' ? 'newer' : 'damaged';
    found.push(asideNotice(world, kind, localKeys.registers, Object.keys(bad).length));
  }
  // A lost clock begins again after the latest stamp at hand; each record guards its own.
  const latest = Object.values(registers).reduce<Stamp | null>(
    (before, { stamp }) => laterStamp(before, stamp),
    null,
  );
  const clock =
    raw[localKeys.clock] === undefined
      ? latest
      : read(localKeys.clock, clockValue, {
          version: 1,
          stamp: latest ?? stampOf(world.now(), 0, device.id),
        }).stamp;
  const running = read(localKeys.recording, recordingValue, {
    version: 1,
    recording: null,
    countedUntil: 0,
  });
  const quiet = read(localKeys.quiet, quietValue, { version: 1, until: {} });
  const { notices } = read(localKeys.notices, noticesValue, { version: 1, notices: [] });
  const all = [...notices, ...found];
  if (found.length > 0) items[localKeys.notices] = { version: 1, notices: all };
  if (!isSameValue(raw[localKeys.roadmap], roadmapOf(world))) {
    items[localKeys.roadmap] = roadmapOf(world);
  }
  if (Object.keys(items).length > 0) await world.local.set(items);

  // What ends with the browser may be missing: pages then have to arrive again.
  const memory: Record<string, unknown> = await world.memory
    .get(Object.values(memoryKeys))
    .catch(() => ({}));
  const stopped = memory[memoryKeys.stopped];
  const trouble = memory[memoryKeys.trouble];
  return {
    device: { id: device.id, nonce: device.nonce },
    clock,
    registers,
    recording: running.recording,
    countedUntil: running.countedUntil,
    quiet: quiet.until,
    notices: all,
    visits: visitsIn(memory[memoryKeys.visits]),
    stopped: anyRecording(stopped) ? stopped : null,
    trouble: troubleValue(trouble) ? trouble : null,
  };
}
