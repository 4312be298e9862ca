import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedSession, tidyNew } from '../../../data/model/by-hand';
import { problemWith } from '../../../data/model/typed-time';
import type { NewSession } from '../../../data/model/command';
import { NOTE_LIMIT, TITLE_LIMIT } from '../../../data/model/limits';
import { sessionRecord } from '../../../data/sync/stored-values';
import { aSession, FIRST_TASK, NOW } from '../../helpers/builders';

const MINUTE = 60;
const HOUR = 3_600_000;
const yesterday = NOW - 24 * HOUR;

const aNew = (rest: Partial<NewSession> = {}): NewSession => ({
  start: yesterday,
  seconds: 25 * MINUTE,
  task: FIRST_TASK,
  title: 'Calculus, chapter 3',
  note: '',
  ...rest,
});

describe('a session written in by hand', () => {
  it('has one minute to one day', () => {
    expect(problemWith(yesterday, 0, NOW)).toBe('too-short');
    expect(problemWith(yesterday, -5 * MINUTE, NOW)).toBe('too-short');
    expect(problemWith(yesterday, 59, NOW)).toBe('too-short');
    expect(problemWith(yesterday, 1 * MINUTE, NOW)).toBeNull();
    expect(problemWith(yesterday, 1440 * MINUTE, NOW)).toBeNull();
    expect(problemWith(yesterday, 1440 * MINUTE + 1, NOW)).toBe('too-long');
    expect(problemWith(yesterday, 2000 * MINUTE, NOW)).toBe('too-long');
    expect(problemWith(yesterday, Number.POSITIVE_INFINITY, NOW)).toBe('too-short');
    expect(problemWith(yesterday, Number.NaN, NOW)).toBe('too-short');
  });

  it('lies between the year 2000 and now', () => {
    expect(problemWith(Number.NaN, 600, NOW)).toBe('not-a-date');
    expect(problemWith(Number.NEGATIVE_INFINITY, 600, NOW)).toBe('not-a-date');
    expect(problemWith(Date.UTC(1999, 11, 31, 23, 59), 600, NOW)).toBe('not-a-date');
    expect(problemWith(Date.UTC(2000, 0, 1), 600, NOW)).toBeNull();
    expect(problemWith(NOW + HOUR, 600, NOW)).toBe('in-the-future');
    expect(problemWith(1e300, 600, NOW)).toBe('in-the-future');
    expect(problemWith(NOW - 10 * MINUTE * 1000, 11 * MINUTE, NOW)).toBeNull();
    expect(problemWith(NOW - 10 * MINUTE * 1000, 11 * MINUTE + 1, NOW)).toBe('in-the-future');
  });

  it('can always be kept and read again, whatever was typed', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.constantFrom('\ud800', '\u202egnp.exe', '<img src=x onerror=alert(1)>', '\u0000\u001b[2J'),
      fc.integer({ min: 1, max: 0xffff }).map((unit) => String.fromCharCode(unit).repeat(10_000)),
    );
    fc.assert(
      fc.property(wild, wild, fc.double(), fc.double(), (title, note, start, seconds) => {
        if (problemWith(start, seconds, NOW) !== null) return;
        const tidy = tidyNew(aNew({ title, note, start, seconds }));
        expect(sessionRecord({ ...aSession(), ...tidy })).toBe(true);
      }),
    );
    fc.assert(
      fc.property(wild, wild, (title, note) => {
        const tidy = tidyNew(aNew({ title, note, start: yesterday + 0.5, seconds: 61.5 }));
        expect(sessionRecord({ ...aSession(), ...tidy })).toBe(true);
      }),
    );
  });

  it('keeps markup as the text that it is, and cuts texts of 10,000 characters', () => {
    const markup = '<b onclick="alert(1)">Stewart</b> & co';
    expect(tidyNew(aNew({ title: markup, note: markup }))).toMatchObject({
      title: markup,
      note: markup,
    });
    const long = tidyNew(aNew({ title: 'x'.repeat(10_000), note: 'y'.repeat(10_000) }));
    expect(long.title).toHaveLength(TITLE_LIMIT);
    expect(long.note).toHaveLength(NOTE_LIMIT);
    expect(long.note.endsWith('…')).toBe(true);
  });

  it('loses control characters and marks that turn the text, but not the lines of a note', () => {
    const tidy = tidyNew(aNew({ title: 'a\u0000b\u202ec\nd', note: 'a\u0000b\u202ec\nd' }));
    expect(tidy.title).toBe('a b c d');
    expect(tidy.note).toBe('a b c\nd');
  });
});

describe('a session edited afterwards', () => {
  const session = aSession({ minutes: 25, minutesAgo: 120 });

  it('changes only what was changed', () => {
    expect(editedSession(session, {}, NOW)).toEqual(session);
    expect(editedSession(session, { note: 'exercise 3' }, NOW)).toEqual({
      ...session,
      note: 'exercise 3',
    });
    expect(editedSession(session, { task: null, seconds: 600 }, NOW)).toEqual({
      ...session,
      task: null,
      seconds: 600,
    });
  });

  it('is refused with a problem when the time is none', () => {
    expect(editedSession(session, { seconds: 0 }, NOW)).toBe('too-short');
    expect(editedSession(session, { seconds: 2000 * MINUTE }, NOW)).toBe('too-long');
    expect(editedSession(session, { start: NOW }, NOW)).toBe('in-the-future');
    expect(editedSession(session, { start: Number.NaN }, NOW)).toBe('not-a-date');
    expect(editedSession(session, { start: 0 }, NOW)).toBe('not-a-date');
  });

  it('keeps a length that no form would allow, as long as the length is not touched', () => {
    const long = aSession({ minutes: 30 * 60, minutesAgo: 40 * 60 });
    expect(editedSession(long, { note: 'kept' }, NOW)).toMatchObject({ seconds: 30 * 3600 });
    const ahead = aSession({ start: NOW + HOUR });
    expect(editedSession(ahead, { title: 'clock was wrong' }, NOW)).toMatchObject({
      start: NOW + HOUR,
    });
  });
});
