import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf, readEdit } from '../../components/review/session-edit';
import { newDraft, readDraft, startFor } from '../../components/session-draft';
import { aSession, NOW } from '../helpers/builders';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => vi.unstubAllEnvs());

const read = (changes: object) => readDraft({ ...newDraft(NOW, null), ...changes }, NOW);

describe('study written in by hand', () => {
  it('is half an hour up to now until the learner says otherwise', () => {
    expect(newDraft(NOW, null).start).toBe('2026-11-18T20:45');
    expect(read({})).toMatchObject({ ok: true, session: { seconds: 1800 } });
  });

  it('has a start in local time, on either side of a change of the clocks', () => {
    const start = (wall: string) => {
      const reading = read({ start: wall });
      return reading.ok ? new Date(reading.session.start).toISOString() : reading.problem;
    };
    expect(start('2026-11-18T09:00')).toBe('2026-11-18T08:00:00.000Z');
    expect(start('2026-10-24T09:00')).toBe('2026-10-24T07:00:00.000Z');
    expect(startFor(60, NOW)).toBe('2026-11-18T20:15');
  });

  it.each([
    [{ minutes: '0' }, 'minutes', 'too-short'],
    [{ minutes: '' }, 'minutes', 'too-short'],
    [{ minutes: '-5' }, 'minutes', 'too-short'],
    [{ minutes: 'an hour' }, 'minutes', 'too-short'],
    [{ minutes: '12.5' }, 'minutes', 'too-short'],
    [{ minutes: '1441' }, 'minutes', 'too-long'],
    [{ minutes: '2000' }, 'minutes', 'too-long'],
    [{ start: '2026-11-18T23:00' }, 'start', 'in-the-future'],
    [{ start: '2026-11-18T21:00', minutes: '60' }, 'start', 'in-the-future'],
    [{ start: '' }, 'start', 'not-a-date'],
    [{ start: '0001-01-01T00:00' }, 'start', 'not-a-date'],
  ])('with %o is refused at the field that has to change', (changes, field, problem) => {
    expect(read(changes)).toEqual({ ok: false, field, problem });
  });

  it('never throws, whatever stands in the fields', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (start, minutes) => {
        expect(read({ start, minutes })).toHaveProperty('ok');
      }),
    );
  });
});

describe('a session that is changed', () => {
  const session = { ...aSession({ offset: -300 }), start: NOW - 7_213_456, seconds: 1507 };

  it('keeps the seconds of a start and a length that were not touched', () => {
    const reading = readEdit({ ...draftOf(session), title: 'Eigenvectors' }, session, NOW);
    expect(reading).toMatchObject({
      ok: true,
      session: { start: session.start, seconds: 1507, title: 'Eigenvectors' },
    });
  });

  it('shows and reads its start by the clock that the learner saw', () => {
    expect(draftOf(session).start).toBe('2026-11-18T13:14');
    const reading = readEdit({ ...draftOf(session), start: '2026-11-18T12:00' }, session, NOW);
    expect(reading).toMatchObject({ session: { start: Date.UTC(2026, 10, 18, 17) } });
  });
});
