import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { addDays, weekOf } from '../../../data/model/day';
import { joinTimes } from '../../../data/model/day-times';
import { forecastFor, lastFullWeeks, remainingOf } from '../../../data/model/forecast';
import { taskId } from '../../../data/model/id';
import { planOf } from '../../../data/model/plan';
import { aProgress, everyTask } from '../../helpers/builders';
import { anyCalendar, anyDay, shortRoad, studyDays, usual } from '../../helpers/study-days';

const HOUR = 3600;
const today = '2026-11-18';

describe('what is left to study', () => {
  const plan = planOf(shortRoad, aProgress(), 8, '2026-11-02');
  const times = joinTimes([
    studyDays({ '2026-10-01': 60, '2026-11-03': 120 }, { task: taskId('algebra') }),
    studyDays({ '2026-11-04': 300 }, { task: taskId('python') }),
    studyDays({ '2026-11-05': 600 }, { task: null }),
  ]);

  it('is the planned time of each open task without its own time, and never less than nothing', () => {
    expect(remainingOf(plan, { tasks: {} }, times)).toEqual({ seconds: 17 * HOUR, open: 3 });
  });

  it('has nothing of what is done or skipped, however short the study was', () => {
    const states = { [taskId('algebra')]: 'done', [taskId('images')]: 'skipped' } as const;
    expect(remainingOf(plan, { tasks: states }, times)).toEqual({ seconds: 0, open: 1 });
  });

  it('is nothing at all at the end of the road', () => {
    const done = everyTask.map((id) => [id, 'done'] as const);
    const progress = { tasks: Object.fromEntries(done) };
    const whole = planOf(roadmap, progress, 8, '2026-01-01');
    expect(forecastFor(whole, progress, times, usual, today)).toEqual({ kind: 'arrived' });
  });
});

describe('the last full weeks', () => {
  const begun = (start: string) => planOf(shortRoad, aProgress(), 8, start);
  const algebra = { task: taskId('algebra') };
  const times = studyDays(
    { '2026-11-01': 7, '2026-11-02': 1, '2026-11-08': 2, '2026-11-11': 4, '2026-11-16': 8 },
    algebra,
  );

  it('leave out this week, which is not over, and the one in which the road began', () => {
    expect(lastFullWeeks(begun('2026-11-02'), times, usual, today)).toEqual([180, 240]);
    expect(lastFullWeeks(begun('2026-11-03'), times, usual, today)).toEqual([240]);
    expect(lastFullWeeks(begun('2026-11-16'), times, usual, today)).toEqual([]);
    expect(lastFullWeeks(begun('2027-05-01'), times, usual, today)).toEqual([]);
    expect(lastFullWeeks(begun('2026-11-02'), times, usual, '2026-11-23')).toEqual([180, 240, 480]);
  });

  it('are eight at most, over the turn of a year with 53 weeks too', () => {
    const days = studyDays(
      { '2026-12-27': 1, '2026-12-28': 2, '2027-01-03': 4, '2027-01-04': 8 },
      algebra,
    );
    expect(lastFullWeeks(begun('2026-01-01'), days, usual, '2027-01-12')).toEqual([
      0, 0, 0, 0, 0, 60, 360, 480,
    ]);
  });

  it('are the sums of their days for every learner', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, calendar) => {
        const first = weekOf(day, calendar)[0] ?? day;
        const each = Object.fromEntries(
          Array.from({ length: 63 }, (_, index) => [addDays(first, index - 56), 1]),
        );
        const weeks = lastFullWeeks(
          begun(addDays(first, -21)),
          studyDays(each, algebra),
          calendar,
          day,
        );
        expect(weeks).toEqual([420, 420, 420]);
      }),
    );
  });
});
