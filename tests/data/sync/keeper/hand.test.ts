import { describe, expect, it } from 'vitest';
import {
  logPageFor,
  startStopFor,
  studyHereFor,
  type HandSituation,
} from '../../../../data/sync/keeper/hand';
import { aPage, aRecording, aTimer, FIRST_TASK, NOW } from '../../../helpers/builders';

const found = (rest: Partial<HandSituation> = {}): HandSituation => ({
  recording: null,
  page: null,
  current: FIRST_TASK,
  ...rest,
});
const page = aPage();
const silent = aPage({ seconds: null });
const asking = aTimer({ question: { kind: 'long', since: NOW } });
const run = (command: object) => ({ kind: 'run', command });
const log = run({ type: 'log-page', tab: page.tab, task: null });
const popup = { kind: 'popup', sign: '–' };

describe('the key that starts and stops', () => {
  it('stops what runs, whatever is in front', () => {
    for (const recording of [aRecording(), aTimer()]) {
      for (const front of [null, page, silent]) {
        expect(startStopFor(found({ recording, page: front }))).toEqual(run({ type: 'stop' }));
      }
    }
  });

  it('does not log hours that the timer asks about', () => {
    expect(startStopFor(found({ recording: asking, page }))).toEqual({ kind: 'popup', sign: '?' });
  });

  it('logs the study page in front from its arrival on', () => {
    expect(startStopFor(found({ page }))).toEqual(log);
    expect(startStopFor(found({ page: aPage({ choice: 'never', dismissed: true }) }))).toEqual(log);
  });

  it('starts the timer for the current task where no study page is in front', () => {
    const timer = run({ type: 'start-timer', task: FIRST_TASK, title: '' });
    expect(startStopFor(found())).toEqual(timer);
  });

  it('starts the timer for a study page that cannot tell its time, with what it is', () => {
    const { task, place } = silent;
    const timer = run({ type: 'start-timer', task, title: place });
    expect(startStopFor(found({ page: silent }))).toEqual(timer);
    const forbidden = aPage({ seconds: null, access: ['https://arxiv.org/*'] });
    expect(startStopFor(found({ page: forbidden, current: null }))).toEqual(timer);
  });

  it('shows the popup when every task is done', () => {
    expect(startStopFor(found({ current: null }))).toEqual(popup);
  });
});

describe('the key that logs the page in front', () => {
  it('logs it, also while another one is recorded', () => {
    expect(logPageFor(found({ page }))).toEqual(log);
    expect(logPageFor(found({ page, recording: aRecording() }))).toEqual(log);
  });

  it('shows the popup where there is nothing to log', () => {
    const nothing = [
      found(),
      found({ page: silent }),
      found({ page: aPage({ counting: true }), recording: aRecording() }),
      found({ page, recording: aTimer() }),
    ];
    for (const situation of nothing) expect(logPageFor(situation)).toEqual(popup);
  });
});

describe('studying at a page that was pointed at', () => {
  it('logs a page that counts, and never stops what runs', () => {
    expect(studyHereFor(found({ page }))).toEqual(log);
    expect(studyHereFor(found({ page, recording: aRecording() }))).toEqual(log);
    expect(studyHereFor(found({ page, recording: aTimer() }))).toEqual(popup);
  });

  it('starts the timer where the page cannot tell its time', () => {
    const { task, place } = silent;
    const timer = run({ type: 'start-timer', task, title: place });
    expect(studyHereFor(found({ page: silent }))).toEqual(timer);
    expect(studyHereFor(found({ page: silent, recording: aRecording() }))).toEqual(popup);
  });

  it('asks first what an unknown site is, and to be let into a known one', () => {
    const forbidden = aPage({ seconds: null, access: ['https://arxiv.org/*'] });
    for (const front of [null, forbidden]) {
      expect(studyHereFor(found({ page: front }))).toEqual({ kind: 'name-site' });
    }
  });
});
