// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aPage, aState, aTimer, NOW } from '../../helpers/builders';
import { showPopup } from './shown-popup';

afterEach(cleanup);

describe('a study page in the active tab', () => {
  it('says what it counts for, and logs what was studied there', () => {
    const { commands } = showPopup(aState({ page: aPage() }));
    expect(screen.getByText(/Counts for “/).textContent).toBe(
      'Counts for “Finish the first Deep Learning course”.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Log 12 min and go on recording' }));
    expect(commands).toEqual([{ type: 'log-page', tab: 7, task: null }]);
  });

  it.each([null, 20])('names no time when %s seconds are known', (seconds) => {
    showPopup(aState({ page: aPage({ seconds }) }));
    expect(screen.getByRole('button', { name: 'Record this page' })).toBeTruthy();
  });

  it('is not counted a second time while the timer runs, and says so', () => {
    showPopup(aState({ page: aPage(), recording: aTimer() }));
    expect(screen.queryByRole('button', { name: /^Log 12/ })).toBeNull();
    expect(screen.getByText(/not counted a second time/)).toBeTruthy();
  });

  it.each([
    [{ quietUntil: NOW + 3_600_000, dismissed: true }, /^Asks again after 10:15\sPM$/],
    [{ dismissed: true }, 'Left alone until you open it again'],
    [{ quietUntil: NOW + 3_600_000, choice: 'always' as const }, 'Always logs on Coursera'],
    [{ dismissed: true, choice: 'never' as const }, 'Never asks on Coursera'],
  ])('says when Milepost keeps silent there for now: %o', (rest, standing) => {
    showPopup(aState({ page: aPage(rest) }));
    expect(screen.getByText(standing).tagName).toBe('SUMMARY');
    expect(screen.queryByText('Asks on Coursera')).toBeNull();
  });

  it('lets the learner choose whether Milepost asks on its site', () => {
    const { commands } = showPopup(aState({ page: aPage() }));
    fireEvent.click(screen.getByText('Asks on Coursera'));
    fireEvent.click(screen.getByLabelText('Never ask'));
    expect(commands).toEqual([{ type: 'choose-site', site: 'coursera', choice: 'never' }]);
  });

  it('shows a title from right to left in its own direction', () => {
    showPopup(aState({ page: aPage({ place: 'שיעור ראשון' }) }));
    expect(screen.getByText('שיעור ראשון').tagName).toBe('BDI');
  });
});
