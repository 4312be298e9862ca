import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ago, exactTime, sinceWhen } from '../../../../components/dashboard/devices/when';
import { NOW } from '../../../helpers/builders';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => vi.unstubAllEnvs());

describe('when something was', () => {
  it.each([
    [0, 'less than a minute ago'],
    [-5 * MINUTE, 'less than a minute ago'],
    [59_999, 'less than a minute ago'],
    [MINUTE, '1 minute ago'],
    [119 * MINUTE, '1 hour ago'],
    [47 * 60 * MINUTE, '1 day ago'],
    [29 * DAY, '29 days ago'],
    [65 * DAY, '2 months ago'],
    [800 * DAY, '2 years ago'],
  ])('%i milliseconds ago is told as "%s"', (past, text) => {
    expect(ago(NOW - past, NOW)).toBe(text);
  });

  it('is told exactly by the clock here, in summer as in winter', () => {
    expect(exactTime(NOW)).toMatch(/^Nov 18, 2026, 9:15\sPM$/);
    expect(exactTime(Date.UTC(2026, 6, 1, 18))).toMatch(/^Jul 1, 2026, 8:00\sPM$/);
  });

  it('goes without its day when that is today', () => {
    expect(sinceWhen(NOW - 60 * MINUTE, NOW)).toMatch(/^8:15\sPM$/);
    expect(sinceWhen(NOW - DAY, NOW)).toMatch(/^Nov 17, 2026, 9:15\sPM$/);
  });
});
