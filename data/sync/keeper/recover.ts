import { sessionOf } from '../../model/credit';
import { laterStamp, stampOf } from '../../model/stamp';
import type { Registers } from '../../model/progress';
import { isAsideKey, isLogKey, localKeys, monthOfLogKey } from '../keys';
import { readMonth } from '../month-page';
import { readRegisters } from '../registers';
import { readStored } from '../stored';
import { recordingValue } from '../stored-values';
import type { Change, Desk } from './desk';
import { asideNotice } from './load';

/**
 * Looks through everything kept, once at each start. What is damaged is set aside and said; what
 * was set aside and can be read by now (a newer version's data after an update) is joined again.
 */
export async function recoverAside(desk: Desk): Promise<void> {
  const all = await desk.world.local.get(null);
  const mend = Object.keys(all)
    .filter((key) => isLogKey(key) && readMonth(all[key]).trouble !== null)
    .map(monthOfLogKey);
  if (mend.length > 0) await desk.commit({ mend });
  for (const key of Object.keys(all).filter(isAsideKey)) {
    const original = key.split('/').slice(1, -1).join('/');
    const change = changeOf(desk, original, all[key]);
    if (!change) continue;
    await desk.commit(change);
    await desk.world.local.remove([key]);
  }
}

function changeOf(desk: Desk, key: string, raw: unknown): Change | null {
  if (isLogKey(key)) return recordsOf(desk, key, raw);
  if (key === localKeys.registers) return registersOf(desk, key, raw);
  return key === localKeys.recording ? recordingOf(desk, key, raw) : null;
}

/**
 * What was being recorded when it was set aside. On pages it ended then; the timer runs on, to be
 * asked about, unless something else is recorded by now: then it stays aside until that has ended.
 */
function recordingOf(desk: Desk, key: string, raw: unknown): Change | null {
  const reading = readStored(recordingValue, raw);
  const found = reading.kind === 'good' ? reading.value.recording : null;
  if (found === null || (found.kind === 'timer' && desk.state.recording)) return null;
  const notices = [...desk.state.notices, asideNotice(desk.world, 'recovered', key, 1)];
  if (found.kind === 'timer') return { state: { recording: found, notices } };
  const session = sessionOf(found);
  if (!session) return { state: { notices } };
  // Its stamp is the moment of its end, so that what the learner does with it afterwards stays.
  const stamp = stampOf(found.lastCredited, 0, desk.state.device.id);
  return { state: { notices }, records: [{ ...session, stamp, deleted: false }] };
}

function recordsOf(desk: Desk, key: string, raw: unknown): Change | null {
  const { records, trouble } = readMonth(raw);
  if (trouble !== null || records.length === 0) return null;
  const notice = asideNotice(desk.world, 'recovered', key, records.length);
  return { records, state: { notices: [...desk.state.notices, notice] } };
}

function registersOf(desk: Desk, key: string, raw: unknown): Change | null {
  const { registers, trouble } = readRegisters(raw);
  if (trouble !== null) return null;
  const joined: Record<string, Registers[string]> = { ...desk.state.registers };
  for (const [name, register] of Object.entries(registers)) {
    const ours = joined[name];
    if (!ours || laterStamp(ours.stamp, register.stamp) !== ours.stamp) joined[name] = register;
  }
  const notice = asideNotice(desk.world, 'recovered', key, 0);
  return { state: { registers: joined, notices: [...desk.state.notices, notice] } };
}
