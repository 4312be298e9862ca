import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../data/model/day';
import {
  dueReminder,
  nextReminder,
  NO_REMINDERS,
  type Reminders,
  type ReminderSituation,
  type Reminding,
} from '../../../data/model/reminder';

const HOUR = 3_600_000;
/** Sunday, 22 November 2026, 18:00 in Berlin. */
const SUNDAY_EVENING = Date.UTC(2026, 10, 22, 17);
const calendar = { dayStart: 4, weekStart: 1 };

/** Minutes that Berlin is ahead of UTC: two hours in summer, one in winter. */
const berlin = (instant: number): number => {
  const summer = Date.UTC(2026, 2, 29, 1);
  const winter = Date.UTC(2026, 9, 25, 1);
  return instant >= summer && instant < winter ? 120 : 60;
};

const at = (now: number, rest: Partial<ReminderSituation> = {}): ReminderSituation => ({
  now,
  offset: berlin,
  calendar,
  isRecording: false,
  studiedToday: 0,
  ...rest,
});
const reminding = (reminders: Partial<Reminders>, rest: Partial<Reminding> = {}): Reminding => ({
  reminders: { ...NO_REMINDERS, ...reminders },
  since: Date.UTC(2026, 0, 1),
  last: 0,
  ...rest,
});

const review = { day: 7, hour: 18 };
const nudge = { days: [1, 2, 3, 4, 5, 6, 7], hour: 20 };

describe('the weekly review', () => {
  it('is reminded of from its hour on, not before', () => {
    expect(dueReminder(reminding({ review }), at(SUNDAY_EVENING - 1))).toBeNull();
    expect(dueReminder(reminding({ review }), at(SUNDAY_EVENING))).toBe('review');
  });

  it('is reminded of later where the browser was closed at that hour, for two days', () => {
    expect(dueReminder(reminding({ review }), at(SUNDAY_EVENING + 26 * HOUR))).toBe('review');
    expect(dueReminder(reminding({ review }), at(SUNDAY_EVENING + 48 * HOUR + 1))).toBeNull();
  });

  it('is reminded of once', () => {
    const said = reminding({ review }, { last: SUNDAY_EVENING });
    expect(dueReminder(said, at(SUNDAY_EVENING + HOUR))).toBeNull();
    expect(dueReminder(said, at(SUNDAY_EVENING + 30 * HOUR))).toBeNull();
    expect(dueReminder(said, at(SUNDAY_EVENING + 7 * 24 * HOUR))).toBe('review');
  });

  it('is not reminded of for an hour that had passed when the reminder was set', () => {
    const set = reminding({ review }, { since: SUNDAY_EVENING + 1 });
    expect(dueReminder(set, at(SUNDAY_EVENING + HOUR))).toBeNull();
  });

  it('is reminded of as the next day begins where its own day has had its nudge', () => {
    const noon = SUNDAY_EVENING - 6 * HOUR;
    const both = reminding({ review, nudge: { ...nudge, hour: 12 } }, { last: noon });
    expect(dueReminder(both, at(SUNDAY_EVENING))).toBeNull();
    const dayStart = Date.UTC(2026, 10, 23, 3);
    expect(nextReminder(both, at(SUNDAY_EVENING))).toBe(dayStart);
    expect(dueReminder(both, at(dayStart - 1))).toBeNull();
    expect(dueReminder(both, at(dayStart))).toBe('review');
    const said = { ...both, last: dayStart };
    expect(nextReminder(said, at(dayStart))).toBe(Date.UTC(2026, 10, 23, 11));
  });

  it('is not waited for once it is two days late', () => {
    const late = SUNDAY_EVENING + 40 * HOUR;
    const owed = reminding({ review });
    expect(nextReminder(owed, at(late))).toBe(SUNDAY_EVENING + 7 * 24 * HOUR);
  });

  it('of an hour that the clocks leave out comes right after it', () => {
    const saturday = Date.UTC(2026, 2, 28, 12);
    const next = nextReminder(reminding({ review: { day: 7, hour: 2 } }), at(saturday));
    // Berlin shows 03:00 then.
    expect(next).toBe(Date.UTC(2026, 2, 29, 1));
  });

  it.each([
    ['before the clocks go forward', Date.UTC(2026, 2, 28, 12), 1, Date.UTC(2026, 2, 29, 0)],
    ['after the clocks went forward', Date.UTC(2026, 2, 28, 12), 3, Date.UTC(2026, 2, 29, 1)],
    ['before the clocks go back', Date.UTC(2026, 9, 24, 12), 1, Date.UTC(2026, 9, 24, 23)],
    ['that comes twice', Date.UTC(2026, 9, 24, 12), 2, Date.UTC(2026, 9, 25, 0)],
    ['after the clocks went back', Date.UTC(2026, 9, 24, 12), 3, Date.UTC(2026, 9, 25, 2)],
  ])('comes at its hour %s', (_, now, hour, moment) => {
    expect(nextReminder(reminding({ review: { day: 7, hour } }), at(now))).toBe(moment);
  });

  it('keeps its hour when the clocks change', () => {
    const saturday = Date.UTC(2026, 9, 24, 12);
    const next = nextReminder(reminding({ review }), at(saturday));
    expect(next).toBe(Date.UTC(2026, 9, 25, 17));
  });
});

