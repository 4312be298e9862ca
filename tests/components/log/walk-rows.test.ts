import { describe, expect, it } from 'vitest';
import { rowOfKey } from '../../../components/log/walk-rows';
import { logRows } from '../../../data/model/log-rows';
import { aSession } from '../../helpers/builders';

const DAY = 24 * 60;
/** Three days with two sessions each: rows 0, 3 and 6 are the days. */
const rows = logRows(
  [0, 1, 2].flatMap((back) => [
    aSession({ title: `${back} late`, minutesAgo: 30 + back * DAY }),
    aSession({ title: `${back} early`, minutesAgo: 90 + back * DAY }),
  ]),
  { dayStart: 4, weekStart: 1 },
);
const reached = (key: string, from: number, page = 3) =>
  rowOfKey(rows, key, from, page)?.session.title ?? null;

describe('walking through the log', () => {
  it('goes from session to session, past the days', () => {
    expect(reached('ArrowDown', 1)).toBe('0 early');
    expect(reached('ArrowDown', 2)).toBe('1 late');
    expect(reached('ArrowUp', 4)).toBe('0 early');
  });

  it('stays at the first and at the last session', () => {
    expect(reached('ArrowUp', 1)).toBe('0 late');
    expect(reached('PageUp', 2)).toBe('0 late');
    expect(reached('ArrowDown', 8)).toBe('2 early');
    expect(reached('PageDown', 7)).toBe('2 early');
  });

  it('goes by pages, and to the ends', () => {
    expect(reached('PageDown', 1)).toBe('1 late');
    expect(reached('PageUp', 8)).toBe('1 early');
    expect(reached('Home', 7)).toBe('0 late');
    expect(reached('End', 1)).toBe('2 early');
  });

  it('leaves other keys alone, and an empty log', () => {
    expect(reached('a', 1)).toBeNull();
    expect(reached(' ', 1)).toBeNull();
    expect(rowOfKey([], 'ArrowDown', -1, 3)).toBeNull();
  });
});
