import { describe, expect, it } from 'vitest';
import { dryRun, USUAL_CHOICES, type Choices, type Here } from '../../../data/exchange/dry-run';
import { importCsv } from '../../../data/exchange/csv-import';
import { projectsOf, recordsOf, type Mapping } from '../../../data/exchange/drafts';
import { taskId, type TaskId } from '../../../data/model/id';
import { revised } from '../../../data/model/session';
import { aSession } from '../../helpers/builders';
import { berlin } from './berlin';
import { fixture } from './fixture';
import { applied, coming, hereOf, LATER, NOTHING } from './applied';

describe('a report of another program', () => {
  const reading = importCsv(fixture('toggl.csv'), berlin);
  const drafts = reading.kind === 'tracker' ? reading.drafts : [];
  const mappingTo = (task: TaskId): Mapping =>
    new Map(projectsOf(drafts).map(({ project }) => [project, task]));
  const math = mappingTo(taskId('math-review'));
  const comingOf = (here: Here, mapping: Mapping) =>
    coming(recordsOf(drafts, mapping, LATER, here.records));

  it('comes in once, however often it is read', () => {
    const run = dryRun(NOTHING, comingOf(NOTHING, math));
    expect(run.fresh).toHaveLength(7);
    expect(run.seconds).toBe(drafts.reduce((sum, { seconds }) => sum + seconds, 0));
    const after = applied(NOTHING, run.toApply);
    expect(dryRun(after, comingOf(after, math))).toMatchObject({
      fresh: [],
      changed: [],
      same: 7,
      seconds: 0,
      toApply: { records: [], restore: [] },
    });
  });

  it('comes back with another task where it was taken back, and then is as it was read', () => {
    const first = applied(NOTHING, dryRun(NOTHING, comingOf(NOTHING, math)).toApply);
    const undone = hereOf(
      [...first.records.values()].map((each) => revised(each, each, LATER, true)),
    );
    const other = mappingTo(taskId('dl-first-course'));
    const choices: Choices = { ...USUAL_CHOICES, deleted: 'bring-back' };
    expect(dryRun(undone, comingOf(undone, other))).toMatchObject({
      seconds: 0,
      same: 0,
      toApply: { records: [], restore: [] },
    });
    const back = applied(undone, dryRun(undone, comingOf(undone, other), choices).toApply);
    expect([...back.records.values()].map(({ task, deleted }) => [task, deleted])).toEqual(
      Array.from({ length: 7 }, () => ['dl-first-course', false]),
    );
    expect(dryRun(back, comingOf(back, other), choices)).toMatchObject({
      same: 7,
      changed: [],
      toApply: { records: [], restore: [] },
    });
  });

  it('tells the lecture that was measured here at the same time', () => {
    const measured = aSession({ start: Date.UTC(2026, 9, 2, 17, 30), minutes: 30 });
    const here = hereOf([measured]);
    const run = dryRun(here, comingOf(here, math));
    expect(run.duplicates.map(({ twin }) => twin)).toEqual([measured]);
    expect(run.fresh).toHaveLength(6);
  });
});