describe('the nudge', () => {
  const wednesday = Date.UTC(2026, 10, 18, 19);

  it('comes on a planned day without study', () => {
    expect(dueReminder(reminding({ nudge }), at(wednesday))).toBe('nudge');
    expect(dueReminder(reminding({ nudge }), at(wednesday - 1))).toBeNull();
  });

  it('does not come on a day with a minute of study, nor on one that is not planned', () => {
    expect(dueReminder(reminding({ nudge }), at(wednesday, { studiedToday: 60 }))).toBeNull();
    const weekend = { ...nudge, days: [6, 7] };
    expect(dueReminder(reminding({ nudge: weekend }), at(wednesday))).toBeNull();
  });

  it('belongs to the evening before when its hour lies before the day begins', () => {
    const late = { days: [3], hour: 1 };
    const thursdayAtOne = Date.UTC(2026, 10, 19, 0);
    expect(nextReminder(reminding({ nudge: late }), at(wednesday))).toBe(thursdayAtOne);
    expect(dueReminder(reminding({ nudge: late }), at(thursdayAtOne))).toBe('nudge');
  });

  it('is not made up for on the next day', () => {
    const wednesdays = { ...nudge, days: [3] };
    expect(dueReminder(reminding({ nudge: wednesdays }), at(wednesday + 10 * HOUR))).toBeNull();
  });
});

it('nobody is reminded while something is recorded, and it is looked at again soon', () => {
  const both = reminding({ review, nudge });
  const recording = at(SUNDAY_EVENING, { isRecording: true });
  expect(dueReminder(both, recording)).toBeNull();
  expect(nextReminder(both, recording)).toBe(SUNDAY_EVENING + HOUR / 6);
});

it('without reminders there is nothing to wait for', () => {
  expect(dueReminder(reminding({}), at(SUNDAY_EVENING))).toBeNull();
  expect(nextReminder(reminding({}), at(SUNDAY_EVENING))).toBeNull();
});

it('whatever is set, and whenever the browser runs, no day has two reminders', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const weekday = fc.integer({ min: 1, max: 7 });
  const wishes = fc.record({
    review: fc.option(fc.record({ day: weekday, hour })),
    nudge: fc.option(fc.record({ days: fc.uniqueArray(weekday), hour })),
  });
  const looks = fc.array(fc.integer({ min: 60_000, max: 20 * HOUR }), { maxLength: 40 });
  fc.assert(
    fc.property(wishes, looks, fc.integer({ min: 0, max: 12 }), (reminders, gaps, dayStart) => {
      let state = reminding(reminders);
      let now = Date.UTC(2026, 9, 20);
      const days = new Set<string>();
      for (const gap of gaps) {
        now += gap;
        const situation = at(now, { calendar: { dayStart, weekStart: 1 } });
        const next = nextReminder(state, situation);
        if (next !== null) expect(next).toBeGreaterThan(now);
        if (dueReminder(state, situation) === null) continue;
        const day = dayOf(now, berlin(now), situation.calendar);
        expect(days).not.toContain(day);
        days.add(day);
        state = { ...state, last: now };
      }
    }),
  );
});

it('whatever the nudges are, each review is reminded of within a day and an hour', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const weekday = fc.integer({ min: 1, max: 7 });
  const wishes = fc.record({
    review: fc.record({ day: weekday, hour }),
    nudge: fc.option(fc.record({ days: fc.uniqueArray(weekday), hour })),
  });
  fc.assert(
    fc.property(wishes, fc.integer({ min: 0, max: 12 }), (reminders, dayStart) => {
      // Four weeks around the end of summer time; the browser wakes when it was told to.
      const start = Date.UTC(2026, 9, 10);
      const rest = { calendar: { dayStart, weekStart: 1 } };
      let state = reminding(reminders, { since: start });
      let now = start;
      const reviews: number[] = [];
      while (now < start + 28 * 24 * HOUR) {
        const due = dueReminder(state, at(now, rest));
        if (due !== null) state = { ...state, last: now };
        if (due === 'review') reviews.push(now);
        now = nextReminder(state, at(now, rest)) ?? Infinity;
      }
      const moments = reviews.map((each) => momentOf(each, reminders.review));
      expect(new Set(moments).size).toBe(reviews.length);
      expect(reviews.length).toBeGreaterThanOrEqual(3);
      for (const [index, each] of reviews.entries()) {
        expect(each - (moments[index] ?? 0)).toBeLessThanOrEqual(25 * HOUR);
      }
    }),
  );
});

/** The last moment before an instant at which Berlin's clock showed an hour of a weekday. */
function momentOf(instant: number, { day, hour }: { readonly day: number; readonly hour: number }) {
  let moment = Math.floor(instant / HOUR) * HOUR;
  const local = () => new Date(moment + berlin(moment) * 60_000);
  while (local().getUTCDay() !== day % 7 || local().getUTCHours() !== hour) moment -= HOUR;
  return moment;
}
