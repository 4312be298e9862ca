import { sessionOf } from '../../model/credit';
import { joinRegisters } from '../../model/progress';
import type { PageRecording } from '../../model/recording';
import { birthOf, birthStamp } from '../../model/birth';
import { recordOf, revised, type Session, type SessionRecord } from '../../model/session';
import { nextStamp, stampOf } from '../../model/stamp';
import { isAsideKey, isLogKey, localKeys, monthOfLogKey } from '../keys';
import { readMonth } from '../month-page';
import { readRegisters } from '../registers';
import { totalsValue } from '../sharing-values';
import { readStored } from '../stored';
import { recordingValue } from '../stored-values';
import { onSecond, type Change, type Desk } from './desk';
import { joining } from './joining';
import { asideNotice } from './load';

type Stored = Readonly<Record<string, unknown>>;

/**
 * Looks through everything kept, once at each start. What is damaged is set aside and said; what
 * was set aside and can be read by now (a newer version's data after an update) is joined again.
 */
export async function recoverAside(desk: Desk): Promise<void> {
  let all = await desk.world.local.get(null);
  const mend = Object.keys(all)
    .filter((key) => isLogKey(key) && readMonth(all[key]).trouble !== null)
    .map(monthOfLogKey);
  const totals = readStored(totalsValue, all[localKeys.totals]).kind;
  const areTotalsBad = totals === 'damaged' || totals === 'newer';
  if (mend.length > 0 || areTotalsBad) {
    await desk.commit({ mend, ...(areTotalsBad && { totals: [] }) });
  }
  for (const key of Object.keys(all).filter(isAsideKey)) {
    const original = key.split('/').slice(1, -1).join('/');
    const change = changeOf(desk, original, all[key], all);
    if (!change) continue;
    await desk.commit(change);
    await desk.world.local.remove([key]);
    // What comes next is joined with what has just come back.
    all = await desk.world.local.get(null);
  }
}

function changeOf(desk: Desk, key: string, raw: unknown, all: Stored): Change | null {
  if (isLogKey(key)) return recordsOf(desk, key, raw, all);
  switch (key) {
    case localKeys.registers:
      return registersOf(desk, key, raw);
    case localKeys.recording:
      return recordingOf(desk, key, raw, all);
    case localKeys.totals:
      return totalsOf(desk, key, raw);
    default:
      return null;
  }
}

/**
 * What was being recorded when it was set aside. On pages it ended then; the timer runs on, to be
 * asked about, unless something else is recorded by now: then it stays aside until that has ended.
 */
function recordingOf(desk: Desk, key: string, raw: unknown, all: Stored): Change | null {
  const reading = readStored(recordingValue, raw);
  const found = reading.kind === 'good' ? reading.value.recording : null;
  if (found === null || (found.kind === 'timer' && desk.state.recording)) return null;
  const notices = [...desk.state.notices, asideNotice(desk.world, 'recovered', key, 1)];
  if (found.kind === 'timer') return { state: { recording: found, notices } };
  const session = sessionOf(found);
  if (!session) return { state: { notices } };
  const record = recordOfEnd(desk, found, onSecond(session), all);
  return { ...joining(all, [record]), state: { notices } };
}

/**
 * The record that the end of a recording made. Its stamp follows from what was recorded, however
 * often it is recovered, so that what the learner does with the session afterwards stays.
 */
function recordOfEnd(
  { state }: Desk,
  recording: PageRecording,
  session: Session,
  all: Stored,
): SessionRecord {
  const { id, loggedAt, lastCredited } = recording;
  const birth = birthOf(id);
  if (loggedAt === undefined) {
    const stamp = birth ? birthStamp(birth) : stampOf(lastCredited, 0, state.device.id);
    return recordOf(session, stamp, false, stamp, stamp);
  }
  const stamp = nextStamp(loggedAt, lastCredited, state.device.id);
  const before = recordsIn(all).find((record) => record.id === id);
  if (!before) return recordOf(session, stamp, false, stamp, stamp);
  const { place, title, note } = before;
  return revised(before, { ...session, place, title, note }, stamp, false);
}

const recordsIn = (all: Stored): readonly SessionRecord[] =>
  Object.keys(all)
    .filter(isLogKey)
    .flatMap((key) => readMonth(all[key]).records);

function recordsOf(desk: Desk, key: string, raw: unknown, all: Stored): Change | null {
  const { records, trouble } = readMonth(raw);
  if (trouble !== null || records.length === 0) return null;
  const notice = asideNotice(desk.world, 'recovered', key, records.length);
  return { ...joining(all, records), state: { notices: [...desk.state.notices, notice] } };
}

function registersOf(desk: Desk, key: string, raw: unknown): Change | null {
  const { registers, trouble } = readRegisters(raw);
  if (trouble !== null) return null;
  const joined = joinRegisters(desk.state.registers, registers);
  const notice = asideNotice(desk.world, 'recovered', key, 0);
  return { state: { registers: joined, notices: [...desk.state.notices, notice] } };
}

function totalsOf(desk: Desk, key: string, raw: unknown): Change | null {
  const reading = readStored(totalsValue, raw);
  if (reading.kind !== 'good') return null;
  const { totals } = reading.value;
  const notice = asideNotice(desk.world, 'recovered', key, totals.length);
  return { totals, state: { notices: [...desk.state.notices, notice] } };
}
