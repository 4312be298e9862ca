// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { placeKey } from '../../../data/model/id';
import { aPage, aRecording, aState } from '../../helpers/builders';
import { showPopup } from './shown-popup';

afterEach(cleanup);

const place = placeKey('coursera/learn-react/AbCdE');

describe.each([
  ['from right to left', 'الجبر الخطي (الجزء 3)'],
  ['very long', `${'Unter'.repeat(55)}…`],
  ['mathematical', 'Sorting in $O(n^2)$: 𝔼[X] ≤ ∑ᵢ ‖∇f(xᵢ)‖²'],
  ['like markup', '<img src=x onerror=alert(1)> & "quotes"'],
])('a title that is %s', (_, title) => {
  it('has its own direction, and can be read whole, while it is recorded', () => {
    const recording = { ...aRecording(), places: [{ place, title, credited: 60_000 }] };
    showPopup(aState({ recording, page: aPage({ counting: true }) }));
    const shown = screen.getByText(title);
    expect(shown.tagName).toBe('BDI');
    expect(shown.title).toBe(title);
  });

  it('has its own direction, and can be read whole, where it may be logged', () => {
    showPopup(aState({ page: aPage({ place: title }) }));
    const shown = screen.getByText(title);
    expect(shown.tagName).toBe('BDI');
    expect(shown.closest('[title]')?.getAttribute('title')).toBe(title);
  });
});

it('a task in a list has the direction of its own words', () => {
  showPopup(aState({ recording: aRecording() }));
  const tasks = screen
    .getAllByRole<HTMLOptionElement>('option')
    .filter(({ parentElement }) => parentElement?.tagName === 'OPTGROUP');
  expect(tasks.length).toBeGreaterThan(10);
  for (const task of tasks) expect(task.dir).toBe('auto');
});
