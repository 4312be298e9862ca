import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openAnew, OURS, seen, type Tab } from './hand-browser';

vi.mock('../../../../data/sync/browser', () => import('./hand-browser'));
const { showReview } = await import('../../../../data/sync/keeper/show-dashboard');

const LECTURE = { id: 7, url: 'https://www.coursera.org/', windowId: 1 };
beforeEach(() => openAnew([LECTURE, { id: 8, windowId: 1 }]));

describe('the review', () => {
  const review = `${OURS}/dashboard.html#/review`;
  const opened = (hash: string): Tab => ({
    id: 3,
    url: `${OURS}/dashboard.html${hash}`,
    windowId: 2,
  });

  it('is opened once, and comes to the front when it is open', async () => {
    await showReview();
    expect(seen.created).toEqual([review]);
    seen.tabs.push(opened('#/review/2026-W40'));
    await showReview();
    expect(seen.created).toHaveLength(1);
    expect([seen.updated, seen.focused]).toEqual([[[3, { active: true }]], [2]]);
  });

  it('takes the place of another view of the dashboard', async () => {
    seen.tabs.push(opened('#/log'));
    await showReview();
    expect(seen.updated).toEqual([[3, { active: true, url: review }]]);
    expect(seen.created).toEqual([]);
  });

  it('leaves a form alone that may be half filled in', async () => {
    seen.tabs.push(opened('#/log/import'), opened('#/settings/site%3Ahttps%3A%2F%2Fa.example%2F'));
    await showReview();
    expect(seen.updated).toEqual([]);
    expect(seen.created).toEqual([review]);
  });
});
