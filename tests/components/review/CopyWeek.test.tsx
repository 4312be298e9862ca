// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decisionName } from '../../../data/model/decisions';
import { registerName } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import { aMilestone, aProgress, aSession, aState, DEVICE, NOW } from '../../helpers/builders';
import { showDashboard, violations } from './shown-dashboard';

const stamp = stampOf(NOW, 0, DEVICE);
const registers = {
  [decisionName.weekNote('2026-W47')]: { stamp, value: 'Eigenvalues *stuck*.' },
  [registerName.milestone(aMilestone('math-review-video-1'))]: { stamp, value: true },
};
const state = () => aState({ sessions: [aSession({ minutes: 95 })], registers });

const plainly = (text: string) => text.replaceAll(/[^\S\n]/gu, ' ');
const copy = () =>
  act(async () => fireEvent.click(screen.getByRole('button', { name: /^Copy the week/ })));
let copied: string[] = [];
let isRefused = false;

beforeEach(() => {
  copied = [];
  isRefused = false;
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    if (isRefused) return Promise.reject(new DOMException('', 'NotAllowedError'));
    copied.push(text);
    return Promise.resolve();
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('copying the week', () => {
  it('takes its figures, milestones and note along as Markdown, and says so', async () => {
    vi.useFakeTimers();
    showDashboard(state());
    await copy();
    const text = plainly(copied[0] ?? '');
    expect(text).toContain('# Week of Nov 16 – 22, 2026\n');
    expect(text).toContain('1 h 35 min of 8 h: 6 h 25 min to go: 1 h 17 min a day');
    expect(text).toContain('| Mon, Nov 16 | none |');
    expect(text).toContain('| Wed, Nov 18 | 1 h 35 min |');
    expect(text).toContain('| Review linear algebra, calculus and probability | 1 h 35 min |');
    expect(text).toContain('- Video 1: Essence of linear algebra preview');
    expect(text).toContain('> Eigenvalues \\*stuck\\*.');
    expect(screen.getByText('Copied.').getAttribute('aria-live')).toBe('polite');
    act(() => {
      vi.advanceTimersByTime(10_000);
    });
    expect(screen.queryByText('Copied.')).toBeNull();
  });

  it('takes the note as it stands in its field', async () => {
    showDashboard(state());
    fireEvent.change(screen.getByRole('textbox', { name: /^What stuck/ }), {
      target: { value: 'Just typed' },
    });
    await copy();
    expect(copied[0]).toContain('> Just typed');
  });

  it('says only what was studied where there is no goal', async () => {
    showDashboard(aState({ ...state(), progress: aProgress({ goal: 0 }) }));
    await copy();
    expect(plainly(copied[0] ?? '')).toContain('\n1 h 35 min studied\n');
  });

  it('shows it to be copied by hand when the browser refuses', async () => {
    isRefused = true;
    showDashboard(state());
    await copy();
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Markdown' });
    expect(plainly(field.value)).toContain('# Week of Nov 16 – 22, 2026');
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    expect(screen.queryByText('Copied.')).toBeNull();
    expect(await violations()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('textbox', { name: 'Markdown' })).toBeNull();
  });
});
