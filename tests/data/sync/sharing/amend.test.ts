import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthOf, birthStamp } from '../../../../data/model/birth';
import { deviceId, sessionId, taskId } from '../../../../data/model/id';
import { joinTotals, totalsOf, type MonthTotals } from '../../../../data/model/month-totals';
import { joinRecords, recordOf, revised, type SessionRecord } from '../../../../data/model/session';
import { stampOf } from '../../../../data/model/stamp';
import { amend } from '../../../../data/sync/sharing/amend';
import type { Held } from '../../../../data/sync/sharing/home';
import { aSession, NOW } from '../../../helpers/builders';
import { HomeInMemory } from '../../../helpers/home-in-memory';

const GONE = deviceId('00000000000000a1');
const HERE = deviceId('00000000000000b2');
const MONTH = '2026-03';
const FIRST = Date.UTC(2026, 2, 2) / 1000;
const TASKS = ['math-review', 'calculus'].map(taskId);

/** A session of the device that is gone, as it was logged. */
function logged(hour: number, minutes: number, task = 0, run = '00beef'): SessionRecord {
  const second = FIRST + hour * 3600;
  const id = sessionId(`${GONE}-${second.toString(36)}-${run}`);
  const birth = birthOf(id);
  if (!birth) throw new Error('an id of ours');
  const stamp = birthStamp(birth);
  const session = aSession({ id, start: second * 1000, task: TASKS[task] ?? null });
  return recordOf({ ...session, seconds: minutes * 60 }, stamp, false, stamp, stamp);
}

/** The session after an edit of its minutes and its task, or its deletion. */
const edited = (
  record: SessionRecord,
  after: { readonly minutes: number; readonly task?: number; readonly deleted?: boolean },
  at = NOW,
): SessionRecord =>
  revised(
    record,
    { ...record, seconds: after.minutes * 60, task: TASKS[after.task ?? 0] ?? null },
    stampOf(at, 0, HERE),
    after.deleted,
  );

const sumOf = (records: readonly SessionRecord[]): MonthTotals => totalsOf(GONE, MONTH, records);

/** What is held here after a round, which may bring sessions and totals from elsewhere. */
function after(held: Held, news: Partial<Pick<Held, 'records' | 'totals'>> = {}): Held {
  const joined = {
    ...held,
    records: joinRecords(held.records, news.records ?? []),
    totals: joinTotals(held.totals, news.totals ?? []),
  };
  const { totals, splits } = amend(joined);
  return {
    ...joined,
    totals: joinTotals(joined.totals, totals),
    post: { ...joined.post, splits },
  };
}

const nothing: Held = new HomeInMemory().it;

const aMonth = fc
  .uniqueArray(fc.tuple(fc.nat(600), fc.integer({ min: 1, max: 300 }), fc.nat(1)), {
    selector: ([hour]) => hour,
    minLength: 2,
    maxLength: 12,
  })
  .map((them) => them.map(([hour, minutes, task]) => logged(hour, minutes, task)));
const anEdit = fc.record({
  which: fc.nat(),
  minutes: fc.integer({ min: 1, max: 300 }),
  task: fc.nat(1),
  deleted: fc.boolean(),
});

