import { describe, expect, it } from 'vitest';
import { taskId } from '../../data/model/id';
import { registerName } from '../../data/model/progress';
import { monthOf, type SessionRecord } from '../../data/model/session';
import { stampOf } from '../../data/model/stamp';
import { localKeys, logKey } from '../../data/sync/keys';
import { writeMonth } from '../../data/sync/month-page';
import { aSession, aTimer, DEVICE, NOW } from '../helpers/builders';
import { Promised } from './promised';

const TASK = taskId('math-review');
const REMINDERS = { review: { day: 7, hour: 20 }, nudge: null };

/** Storage with these records, and decisions as a learner made them. */
const kept = (records: readonly SessionRecord[], rest: Record<string, unknown> = {}) => ({
  [logKey(monthOf(NOW))]: writeMonth(records),
  [localKeys.registers]: {
    version: 1,
    registers: { [registerName.task(TASK)]: { stamp: stampOf(NOW, 0, DEVICE), value: 'done' } },
  },
  [localKeys.device]: { version: 2, name: 'Laptop' },
  [localKeys.reminding]: { version: 1, reminding: { reminders: REMINDERS, since: 0, last: 0 } },
  ...rest,
});

/** What was promised of one session and of each kind of decision. */
function promisedOf(session: SessionRecord): Promised {
  const promised = new Promised();
  promised.session(session);
  promised.value(registerName.task(TASK), 'done');
  promised.deviceName('Laptop');
  promised.reminders(REMINDERS);
  return promised;
}

const NONE = { lost: [], doubled: [], damaged: [] };
const session = aSession({ title: 'Vectors' });

describe('What was acknowledged before a kill', () => {
  it('is kept where all of it is there', () => {
    expect(promisedOf(session).check(kept([session]))).toEqual(NONE);
  });

  it('is lost where a session is missing, older or no longer deleted', () => {
    expect(promisedOf(session).check(kept([])).lost).toHaveLength(1);
    const older = { ...session, title: 'Before' };
    expect(promisedOf(session).check(kept([older])).lost).toHaveLength(1);
    const promised = promisedOf(session);
    promised.mark(session.id, true);
    expect(promised.check(kept([session])).lost).toHaveLength(1);
    expect(promised.check(kept([{ ...session, deleted: true }]))).toEqual(NONE);
  });

  it.each([
    ['a decision', { [localKeys.registers]: { version: 1, registers: {} } }],
    ['the name of the device', { [localKeys.device]: { version: 2, name: '' } }],
    ['the reminders', { [localKeys.reminding]: undefined }],
  ])('is lost where %s is not as it was', (_what, rest) => {
    expect(promisedOf(session).check(kept([session], rest)).lost).toHaveLength(1);
  });

  it('is doubled where a session lies in two months, or was never asked for', () => {
    const twice = { ...kept([session]), [logKey('2026-10')]: writeMonth([session]) };
    expect(promisedOf(session).check(twice).doubled).toHaveLength(1);
    const stranger = aSession({ title: 'Stranger' });
    expect(promisedOf(session).check(kept([session, stranger])).doubled).toHaveLength(1);
  });

  it('is damaged where a month cannot be read, or something was set aside or said', () => {
    const torn = kept([session], { [logKey('2026-09')]: 'torn' });
    expect(promisedOf(session).check(torn).damaged).toHaveLength(1);
    const aside = kept([session], {
      [`aside/${logKey('2026-09')}/1`]: 'torn',
      [localKeys.notices]: { version: 1, notices: [{ kind: 'damaged' }] },
    });
    expect(promisedOf(session).check(aside).damaged).toHaveLength(2);
  });

  it('may or may not hold what was asked for in the moment of the kill, and holds it from then on', () => {
    const asked = aSession({ title: 'In flight' });
    const absent = promisedOf(session);
    absent.asked('In flight');
    expect(absent.check(kept([session]))).toEqual(NONE);
    expect(absent.check(kept([session, asked])).doubled).toHaveLength(1);
    const present = promisedOf(session);
    present.asked('In flight');
    expect(present.check(kept([session, asked]))).toEqual(NONE);
    expect(present.check(kept([session])).lost).toHaveLength(1);
  });

  it('has the timer run on from where it was started', () => {
    const timer = aTimer({ title: 'A book' });
    const promised = promisedOf(session);
    promised.timer({ title: 'A book', earliest: timer.start - 10, latest: timer.start + 10 });
    const recording = (it: object | null) => ({ [localKeys.recording]: { recording: it } });
    expect(promised.check(kept([session], recording(timer)))).toEqual(NONE);
    expect(promised.check(kept([session], recording(null))).lost).toHaveLength(1);
    const later = { ...timer, start: timer.start + 60_000 };
    expect(promised.check(kept([session], recording(later))).lost).toHaveLength(1);
    promised.timer(null);
    expect(promised.check(kept([session]))).toEqual(NONE);
  });
});
