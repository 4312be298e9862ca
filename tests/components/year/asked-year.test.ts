import { describe, expect, it } from 'vitest';
import { askedYear, asksForYear } from '../../../components/year/asked-year';

const TODAY = '2026-11-18';

describe('the address of a year', () => {
  it.each(['year', '2026', '1999', '9999'])('is not that of a week: %s', (text) => {
    expect(asksForYear(text)).toBe(true);
  });

  it.each(['', '2026-W47', '26', 'years', '20267'])('is not: %s', (text) => {
    expect(asksForYear(text)).toBe(false);
  });

  it('leads to the last weeks, or to a year that has begun', () => {
    expect(askedYear('year', TODAY)).toEqual({ kind: 'last-weeks' });
    expect(askedYear('2026', TODAY)).toEqual({ kind: 'year', year: 2026 });
    expect(askedYear('2000', TODAY)).toEqual({ kind: 'year', year: 2000 });
  });

  it('leads neither into the future nor before there was any study to log', () => {
    expect(askedYear('2027', TODAY)).toEqual({ kind: 'in-the-future' });
    expect(askedYear('1999', TODAY)).toEqual({ kind: 'not-a-year' });
    expect(askedYear('0000', TODAY)).toEqual({ kind: 'not-a-year' });
  });
});
