import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paceChart } from '../../../components/year/pace-chart';
import type { Road } from '../../../components/year/use-road';
import { addDays } from '../../../data/model/day';
import type { DayTimes } from '../../../data/model/day-times';
import { forecastFor } from '../../../data/model/forecast';
import { taskId } from '../../../data/model/id';
import { paceOf } from '../../../data/model/pace';
import { planOf } from '../../../data/model/plan';
import { aProgress } from '../../helpers/builders';
import { anyDay, shortRoad, studyDays, usual } from '../../helpers/study-days';

const progress = aProgress();

const studied = (minutes: Readonly<Record<string, number>>) =>
  studyDays(minutes, { task: taskId('algebra') });

function aRoad(times: DayTimes, start: string, today: string, hours = 8): Road {
  const plan = planOf(shortRoad, progress, hours, start);
  const forecast = forecastFor(plan, progress, times, usual, today);
  const pace = paceOf(plan, times, usual, today);
  return { plan, pace, forecast, left: 0, open: 3, today, isStartSaid: true };
}

describe('the chart of the pace', () => {
  it('has each week’s numbers at the end of the week, and today’s today', () => {
    const times = studied({ '2026-11-03': 300 });
    const chart = paceChart(aRoad(times, '2026-11-02', '2026-11-11'));
    expect(chart.weeks.map(({ first }) => first)).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ]);
    expect(chart.places).toEqual([1 / 3, 10 / 21, 1]);
    expect(chart.today).toBe(10 / 21);
    expect(chart.thisWeek).toBe(1);
    expect(chart.real.map(({ y }) => (y * chart.top) / 60)).toEqual([0, 300, 300]);
  });

  it('goes on to the late end of the forecast', () => {
    const times = studied({ '2026-10-20': 60, '2026-10-27': 90, '2026-11-03': 60 });
    const road = aRoad(times, '2026-10-19', '2026-11-11');
    const chart = paceChart(road);
    expect(road.forecast.kind).toBe('range');
    const to = road.forecast.kind === 'range' ? road.forecast.to : '';
    const last = chart.weeks.at(-1)?.first ?? '';
    expect([last <= to, addDays(last, 7) > to]).toEqual([true, true]);
    expect(chart.weeks.at(-1)).toMatchObject({ planned: road.plan.total, real: null });
    expect(chart.forecast?.to).toBeLessThanOrEqual(1);
    expect(chart.forecast?.from).toBeLessThan(chart.forecast?.to ?? 0);
  });

  it('has no line of the learner’s and no today before the road begins', () => {
    const chart = paceChart(aRoad(new Map(), '2026-12-01', '2026-11-11'));
    expect([chart.today, chart.thisWeek]).toEqual([null, -1]);
    expect(chart.real).toHaveLength(1);
  });

  it('keeps everything within the plot, whenever the road begins and however slow it is', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -30, max: 900 }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 600 })), { maxLength: 30 }),
        (start, since, hours, evenings) => {
          const today = addDays(start, since);
          const days = evenings.map(
            ([after, minutes]) => [addDays(start, after), minutes] as const,
          );
          const times = studied(Object.fromEntries(days.filter(([day]) => day <= today)));
          const chart = paceChart(aRoad(times, start, today, hours));
          for (const { x, y } of [...chart.planned, ...chart.real]) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(1);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(1);
          }
          expect(chart.planned.map(({ y }) => y)).toEqual(
            chart.planned.map(({ y }) => y).toSorted((one, other) => one - other),
          );
          expect(chart.months.length).toBeLessThanOrEqual(12);
        },
      ),
    );
  });
});
