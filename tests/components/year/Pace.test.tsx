// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { decisionName } from '../../../data/model/decisions';
import { stampOf } from '../../../data/model/stamp';
import type { StudyState } from '../../../data/store/study-state';
import { aProgress, aSession, aState, DEVICE, everyTask, NOW } from '../../helpers/builders';
import { violations } from '../review/shown-dashboard';
import { DAY, minutesIn, showYear } from './shown-year';

/** Seven hours in each of the last eight weeks, and more than that before. */
const sessions = Array.from({ length: 12 }, (_, week) =>
  aSession({ minutes: week < 9 ? 420 : 500, minutesAgo: week * 7 * DAY + 60 }),
);
const registers = {
  [decisionName.roadStart]: { stamp: stampOf(NOW, 0, DEVICE), value: '2026-08-31' },
};

const pace = () => within(screen.getByRole('region', { name: 'Pace' }));
const chart = () => within(pace().getByRole('group', { name: /^Planned and real hours by week/ }));
const weeks = () => chart().getAllByRole('img');

const show = (state: Partial<StudyState> = {}) =>
  showYear('#/review/year', aState({ sessions, ...state }));

afterEach(cleanup);

describe('the pace', () => {
  it('says first how the learner stands, and when they will arrive', async () => {
    await show({ registers });
    const [standing, forecast] = [
      document.querySelector('.pace-standing'),
      document.querySelector('.pace-forecast'),
    ];
    expect(standing?.textContent).toMatch(/^You are .* behind the plan: about \d+ days\.$/);
    expect(forecast?.textContent).toMatch(
      /^At 7 h a week: between [A-Z]\w+ \d+ and [A-Z]\w+ \d+, 2027; the plan says June 6, 2027\.$/,
    );
    expect(
      pace().getByText(/8 h a week from August 31, 2026 to June 6, 2027, 320 h in all/),
    ).toBeTruthy();
    expect(pace().getByText(/^The range comes from your last 8 full weeks/)).toBeTruthy();
    expect(pace().queryByText(/You have not said when you began/)).toBeNull();
    expect(await violations()).toEqual([]);
  });

  it('begins with the first session until the learner says when, and says so', async () => {
    await show();
    const line = pace().getByText(/^You have not said when you began/);
    expect(line.textContent).toContain('your first session, on September 2, 2026.');
    expect(within(line).getByRole('link').getAttribute('href')).toBe('#/roadmap/tailor');
  });

  it('says that it begins with a session where there is none', async () => {
    await show({ log: {} });
    expect(pace().getByText(/^Your pace begins with your first session/)).toBeTruthy();
    expect(pace().queryByRole('group')).toBeNull();
  });

  it('says how much time counts for no task of the plan', async () => {
    const log = aState({ sessions: [...sessions, aSession({ task: null, minutes: 90 })] }).log;
    await show({ log });
    expect(pace().getByText(/^1 h 30 min since then counts for no task of the plan/)).toBeTruthy();
  });

  it('leads to the roadmap where the open tasks have had all of their hours', async () => {
    const [first, ...others] = everyTask;
    const long = aSession({ minutes: 24 * 60, minutesAgo: 20 * DAY });
    const log = aState({ sessions: [...sessions, long] }).log;
    await show({ log, progress: aProgress({ done: others.filter((task) => task !== first) }) });
    const line = pace().getByText(/^The open task has had all of its planned hours/);
    expect(within(line).getByRole('link').getAttribute('href')).toBe('#/roadmap');
  });

  it('says that the learner has arrived', async () => {
    await show({ progress: aProgress({ done: everyTask }) });
    expect(pace().getByText('You have arrived: no task of your road is open.')).toBeTruthy();
    expect(pace().getByText(/^You studied 88 h for it/)).toBeTruthy();
  });
});

