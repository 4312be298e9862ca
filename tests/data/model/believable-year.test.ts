import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { addDays, dayOfSession, weekOf, type Day } from '../../../data/model/day';
import { isAccepted, roadStart, taskLinks, taskNote } from '../../../data/model/decisions';
import { deviceId, taskId } from '../../../data/model/id';
import { overlapsOf } from '../../../data/model/overlap';
import { progressOf, registerName } from '../../../data/model/progress';
import { taskById, tasksOf } from '../../../data/model/roadmap-lookup';
import type { SessionRecord } from '../../../data/model/session';
import { wallOf } from '../../../data/model/stamp';
import { register, sessionRecord } from '../../../data/sync/stored-values';
import { believableYear } from '../../helpers/believable-year';
import { NOW } from '../../helpers/builders';
import { heavyLog } from '../../helpers/heavy-log';

const calendar = { dayStart: 4, weekStart: 1 };
const HOUR = 3600;

const endOf = ({ start, seconds }: SessionRecord): number => start + seconds * 1000;
const dayIn = (record: SessionRecord): Day => dayOfSession(record, calendar);
const localHour = ({ start, offset }: SessionRecord): number =>
  new Date(start + offset * 60_000).getUTCHours();

describe.each<[string, Day | number]>([
  ['a Wednesday evening', NOW],
  ['a Monday morning in March', Date.UTC(2027, 2, 29, 7, 30)],
  ['a day', '2028-07-01'],
])('a believable year up to %s', (_, today) => {
  const year = believableYear({ today });
  const { records, registers, gaps } = year;
  const counted = records.filter(({ deleted }) => !deleted);
  const first = roadStart(registers) ?? '';
  const last = typeof today === 'string' ? Date.parse(addDays(today, 1)) + 4 * 3_600_000 : today;

  it('is the same each time', () => {
    expect(believableYear({ today })).toEqual(year);
  });

  it('can be read as it is, every session and every decision', () => {
    expect(records.filter((record) => !sessionRecord(record))).toEqual([]);
    expect(Object.values(registers).filter((each) => !register(each))).toEqual([]);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it('has about eight hours a week in more than four hundred sessions', () => {
    const weeks = (last - Date.parse(first)) / (7 * 86_400_000);
    const hours = counted.reduce((sum, { seconds }) => sum + seconds, 0) / HOUR;
    expect(counted.length).toBeGreaterThan(400);
    expect(hours / weeks).toBeGreaterThan(7);
    expect(hours / weeks).toBeLessThan(9);
  });

  it('has better and worse weeks, none beyond what an employed person can do', () => {
    const byWeek = Map.groupBy(counted, (record) => weekOf(dayIn(record), calendar)[0]);
    const hours = [...byWeek.values()].map(
      (week) => week.reduce((sum, { seconds }) => sum + seconds, 0) / HOUR,
    );
    expect(Math.max(...hours)).toBeLessThan(20);
    expect(Math.min(...hours)).toBeLessThan(4);
  });

  it('has no study on the holiday, in the ill week and on the days of the move', () => {
    const away = [gaps.holiday, gaps.ill, [addDays(gaps.moved, -4), gaps.moved]] as const;
    for (const [from, to] of away) {
      const studied = records.map(dayIn).filter((day) => day >= from && day <= to);
      expect(studied).toEqual([]);
    }
    expect(addDays(gaps.holiday[0], 13)).toBe(gaps.holiday[1]);
    expect(addDays(gaps.ill[0], 6)).toBe(gaps.ill[1]);
  });

  it('lies in two time zones, each with its summer time', () => {
    const offsets = (isAfter: boolean) =>
      new Set(records.filter((each) => dayIn(each) >= gaps.moved === isAfter).map((e) => e.offset));
    expect([60, 120]).toEqual(expect.arrayContaining([...offsets(false)]));
    expect([-300, -240]).toEqual(expect.arrayContaining([...offsets(true)]));
    expect(offsets(false).size + offsets(true).size).toBeGreaterThanOrEqual(3);
  });

  it('was studied on two devices, each with another run every few days', () => {
    const ids = records.map(({ id }) => id.split('-'));
    const [own, other] = year.devices;
    expect(new Set(ids.map(([device]) => device))).toEqual(new Set([own.id, other?.id]));
    for (const { id } of year.devices) {
      const runs = new Set(ids.filter(([device]) => device === id).map(([, , run]) => run));
      expect(runs.size).toBeGreaterThan(15);
    }
  });

  it('has nothing after its end', () => {
    expect(records.filter((record) => endOf(record) > last)).toEqual([]);
    const stamps = [...records, ...Object.values(registers)].map(({ stamp }) => wallOf(stamp));
    expect(Math.max(...stamps)).toBeLessThanOrEqual(last);
  });

  it('has what a year brings: late nights, notes, deleted sessions, one that was logged twice', () => {
    expect(counted.filter((each) => localHour(each) < 4).length).toBeGreaterThan(2);
    expect(counted.filter(({ note }) => note !== '').length).toBeGreaterThan(15);
    expect(records.length - counted.length).toBe(4);
    expect(overlapsOf(records).map(({ ids }) => ids.length)).toEqual([2]);
    expect(new Set(counted.map(({ how }) => how))).toEqual(new Set(['page', 'timer', 'hand']));
    expect(new Set(counted.map(({ site }) => site))).toEqual(
      new Set([null, '3blue1brown', 'coursera', 'huggingface-papers', 'paperswithcode']),
    );
  });

  it('has titles that are not easy to show', () => {
    const titles = counted.map(({ title }) => title);
    expect(titles.some((title) => /^[\p{Script=Arabic}]/u.test(title))).toBe(true);
    expect(titles.some((title) => title.length > 250)).toBe(true);
    expect(titles.some((title) => /∂.*ℝ/u.test(title))).toBe(true);
  });

  it('has four phases behind it, and milestones that were ticked as a session ended', () => {
    const { tasks, milestones, current, goal } = progressOf(registers, roadmap);
    const found = current === null ? null : taskById(roadmap, current);
    expect(roadmap.phases.findIndex(({ id }) => id === found?.phase.id)).toBe(4);
    expect(Object.values(tasks).filter((state) => state === 'skipped')).toHaveLength(1);
    expect(milestones.size).toBeGreaterThan(35);
    expect(goal).toBe(540);
    const ends = records.map(endOf);
    for (const milestone of milestones) {
      const ticked = registers[registerName.milestone(milestone)];
      const at = ticked ? wallOf(ticked.stamp) : NaN;
      expect(ends.some((end) => at > end && at - end < 600_000)).toBe(true);
    }
  });

  it('has what a learner writes beside the log', () => {
    const notes = Object.keys(registers).filter((name) => name.startsWith('week-note/'));
    expect(notes.length).toBeGreaterThan(4);
    expect(taskNote(registers, taskId('two-papers'))).not.toBe('');
    expect(taskLinks(registers, taskId('portfolio-repo'))).toHaveLength(2);
    expect(isAccepted(registers, 'python', taskId('python-data-stack'))).toBe(true);
  });
});

describe('a heavy log', () => {
  const records = heavyLog({ sessions: 26_000, today: NOW }).records;

  it('has as many sessions as were asked for, each of which can be read', () => {
    expect(records).toHaveLength(26_000);
    expect(new Set(records.map(({ id }) => id)).size).toBe(26_000);
    expect(records.filter((record) => !sessionRecord(record))).toEqual([]);
    expect(records.filter((record) => endOf(record) > NOW)).toEqual([]);
    expect(NOW - Math.max(...records.map(endOf))).toBeLessThan(86_400_000);
  });

  it('ends as a smaller one does, so that both show the same week', () => {
    expect(heavyLog({ sessions: 2600, today: NOW }).records).toEqual(records.slice(-2600));
  });

  it('counts for tasks of the road', () => {
    const known = new Set(tasksOf(roadmap).map(({ id }) => id));
    expect(records.filter(({ task }) => task === null || !known.has(task))).toEqual([]);
    expect(new Set(records.map(({ id }) => deviceId(id.slice(0, 16)))).size).toBe(1);
  });
});
