import { laterStamp } from '../../model/stamp';
import type { Registers } from '../../model/progress';
import { isAsideKey, isLogKey, localKeys, monthOfLogKey } from '../keys';
import { readMonth } from '../month-page';
import { readStored } from '../stored';
import { registersValue } from '../stored-values';
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
    const change = isLogKey(original)
      ? recordsOf(desk, original, all[key])
      : registersOf(desk, original, all[key]);
    if (!change) continue;
    await desk.commit(change);
    await desk.world.local.remove([key]);
  }
}

function recordsOf(desk: Desk, key: string, raw: unknown): Change | null {
  const { records, trouble } = readMonth(raw);
  if (trouble !== null || records.length === 0) return null;
  const notice = asideNotice(desk.world, 'recovered', key, records.length);
  return { records, state: { notices: [...desk.state.notices, notice] } };
}

function registersOf(desk: Desk, key: string, raw: unknown): Change | null {
  const reading = key === localKeys.registers ? readStored(registersValue, raw) : null;
  if (reading?.kind !== 'good') return null;
  const joined: Record<string, Registers[string]> = { ...desk.state.registers };
  for (const [name, register] of Object.entries(reading.value.registers)) {
    const ours = joined[name];
    if (!ours || laterStamp(ours.stamp, register.stamp) !== ours.stamp) joined[name] = register;
  }
  const notice = asideNotice(desk.world, 'recovered', key, 0);
  return { state: { registers: joined, notices: [...desk.state.notices, notice] } };
}
