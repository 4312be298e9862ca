// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { minutesIn, plainly, showYear } from './shown-year';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
});

describe('the calendar of study days', () => {
  const calendar = () => screen.getByRole('group', { name: /^Study time by day\. / });
  const days = () => within(calendar()).getAllByRole('img');
  const focused = () => document.activeElement?.getAttribute('aria-label');

  it('says the same as the table behind it', async () => {
    await showYear();
    const table = screen.getByRole('table', { name: /^Study time by day and week/, hidden: true });
    const rows = within(table).getAllByRole('row', { hidden: true }).slice(1, -1);
    const cells = rows.flatMap((row) =>
      within(row).getAllByRole('cell', { hidden: true }).slice(0, 7),
    );
    const told = cells.map(({ textContent }) => textContent).filter((text) => text !== '–');
    const said = days().map((day) => day.getAttribute('aria-label') ?? '');
    expect(said).toHaveLength(367);
    expect(said.map((text) => minutesIn(text.split(': ')[1] ?? ''))).toEqual(told.map(minutesIn));
    expect(told.map(minutesIn).filter((minutes) => minutes > 0)).toEqual([120, 10, 45, 25, 80]);

    const total = rows.map((row) =>
      minutesIn(within(row).getAllByRole('cell', { hidden: true }).at(-1)?.textContent ?? ''),
    );
    expect(total.reduce((sum, minutes) => sum + minutes, 0)).toBe(280);
  });

  it('says day and time of each, and ends today', async () => {
    await showYear();
    expect(days().at(-1)?.getAttribute('aria-label')).toBe(
      'Wednesday, November 18, 2026: 1 hour, 20 minutes',
    );
    expect(days().at(-3)?.getAttribute('aria-label')).toBe(
      'Monday, November 16, 2026: no study time',
    );
  });

  it('is one stop of the Tab key, and the arrow keys walk through days and weeks', async () => {
    await showYear();
    const stops = () => days().filter((day) => day.getAttribute('tabindex') === '0');
    expect(stops()).toEqual([days().at(-1)]);
    act(() => stops()[0]?.focus());
    const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });
    press('ArrowUp');
    expect(focused()).toBe('Tuesday, November 17, 2026: 25 minutes');
    expect(stops()).toEqual([document.activeElement]);
    press('ArrowLeft');
    expect(focused()).toMatch(/^Tuesday, November 10, 2026/);
    press('ArrowRight');
    press('ArrowRight');
    expect(focused()).toMatch(/^Tuesday, November 17, 2026/);
    press('Home');
    expect(focused()).toMatch(/^Monday, November 17, 2025/);
    press('End');
    expect(focused()).toMatch(/^Wednesday, November 18, 2026/);
  });

  it('tells the day that is walked to or pointed at, and then how to', async () => {
    await showYear();
    const read = () => document.querySelector('.study-days-shown')?.textContent;
    expect(read()).toMatch(/^Point at a day/);
    act(() => days().at(-2)?.focus());
    expect(plainly(read())).toBe('Tuesday, November 17, 2026 25 min');
    act(() => (document.activeElement as HTMLElement).blur());
    fireEvent.pointerOver(days().at(-3) as Element);
    expect(plainly(read())).toBe('Monday, November 16, 2026 none');
    fireEvent.pointerLeave(calendar());
    expect(read()).toMatch(/^Point at a day/);
  });

  it('says from what time on a day has each of its shades', async () => {
    await showYear();
    const legend = within(screen.getByRole('list', { name: 'Study time of a day' }));
    expect(legend.getAllByRole('listitem').map(({ textContent }) => plainly(textContent))).toEqual([
      'none',
      'under 25 min',
      'from 25 min',
      'from 45 min',
      'from 1 h 20 min',
    ]);
    const levels = days().map(
      (day) => /heat-level-(\d)/.exec(day.getAttribute('class') ?? '')?.[1],
    );
    expect(levels.filter((level) => level !== '0')).toEqual(['4', '1', '3', '2', '4']);
  });

  it('leads to each week', async () => {
    await showYear();
    const table = screen.getByRole('table', { name: /^Study time by day and week/, hidden: true });
    const last = within(table).getAllByRole('link', { hidden: true }).at(-1);
    expect(plainly(last?.textContent)).toBe('Nov 16 – 22, 2026');
    expect(last?.getAttribute('href')).toBe('#/review/2026-W47');
  });
});
