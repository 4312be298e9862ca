import { describe, expect, it } from 'vitest';
import { dateFrom, dateOrderOf } from '../../../data/exchange/date-order';
import { secondsFrom, timeFrom } from '../../../data/exchange/time-of-day';

describe('the dates of a report', () => {
  it.each<readonly [readonly string[], string]>([
    [['2026-03-04', '2026/03/04'], 'year-first'],
    [[], 'year-first'],
    [['not a date', ''], 'year-first'],
    [['03/04/2026', '13/04/2026'], 'day-first'],
    [['03/04/2026', '04/13/2026'], 'month-first'],
    [['3-4-2026', '31-4-2026'], 'day-first'],
    [['03.04.2026'], 'day-first'],
    [['03/04/2026', '12/12/2026'], 'ambiguous'],
    [['13/04/2026', '04/13/2026'], 'ambiguous'],
    [['05/05/2026', '12/12/2026'], 'day-first'],
    [['2026-03-04', '03/04/2026'], 'ambiguous'],
  ])('%j are told %s', (dates, order) => {
    expect(dateOrderOf(dates)).toBe(order);
  });

  it.each<readonly [string, 'day-first' | 'month-first', string | null]>([
    ['2026-03-04', 'day-first', '2026-03-04'],
    ['2026/3/4', 'month-first', '2026-03-04'],
    ['03/04/2026', 'day-first', '2026-04-03'],
    ['03/04/2026', 'month-first', '2026-03-04'],
    [' 3.4.2026 ', 'day-first', '2026-04-03'],
    ['29/02/2028', 'day-first', '2028-02-29'],
    ['29/02/2026', 'day-first', null],
    ['30/02/2026', 'day-first', null],
    ['2026-02-30', 'day-first', null],
    ['13/01/2026', 'month-first', null],
    ['00/01/2026', 'month-first', null],
    ['01/02-2026', 'day-first', null],
    ['01/02/26', 'day-first', null],
    ['yesterday', 'day-first', null],
    ['', 'day-first', null],
  ])('%j, %s, is %s', (text, order, day) => {
    expect(dateFrom(text, order)).toBe(day);
  });
});

describe('the times of a report', () => {
  it.each([
    ['21:05:09', '21:05:09'],
    ['9:05', '09:05:00'],
    ['09:05:00 PM', '21:05:00'],
    ['9:05pm', '21:05:00'],
    ['9:05\u202fPM', '21:05:00'],
    ['9:05 p.m.', '21:05:00'],
    ['12:00:00 AM', '00:00:00'],
    ['12:30 PM', '12:30:00'],
    ['23:59:59', '23:59:59'],
    ['24:00:00', null],
    ['12:60', null],
    ['12:00:60', null],
    ['13:00 PM', null],
    ['0:30 AM', null],
    ['noon', null],
    ['', null],
  ])('%j are %s', (text, time) => {
    expect(timeFrom(text)).toBe(time);
  });

  it.each([
    ['01:15:30', 4530],
    ['1:15', 4500],
    ['0:00:09', 9],
    ['100:00:00', 360_000],
    ['1:60:00', null],
    ['1.25', null],
    ['47:06 min', null],
    ['-1:00', null],
    ['', null],
  ])('last %j: %s seconds', (text, seconds) => {
    expect(secondsFrom(text)).toBe(seconds);
  });
});
