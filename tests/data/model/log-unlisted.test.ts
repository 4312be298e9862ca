import { describe, expect, it } from 'vitest';
import { deviceId, sessionId, siteId, taskId } from '../../../data/model/id';
import { unlistedTime } from '../../../data/model/log-unlisted';
import { totalsOf } from '../../../data/model/month-totals';
import { aSession, FIRST_TASK } from '../../helpers/builders';

const CALENDAR = { dayStart: 4, weekStart: 1 };
const LAPTOP = deviceId('00000000000000b2');

/** A session that the laptop made in October. */
function ofLaptop(day: number, minutes: number, rest = {}) {
  const start = Date.UTC(2026, 9, day, 18);
  const id = sessionId(`${LAPTOP}-${(start / 1000).toString(36)}-0000${10 + day}`);
  return aSession({ id, start, minutes, ...rest });
}

const sessions = [
  ofLaptop(5, 30),
  ofLaptop(6, 40, { task: taskId('two-papers'), site: siteId('arxiv') }),
  ofLaptop(7, 50),
];
const totals = [totalsOf(LAPTOP, '2026-10', sessions)];
const unlisted = (known: typeof sessions, filter = {}) =>
  unlistedTime(known, totals, filter, CALENDAR);

describe('time that the log cannot list', () => {
  it('is what the totals of another device have and no session here has', () => {
    expect(unlisted([])).toEqual({ seconds: 120 * 60, devices: [LAPTOP] });
    expect(unlisted([aSession(), ...sessions.slice(0, 1)])).toEqual({
      seconds: 90 * 60,
      devices: [LAPTOP],
    });
  });

  it('is none once every session is here', () => {
    expect(unlisted(sessions)).toEqual({ seconds: 0, devices: [] });
  });

  it('is of the task, the site and the days that are shown', () => {
    expect(unlisted([], { task: FIRST_TASK }).seconds).toBe(80 * 60);
    expect(unlisted([], { site: siteId('arxiv') }).seconds).toBe(40 * 60);
    expect(unlisted([], { from: '2026-10-06', to: '2026-10-06' }).seconds).toBe(40 * 60);
    expect(unlisted([], { from: '2026-11-01' })).toEqual({ seconds: 0, devices: [] });
    expect(unlisted(sessions.slice(0, 1), { task: FIRST_TASK }).seconds).toBe(50 * 60);
  });
});