describe('a month that is known as totals, with some of its sessions', () => {
  it('counts every edit of these, as if all were known', () => {
    fc.assert(
      fc.property(aMonth, fc.nat(), fc.array(anEdit, { maxLength: 6 }), (all, count, edits) => {
        const known = all.slice(0, 1 + (count % (all.length - 1)));
        let truth: readonly SessionRecord[] = all;
        let held = after({ ...nothing, records: known, totals: [sumOf(all)] });
        for (const [turn, { which, ...change }] of edits.entries()) {
          const before = held.records[which % held.records.length];
          if (!before) throw new Error('there is one');
          const now = edited(before, change, NOW + turn);
          held = after({ ...held, records: joinRecords(held.records, [now]) });
          truth = joinRecords(truth, [now]);
          expect(held.totals).toEqual([sumOf(truth)]);
        }
      }),
    );
  });

  it('counts the edits that two devices have made, each without the other', () => {
    const all = [logged(1, 30), logged(2, 40), logged(30, 50, 1)];
    const [one, two, three] = all as [SessionRecord, SessionRecord, SessionRecord];
    const start = after({ ...nothing, records: [one, two], totals: [sumOf(all)] });
    const longer = edited(one, { minutes: 90 });
    const gone = edited(two, { minutes: 40, deleted: true }, NOW + 1);
    const here = after(start, { records: [longer] });
    const there = after(start, { records: [gone] });
    const truth = [sumOf([longer, gone, three])];
    // The totals of the other come before its session, as they may.
    const waiting = after(here, { totals: there.totals });
    expect(after(waiting, { records: [gone] }).totals).toEqual(truth);
    expect(after(there, { records: [longer], totals: here.totals }).totals).toEqual(truth);
  });

  it('counts an edit also after more sessions of the month have become known', () => {
    const all = [logged(1, 30), logged(2, 40), logged(30, 50, 1)];
    const [one, two, three] = all as [SessionRecord, SessionRecord, SessionRecord];
    const start = after({ ...nothing, records: [one], totals: [sumOf(all)] });
    const more = after(start, { records: [two] });
    const other = edited(two, { minutes: 10, task: 1 });
    expect(after(more, { records: [other] }).totals).toEqual([sumOf([one, other, three])]);
  });

  it('counts an edit also in totals that hold more sessions than before', () => {
    const all = [logged(1, 30), logged(2, 40), logged(30, 50, 1)];
    const [one, two, three] = all as [SessionRecord, SessionRecord, SessionRecord];
    const start = after({ ...nothing, records: [one], totals: [sumOf([one, two])] });
    const other = edited(one, { minutes: 10 });
    const now = after(after(start, { records: [other] }), { totals: [sumOf(all)] });
    expect(now.totals).toEqual([sumOf([other, two, three])]);
  });

  it('stays as it is after an edit that its totals hold already, whichever comes first', () => {
    const all = [logged(1, 30), logged(2, 40), logged(30, 50, 1)];
    const [one, ...others] = all as [SessionRecord, SessionRecord, SessionRecord];
    const other = edited(one, { minutes: 10 });
    const truth = sumOf([other, ...others]);
    const start = after({ ...nothing, records: [one], totals: [sumOf(all)] });
    const totalsFirst = after(after(start, { totals: [truth] }), { records: [other] });
    expect(totalsFirst.totals).toEqual([truth]);
    expect(after(after(start, { records: [other] }), { totals: [truth] }).totals).toEqual([truth]);
  });

  it('stays as it is where it is not known what the totals hold of a session', () => {
    const all = [logged(1, 30), logged(2, 40)];
    const [one] = all as [SessionRecord, SessionRecord];
    const held = { ...nothing, records: [edited(one, { minutes: 10 })], totals: [sumOf(all)] };
    expect(amend(held)).toEqual({ totals: [], splits: [] });
  });

  it('counts by its sessions once all are known, and nothing is remembered any more', () => {
    const all = [logged(1, 30), logged(2, 40)];
    const start = after({ ...nothing, records: all.slice(1), totals: [sumOf(all)] });
    expect(start.post.splits).toHaveLength(1);
    expect(after(start, { records: all }).post.splits).toEqual([]);
  });

  it('is judged anew where what was remembered is damaged', () => {
    const all = [logged(1, 30), logged(2, 40)];
    const post = { ...nothing.post, splits: [{ known: null }] as never };
    const held = { ...nothing, records: all.slice(1), totals: [sumOf(all)], post };
    const [split] = amend(held).splits;
    expect(split?.known).toEqual(sumOf(all.slice(1)));
    expect(split?.rest).toMatchObject({ count: 1, days: sumOf(all.slice(0, 1)).days });
  });
});

describe('a month that two profiles had made sessions for under one id', () => {
  it('counts those that its totals cannot hold, and each once', () => {
    const theirs = [logged(1, 30), logged(2, 40), logged(3, 50)];
    const ours = [logged(1, 20, 1, '00cafe'), logged(100, 20, 0, '00cafe')];
    const held = after({ ...nothing, records: ours, totals: [sumOf(theirs)] });
    expect(held.totals).toEqual([sumOf([...theirs, ...ours])]);
    expect(amend(held).totals).toEqual([]);
    const known = after({ ...nothing, records: theirs, totals: [sumOf(ours)] });
    expect(known.totals).toEqual(held.totals);
  });

  it('counts one of another length than the one that its totals hold of that day and task', () => {
    const theirs = [logged(1, 30), logged(50, 40)];
    const ours = [logged(2, 20, 0, '00cafe')];
    const held = after({ ...nothing, records: ours, totals: [sumOf(theirs)] });
    expect(held.totals).toEqual([sumOf([...theirs, ...ours])]);
    expect(amend(held).totals).toEqual([]);
  });

  it('is left alone where one of that day and task may be among several', () => {
    const theirs = [logged(1, 30), logged(2, 40), logged(50, 40)];
    const ours = [logged(2, 20, 0, '00cafe')];
    expect(amend({ ...nothing, records: ours, totals: [sumOf(theirs)] }).totals).toEqual([]);
  });

  it('is left alone where its totals hold other sessions than an older state did', () => {
    const all = [logged(1, 30), logged(2, 40), logged(3, 50)];
    const held = { ...nothing, records: all, totals: [sumOf(all.slice(0, 2))] };
    expect(amend(held).totals).toEqual([]);
  });

  it('is left alone where a session may only have been moved', () => {
    const [one, two] = [logged(1, 30), logged(2, 40)];
    const moved = edited(one, { minutes: 30, task: 1 });
    const held = { ...nothing, records: [one], totals: [sumOf([moved, two])] };
    expect(amend(held).totals).toEqual([]);
  });
});
