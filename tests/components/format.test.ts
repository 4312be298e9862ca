import { describe, expect, it } from 'vitest';
import {
  dayLabel,
  dayName,
  dayRange,
  dayWithYear,
  duration,
  liveDuration,
  number,
  spokenDuration,
  timeOfDay,
  timeRange,
  weekday,
} from '../../components/format';

const HOUR = 3600;
/** Intl sets narrow and thin spaces around dashes and before AM and PM. */
const plainly = (text: string) => text.replaceAll(/\s/gu, ' ');

describe('study time in words', () => {
  it.each([
    [0, '0 min'],
    [1, '1 s'],
    [59, '59 s'],
    [60, '1 min'],
    [25 * 60, '25 min'],
    [HOUR - 1, '59 min'],
    [HOUR, '1 h'],
    [HOUR + 25 * 60 + 59, '1 h 25 min'],
    [26 * HOUR, '26 h'],
    [12_154 * HOUR + 60, '12,154 h 1 min'],
    [-5, '0 min'],
  ])('tells %i seconds as %s, never more than was studied', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });

  it('is told in full words to the ear', () => {
    expect(spokenDuration(HOUR + 25 * 60)).toBe('1 hour, 25 minutes');
    expect(spokenDuration(0)).toBe('0 minutes');
    expect(spokenDuration(30)).toBe('30 seconds');
  });

  it('runs as a clock while it is recorded', () => {
    expect(liveDuration(0)).toBe('0:00:00');
    expect(liveDuration(HOUR + 25 * 60 + 7.9)).toBe('1:25:07');
    expect(liveDuration(-1)).toBe('0:00:00');
  });
});

describe('days and times', () => {
  it('names a day in short and in full', () => {
    expect(dayLabel('2026-11-22')).toBe('Sun, Nov 22');
    expect(dayName('2026-11-22')).toBe('Sunday, November 22');
    expect(dayWithYear('2026-11-22')).toBe('Nov 22, 2026');
    expect(weekday('2026-11-22')).toBe('Sun');
    expect(weekday('2026-11-22', 'long')).toBe('Sunday');
    expect(plainly(dayRange('2026-11-16', '2026-11-22'))).toBe('Nov 16 – 22, 2026');
  });

  it('tells the time by the clock that the learner saw', () => {
    const instant = Date.UTC(2026, 10, 22, 20, 5);
    expect(plainly(timeOfDay(instant, 60))).toBe('9:05 PM');
    expect(plainly(timeOfDay(instant, -300))).toBe('3:05 PM');
    expect(plainly(timeRange(instant, instant + 35 * 60_000, 60))).toBe('9:05 – 9:40 PM');
  });

  it('groups the digits of a large number', () => {
    expect(number(1440)).toBe('1,440');
  });
});
