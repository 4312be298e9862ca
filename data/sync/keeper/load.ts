import { deviceId } from '../../model/id';
import type { Notice } from '../../model/notice';
import { safeParse } from 'valibot';
import { asideKey, localKeys, memoryKeys } from '../keys';
import { readStored, type Stored } from '../stored';
import {
  anyRecording,
  clockValue,
  deviceValue,
  noticesValue,
  quietValue,
  recordingValue,
  registersValue,
  troubleValue,
} from '../stored-values';
import { visitsSchema } from './visits-schema';
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
  const clock = readStored(clockValue, raw[localKeys.clock]);
  const { registers } = read(localKeys.registers, registersValue, { version: 1, registers: {} });
  const running = read(localKeys.recording, recordingValue, {
    version: 1,
    recording: null,
    countedUntil: 0,
  });
  const quiet = read(localKeys.quiet, quietValue, { version: 1, until: {} });
  const { notices } = read(localKeys.notices, noticesValue, { version: 1, notices: [] });
  const all = [...notices, ...found];
  if (found.length > 0) items[localKeys.notices] = { version: 1, notices: all };
  if (JSON.stringify(raw[localKeys.roadmap]) !== JSON.stringify(roadmapOf(world))) {
    items[localKeys.roadmap] = roadmapOf(world);
  }
  if (Object.keys(items).length > 0) await world.local.set(items);

  const memory = await world.memory.get(Object.values(memoryKeys));
  const visits = safeParse(visitsSchema, memory[memoryKeys.visits]);
  const stopped = memory[memoryKeys.stopped];
  const trouble = memory[memoryKeys.trouble];
  return {
    device: { id: device.id, nonce: device.nonce },
    clock: clock.kind === 'good' ? clock.value.stamp : null,
    registers,
    recording: running.recording,
    countedUntil: running.countedUntil,
    quiet: quiet.until,
    notices: all,
    visits: visits.success ? visits.output : {},
    stopped: anyRecording(stopped) ? stopped : null,
    trouble: troubleValue(trouble) ? trouble : null,
  };
}
