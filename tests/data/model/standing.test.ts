import { describe, expect, it } from 'vitest';
import { placeKey, siteId, taskId } from '../../../data/model/id';
import { RECORDING_END_AFTER } from '../../../data/model/limits';
import type { Place } from '../../../data/model/place';
import { onArrival, onReach, taskFor, type Situation } from '../../../data/model/standing';
import { aProgress, aRecording, aTimer, everyTask, FIRST_TASK, NOW } from '../../helpers/builders';

const place = (rest: Partial<Place> = {}): Place => ({
  site: siteId('coursera'),
  kind: 'lecture',
  key: placeKey('coursera/ml/lecture-1'),
  unit: 'coursera/ml',
  resource: null,
  label: 'Machine learning',
  serves: [],
  ...rest,
});
const situation = (rest: Partial<Situation> = {}): Situation => ({
  recording: null,
  choice: 'ask',
  isDismissed: false,
  quietUntil: 0,
  now: NOW,
  ...rest,
});

describe('a study page that arrives', () => {
  it('waits until the learner has studied for 30 seconds', () => {
    expect(onArrival(place(), situation())).toBe('wait');
    expect(onArrival(place(), situation({ choice: 'always' }))).toBe('wait');
  });

  it('joins at once what is recorded in its course', () => {
    const recording = aRecording({ unit: 'coursera/ml' });
    for (const choice of ['ask', 'always', 'never'] as const) {
      expect(onArrival(place(), situation({ recording, choice, isDismissed: true }))).toBe('join');
    }
  });

  it('is silent while the site is never asked about, is quiet, or the timer runs', () => {
    expect(onArrival(place(), situation({ choice: 'never' }))).toBe('be-silent');
    expect(onArrival(place(), situation({ quietUntil: NOW + 1 }))).toBe('be-silent');
    expect(onArrival(place(), situation({ isDismissed: true }))).toBe('be-silent');
    expect(onArrival(place(), situation({ recording: aTimer() }))).toBe('be-silent');
  });
});

describe('a study page after 30 seconds', () => {
  it('asks, unless it was told always, never or not now', () => {
    expect(onReach(place(), situation())).toBe('ask');
    expect(onReach(place(), situation({ quietUntil: NOW }))).toBe('ask');
    expect(onReach(place(), situation({ quietUntil: NOW + 1 }))).toBe('be-silent');
    expect(onReach(place(), situation({ choice: 'always', quietUntil: NOW + 1 }))).toBe('start');
    expect(onReach(place(), situation({ choice: 'never' }))).toBe('be-silent');
    expect(onReach(place(), situation({ isDismissed: true, choice: 'always' }))).toBe('be-silent');
  });

  it('goes on without a question from one course to the next of the same site', () => {
    const recording = aRecording({
      site: siteId('coursera'),
      unit: 'coursera/other',
      lastCredited: NOW - 30_000,
    });
    expect(onReach(place(), situation({ recording, quietUntil: NOW + 1 }))).toBe('start');
    const elsewhere = aRecording({ site: siteId('3blue1brown'), unit: '3b1b' });
    expect(onReach(place(), situation({ recording: elsewhere }))).toBe('ask');
  });

  it('does not take the recording from a course that is studied in another window', () => {
    const recording = aRecording({ site: siteId('coursera'), unit: 'coursera/other' });
    expect(onReach(place(), situation({ recording, choice: 'always' }))).toBe('be-silent');
    expect(onArrival(place(), situation({ recording }))).toBe('wait');
  });

  it('asks again when what was recorded has ended', () => {
    const lastCredited = NOW - RECORDING_END_AFTER;
    const recording = aRecording({ unit: 'coursera/ml', lastCredited });
    expect(onReach(place(), situation({ recording }))).toBe('ask');
  });

  it('starts no second count beside the timer, however long that runs', () => {
    const recording = aTimer({ minutes: 600 });
    expect(onReach(place(), situation({ recording, choice: 'always' }))).toBe('be-silent');
  });
});

describe('the task that time at a place counts for', () => {
  const [second, third] = [everyTask[1] ?? FIRST_TASK, everyTask[2] ?? FIRST_TASK];

  it('is the current one when the place serves it', () => {
    expect(taskFor(place({ serves: [third, FIRST_TASK] }), aProgress(), third)).toBe(FIRST_TASK);
  });

  it('is else the first open one that the place serves', () => {
    const progress = aProgress({ done: [second] });
    expect(taskFor(place({ serves: [second, third] }), progress, FIRST_TASK)).toBe(third);
  });

  it('is else the current one', () => {
    expect(taskFor(place({ serves: [] }), aProgress(), third)).toBe(FIRST_TASK);
  });

  it('is what the place serves when the whole road is done, and something in any case', () => {
    const arrived = aProgress({ done: everyTask });
    expect(taskFor(place({ serves: [third] }), arrived, FIRST_TASK)).toBe(third);
    expect(taskFor(place({ serves: [] }), arrived, taskId('any'))).toBe('any');
  });
});