describe('the chart of the pace', () => {
  it('says the same as the table behind it', async () => {
    await show({ registers });
    const table = pace().getByRole('table', { name: /^Planned and studied hours/, hidden: true });
    const rows = within(table).getAllByRole('row', { hidden: true }).slice(1);
    expect(rows).toHaveLength(weeks().length);
    for (const [index, week] of weeks().entries()) {
      const said = week.getAttribute('aria-label') ?? '';
      const row = rows[index] as HTMLElement;
      const name = within(row).getByRole('rowheader', { hidden: true }).textContent;
      const [planned = '', real = '', difference = ''] = within(row)
        .getAllByRole('cell', { hidden: true })
        .map(({ textContent }) => textContent);
      expect(said).toContain(`Week of ${name}: planned `);
      expect(minutesIn(/planned (.*?)(?:, studied|$)/.exec(said)?.[1] ?? '')).toBe(
        minutesIn(planned),
      );
      if (real === '–') expect(said).not.toContain('studied');
      else {
        expect(minutesIn(/studied (\d+ hours?(?:, \d+ minutes?)?)/.exec(said)?.[1] ?? '')).toBe(
          minutesIn(real),
        );
      }
      if (/ahead|behind/.test(difference)) {
        expect(said.endsWith(difference.split(' ').at(-1) ?? '?')).toBe(true);
        const apart = minutesIn(real) - minutesIn(planned);
        // Both times are cut to whole minutes before they are compared here.
        expect(Math.abs(Math.abs(apart) - minutesIn(difference))).toBeLessThanOrEqual(1);
        expect(difference.endsWith('ahead')).toBe(apart > 0);
      }
    }
  });

  it('draws both lines through these numbers', async () => {
    await show({ registers });
    const points = (name: string) =>
      (document.querySelector(name)?.getAttribute('points') ?? '')
        .split(' ')
        .map((point) => point.split(',').map(Number) as [number, number]);
    const real = points('.pace-line-real').slice(1);
    const said = weeks().flatMap((week) => {
      const found = /studied (\d+ hours?(?:, \d+ minutes?)?)/.exec(
        week.getAttribute('aria-label') ?? '',
      );
      return found ? [minutesIn(found[1] ?? '')] : [];
    });
    expect(real).toHaveLength(said.length);
    const foot = points('.pace-line-real')[0]?.[1] ?? 0;
    const perMinute = (foot - (real.at(-1)?.[1] ?? 0)) / (said.at(-1) ?? 1);
    for (const [index, [, y]] of real.entries()) {
      expect(foot - y).toBeCloseTo((said[index] ?? 0) * perMinute, 1);
    }
    expect(document.querySelector('.pace-today')).toBeTruthy();
    expect(document.querySelector('.pace-forecast-band')).toBeTruthy();
  });

  it('is one stop of the Tab key at this week, and the arrow keys walk through the weeks', async () => {
    await show({ registers });
    const stops = () => weeks().filter((week) => week.getAttribute('tabindex') === '0');
    const thisWeek = weeks().findIndex((week) =>
      week.getAttribute('aria-label')?.includes('Nov 16'),
    );
    expect(stops()).toEqual([weeks()[thisWeek]]);
    act(() => stops()[0]?.focus());
    const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
    press('ArrowLeft');
    expect(document.activeElement).toBe(weeks()[thisWeek - 1]);
    press('ArrowRight');
    press('ArrowRight');
    expect(stops()).toEqual([weeks()[thisWeek + 1]]);
    press('Home');
    expect(document.activeElement).toBe(weeks()[0]);
    press('End');
    expect(document.activeElement).toBe(weeks().at(-1));
  });

  it('tells the numbers of this week, and of the week that is walked to', async () => {
    await show({ registers });
    const read = () => document.querySelector('.pace-chart-read')?.textContent;
    expect(read()).toMatch(/^Week of Nov 16.*: planned 96 h, studied 88 h so far$/);
    act(() => weeks()[0]?.focus());
    expect(read()).toMatch(/^Week of Aug 31.*: planned 8 h, studied 8 h 20 min, 20 min ahead$/);
    act(() => (document.activeElement as HTMLElement).blur());
    expect(read()).toMatch(/^Week of Nov 16/);
  });
});
