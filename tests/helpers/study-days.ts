import fc from 'fast-check';
import type { Day } from '../../data/model/day';
import { dayTimes, type DayTimes } from '../../data/model/day-times';
import { milestoneId, siteId, taskId } from '../../data/model/id';
import type { DayTotal } from '../../data/model/month-totals';
import type { Phase, Roadmap, Task } from '../../data/model/roadmap';
import { aSession, FIRST_TASK } from './builders';

/** A learner who has set nothing: days begin at 4:00, weeks on Monday. */
export const usual = { dayStart: 4, weekStart: 1 };

export const anyCalendar = fc.record({
  dayStart: fc.integer({ min: 0, max: 23 }),
  weekStart: fc.integer({ min: 1, max: 7 }),
});

/** A day from 2024 to 2031, leap days and years of 53 weeks among them. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2031, 11, 31) })
  .map((at) => new Date(at).toISOString().slice(0, 10));

const someTask = fc.constantFrom(FIRST_TASK, taskId('dl-first-course'), taskId('cooking'), null);
const someSite = fc.constantFrom(siteId('coursera'), siteId('arxiv'), null);

const HOUR = 3_600_000;
/** A log over some sixteen months around two turns of the year, studied all over the world. */
export const anyLog = fc.array(
  fc
    .record({
      start: fc
        .integer({ min: 0, max: 16 * 31 * 24 })
        .map((hours) => Date.UTC(2025, 10, 1) + hours * HOUR),
      minutes: fc.integer({ min: 1, max: 300 }),
      offset: fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 15),
      task: someTask,
      site: someSite,
      deleted: fc.boolean(),
    })
    .map(aSession),
  { maxLength: 40 },
);

/** Study by day, in minutes: `studyDays({ '2026-11-18': 25 }, { task: null })`. */
export const studyDays = (
  minutes: Readonly<Record<Day, number>>,
  rest: Partial<DayTotal> = {},
): DayTimes =>
  dayTimes(
    [],
    Object.entries(minutes).map(([day, count]) => ({
      day,
      task: FIRST_TASK,
      site: null,
      seconds: count * 60,
      sessions: 1,
      ...rest,
    })),
    usual,
  );

const aTask = (id: string, share: number): Task => ({
  id: taskId(id),
  title: `Study ${id}`,
  summary: 'Study it. Done when it is understood.',
  share,
  milestones: [{ id: milestoneId(`${id}-read`), title: `Read on ${id}` }],
});

const phase = (id: string, weeks: number, tasks: readonly Task[]): Phase => ({
  id,
  title: id,
  weeks,
  tasks,
});

/** A road of two phases and 24 hours: algebra 12, Python 4, images 8. */
export const shortRoad: Roadmap = {
  id: 'short',
  title: 'A short road',
  language: 'en',
  phases: [
    phase('begin', 2, [aTask('algebra', 0.75), aTask('python', 0.25)]),
    phase('go-on', 1, [aTask('images', 1)]),
  ],
  resources: [],
  firstSteps: [],
};
