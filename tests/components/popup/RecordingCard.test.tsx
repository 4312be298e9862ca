// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Recording } from '../../../data/model/recording';
import { aPage, aRecording, aState, aTimer, NOW } from '../../helpers/builders';
import { violations } from '../review/shown-dashboard';
import { showPopup } from './shown-popup';

afterEach(cleanup);

const MINUTE = 60_000;
const showRecording = (recording: Recording) =>
  showPopup(aState({ recording, page: aPage({ counting: true }) }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('what is being recorded', () => {
  it('shows its time and its place, and stops', () => {
    const { commands } = showRecording(aRecording({ minutes: 20 }));
    expect(screen.getByRole('timer').textContent).toBe('0:20:00');
    expect(screen.getByText('Computation graph')).toBeTruthy();
    press('Stop');
    expect(commands).toEqual([{ type: 'stop' }]);
  });

  it('ticks while the timer runs', () => {
    const { store } = showRecording(aTimer({ minutes: 40 }));
    act(() => store.setState({ now: NOW + 7000 }));
    expect(screen.getByRole('timer').textContent).toBe('0:40:07');
  });

  it('can count for another task', () => {
    const { commands } = showRecording(aRecording());
    fireEvent.change(screen.getAllByLabelText('Counts for')[0] ?? document.body, {
      target: { value: 'dl-first-course' },
    });
    expect(commands).toEqual([{ type: 'retask-recording', task: 'dl-first-course' }]);
  });

  it('leaves no way to start a second recording', () => {
    showRecording(aTimer());
    expect(screen.queryByRole('button', { name: 'Start timer' })).toBeNull();
  });
});

describe('the timer after an absence', () => {
  const question = { kind: 'absence', from: NOW - 60 * MINUTE, to: NOW - 5 * MINUTE } as const;
  const timer = aTimer({ minutes: 95, question });

  it('asks in words and with times, and decides nothing by itself', async () => {
    const { commands } = showRecording(timer);
    expect(screen.getByText(/away, from 8:15\sPM to 9:10\sPM \(55 min\)/)).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('1:35:00');
    expect(commands).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('keeps all of it', () => {
    const { commands } = showRecording(timer);
    press('Keep it all (1 h 35 min) and go on');
    expect(commands).toEqual([{ type: 'answer-timer', answer: { kind: 'keep' } }]);
  });

  it('cuts it to the last moment seen', () => {
    const { commands } = showRecording(timer);
    press(/Log it up to 8:15\sPM \(35 min\)/);
    expect(commands).toEqual([{ type: 'answer-timer', answer: { kind: 'cut' } }]);
  });

  it('takes a length, but not more than has passed', () => {
    const { commands } = showRecording(timer);
    fireEvent.click(screen.getByText('Set the length yourself'));
    const group = screen.getByRole('group', { name: 'What was this time?' });
    const minutes = group.querySelector('input');
    expect(minutes?.value).toBe('35');
    if (minutes) fireEvent.change(minutes, { target: { value: '120' } });
    press('Log and stop');
    expect(commands).toEqual([]);
    if (minutes) fireEvent.change(minutes, { target: { value: '50' } });
    press('Log and stop');
    expect(commands).toEqual([{ type: 'answer-timer', answer: { kind: 'length', seconds: 3000 } }]);
  });
});

it('asks after three hours whether the learner is still studying', () => {
  const since = NOW - 190 * MINUTE;
  showRecording(aTimer({ minutes: 190, question: { kind: 'long', since } }));
  expect(screen.getByText(/has been running since 6:05\sPM/)).toBeTruthy();
});
