import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../data/exchange/draft';
import { projectsOf, recordsOf, type Mapping } from '../../../data/exchange/drafts';
import { birthOf } from '../../../data/model/birth';
import { taskId } from '../../../data/model/id';
import { joinRecords, monthOf, revised, type SessionRecord } from '../../../data/model/session';
import { nextStamp, stampOf } from '../../../data/model/stamp';
import { sessionRecord } from '../../../data/sync/stored-values';
import { deviceId } from '../../../data/model/id';
import { DEVICE, FIRST_TASK, NOW } from '../../helpers/builders';

const OTHER = deviceId('00000000000000b2');
const STAMP = stampOf(NOW, 0, DEVICE);
const HOUR = 3_600_000;

const aDraft = (rest: Partial<Draft> = {}): Draft => ({
  source: 'toggl',
  row: 2,
  start: NOW - 48 * HOUR,
  seconds: 1500,
  offset: 60,
  project: 'Algebra',
  title: 'Lecture 3',
  note: '',
  ...rest,
});

const algebra: Mapping = new Map([['Algebra', FIRST_TASK]]);
const none = new Map<SessionRecord['id'], SessionRecord>();
const logOf = (records: readonly SessionRecord[]) =>
  new Map(records.map((record) => [record.id, record]));

const anyDrafts = fc.array(
  fc
    .record({
      start: fc.nat(3).map((hours) => NOW - (48 + hours) * HOUR),
      seconds: fc.integer({ min: 1, max: 3 }).map((parts) => parts * 600),
      project: fc.constantFrom('Algebra', 'Other', ''),
      title: fc.constantFrom('', 'a', 'b'),
    })
    .map((rest) => aDraft(rest)),
  { maxLength: 10 },
);

describe('the projects of a report', () => {
  it('are listed with their time, the most first', () => {
    const drafts = [
      aDraft(),
      aDraft({ project: '', seconds: 60 }),
      aDraft({ project: 'Statistics', seconds: 4000 }),
      aDraft({ seconds: 2000 }),
    ];
    expect(projectsOf(drafts)).toEqual([
      { project: 'Statistics', count: 1, seconds: 4000 },
      { project: 'Algebra', count: 2, seconds: 3500 },
      { project: '', count: 1, seconds: 60 },
    ]);
  });
});

describe('a draft', () => {
  it('becomes a session of the task that its project was given', () => {
    const [record] = recordsOf([aDraft({ note: 'Tag' })], algebra, STAMP, none);
    expect(record).toEqual({
      id: expect.stringMatching(/^toggl-[0-9a-z]+-[0-9a-z]+$/),
      start: NOW - 48 * HOUR,
      seconds: 1500,
      offset: 60,
      task: FIRST_TASK,
      site: null,
      place: null,
      title: 'Lecture 3',
      note: 'Tag',
      how: 'hand',
      stamp: stampOf(NOW - 48 * HOUR, 0, DEVICE),
      deleted: false,
    });
    expect(sessionRecord(record)).toBe(true);
  });

  it('is no session where its project is left out, and has no task where it was given none', () => {
    const mapping: Mapping = new Map<string, null | 'leave-out'>([
      ['Algebra', 'leave-out'],
      ['Statistics', null],
    ]);
    const drafts = [aDraft(), aDraft({ project: 'Statistics' }), aDraft({ project: 'New' })];
    expect(recordsOf(drafts, mapping, STAMP, none).map(({ task }) => task)).toEqual([null, null]);
  });

  it('has an id that says its second, and that no device gives', () => {
    const [record] = recordsOf([aDraft()], algebra, STAMP, none);
    const [source, second = ''] = record?.id.split('-') ?? [];
    expect(source).toBe('toggl');
    expect(monthOf(Number.parseInt(second, 36) * 1000)).toBe('2026-11');
    expect(birthOf(record!.id)).toBeNull();
    const [other] = recordsOf([aDraft({ source: 'clockify' })], algebra, STAMP, none);
    expect(other?.id).toMatch(/^clockify-/);
  });

  it('has the same id in every file, on every device, and at any time', () => {
    fc.assert(
      fc.property(anyDrafts, fc.nat(9), (drafts, before) => {
        const ids = (of: readonly Draft[], stamp = STAMP) =>
          recordsOf(of, algebra, stamp, none)
            .map(({ id }) => id)
            .toSorted();
        expect(new Set(ids(drafts)).size).toBe(drafts.length);
        expect(ids(drafts.toReversed(), stampOf(NOW + 9, 2, OTHER))).toEqual(ids(drafts));
        // Rows that stand before it in another report change nothing.
        const more = Array.from({ length: before }, (_, at) => aDraft({ title: `More ${at}` }));
        expect(ids([...more, ...drafts])).toEqual(expect.arrayContaining(ids(drafts)));
      }),
    );
  });

  it('changes nothing a second time, whatever the stamp', () => {
    fc.assert(
      fc.property(anyDrafts, (drafts) => {
        const log = logOf(recordsOf(drafts, algebra, STAMP, none));
        for (const stamp of [
          STAMP,
          stampOf(NOW + HOUR, 0, DEVICE),
          stampOf(NOW + HOUR, 0, OTHER),
        ]) {
          for (const record of recordsOf(drafts, algebra, stamp, log)) {
            expect(record).toBe(log.get(record.id));
          }
        }
      }),
    );
  });

  it('leaves alone what the learner has changed since, here and on another device', () => {
    const [first] = recordsOf([aDraft()], algebra, STAMP, none);
    const edited = revised(
      first!,
      { ...first!, title: 'Mine', task: null },
      nextStamp(STAMP, NOW, DEVICE),
    );
    expect(recordsOf([aDraft()], algebra, STAMP, logOf([edited]))).toEqual([edited]);
    const elsewhere = recordsOf([aDraft()], algebra, stampOf(NOW + HOUR, 0, OTHER), none);
    expect(joinRecords(elsewhere, [edited])[0]).toMatchObject({ title: 'Mine', task: null });
  });

  it('follows another task of its project as long as nobody has touched it', () => {
    const [first] = recordsOf([aDraft()], algebra, STAMP, none);
    const mapping: Mapping = new Map([['Algebra', taskId('dl-first-course')]]);
    const later = stampOf(NOW + HOUR, 0, DEVICE);
    const [again] = recordsOf([aDraft()], mapping, later, logOf([first!]));
    expect(again).toMatchObject({ task: 'dl-first-course', stamp: later, titleAt: first?.stamp });
    // And then it is the learner's.
    expect(recordsOf([aDraft()], algebra, later, logOf([again!]))).toEqual([again]);
  });
});
