import { expect } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { milestoneId, taskId } from '../../data/model/id';
import { registerName } from '../../data/model/progress';
import {
  closeWelcome,
  command,
  LECTURE_ADDRESS,
  logThroughOffer,
  PLAY,
  recordedSeconds,
  recordingOf,
  until,
  wait,
} from '../browser/studying.ts';
import type { Account, Profile } from '../helpers/synced-browsers.ts';
import {
  aSession,
  held,
  logOf,
  meet,
  onTheTrain,
  putToSleep,
  settled,
  study,
  tell,
} from './devices.ts';
import type { Scenario } from './scenarios.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** What a learner does on several devices of an evening. */

const TITLE = 'Линейная алгебра — 線形代数 😀 <b>"\\ & Söhne';

async function bothLog(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  await study(
    laptop,
    aSession({ daysAgo: 3, minutes: 25, title: TITLE, note: 'two\nlines' }),
    aSession({ daysAgo: 40, minutes: 50, task: 'dl-first-course' }),
  );
  await study(
    desktop,
    aSession({ daysAgo: 3, minutes: 30, task: 'two-papers', title: 'Attention Is All You Need' }),
    aSession({ daysAgo: 400, minutes: 65, title: '' }),
  );
  await meet(account, laptop, desktop);
  for (const each of [laptop, desktop]) {
    const log = await logOf(each);
    expect(log.map(({ seconds }) => seconds / 60).toSorted((a, b) => a - b)).toEqual([
      25, 30, 50, 65,
    ]);
    expect(log.find(({ seconds }) => seconds === 1500)).toMatchObject({
      title: TITLE,
      note: 'two\nlines',
      how: 'hand',
    });
    expect(log.find(({ seconds }) => seconds === 1800)).toMatchObject({
      title: 'Attention Is All You Need',
      task: 'two-papers',
    });
  }
}

async function editAgainstDelete(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  const [deletedLast, editedLast] = await study(laptop, aSession(), aSession({ daysAgo: 2 }));
  if (!deletedLast || !editedLast) throw new Error('Nothing was logged.');
  await meet(account, laptop, desktop);
  await onTheTrain(
    laptop,
    { type: 'edit-session', id: deletedLast, changes: { seconds: 3000 } },
    { type: 'delete-session', id: editedLast },
  );
  await onTheTrain(
    desktop,
    { type: 'delete-session', id: deletedLast },
    { type: 'edit-session', id: editedLast, changes: { seconds: 4200, note: 'with exercises' } },
  );
  // The desktop's decisions are the later ones, although the laptop sends first.
  await meet(account, laptop, desktop);
  expect(await logOf(laptop)).toMatchObject([{ id: editedLast, seconds: 4200 }]);
  await tell(laptop, { type: 'restore-session', id: deletedLast });
  await meet(account, desktop, laptop);
  expect(await logOf(desktop)).toMatchObject([
    { id: editedLast, seconds: 4200, note: 'with exercises' },
    { id: deletedLast },
  ]);
}

async function editsOnTheTrain(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  const [first, second] = await study(laptop, aSession({ daysAgo: 5 }), aSession({ daysAgo: 4 }));
  const [third] = await study(desktop, aSession({ daysAgo: 3 }));
  if (!first || !second || !third) throw new Error('Nothing was logged.');
  await meet(account, laptop, desktop);
  await onTheTrain(
    laptop,
    { type: 'edit-session', id: first, changes: { title: 'Vector spaces' } },
    { type: 'edit-session', id: third, changes: { seconds: 600 } },
    { type: 'add-session', session: aSession({ daysAgo: 2, title: 'on the laptop' }) },
  );
  await onTheTrain(
    desktop,
    { type: 'edit-session', id: first, changes: { seconds: 1200 } },
    { type: 'edit-session', id: second, changes: { task: taskId('two-papers') } },
    { type: 'add-session', session: aSession({ daysAgo: 1, title: 'on the desktop' }) },
  );
  await meet(account, desktop, laptop);
  const log = await logOf(laptop);
  expect(log.map(({ id }) => id).slice(0, 3)).toEqual([first, second, third]);
  // Two edits of one session are both there: one changed its title, the other its length.
  expect(log).toMatchObject([
    { title: 'Vector spaces', seconds: 1200 },
    { task: 'two-papers' },
    { seconds: 600 },
    { title: 'on the laptop' },
    { title: 'on the desktop' },
  ]);
  expect(await logOf(desktop)).toEqual(log);
}

async function decisions(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  const task = taskId('math-review');
  const milestone = milestoneId('math-review-video-1');
  await tell(
    laptop,
    { type: 'set-task', task, state: 'done' },
    { type: 'tick-milestone', milestone, done: true },
    { type: 'set-goal', minutes: 600 },
  );
  await meet(account, laptop, desktop);
  const valueOn = async (profile: Profile, name: string) =>
    (await held(profile)).registers[name]?.value;
  expect(await valueOn(desktop, registerName.task(task))).toBe('done');
  expect(await valueOn(desktop, registerName.milestone(milestone))).toBe(true);
  expect(await valueOn(desktop, registerName.weeklyGoal)).toBe(600);
  await onTheTrain(
    laptop,
    { type: 'set-goal', minutes: 300 },
    { type: 'set-task', task, state: 'doing' },
  );
  await onTheTrain(
    desktop,
    { type: 'set-goal', minutes: 420 },
    { type: 'tick-milestone', milestone, done: false },
  );
  await meet(account, laptop, desktop);
  for (const each of [laptop, desktop]) {
    expect(await valueOn(each, registerName.weeklyGoal)).toBe(420);
    expect(await valueOn(each, registerName.task(task))).toBe('doing');
    expect(await valueOn(each, registerName.milestone(milestone))).toBe(false);
  }
}

/** A desktop on which something was logged, and the way for it into a laptop that is open. */
async function desktopWithNews(account: Account) {
  // Chromium has one browser of an account open at a time: what comes is put in by hand there.
  const areTogether = account.kind === 'firefox';
  const desktop = account.profile('desktop', { sync: areTogether ? 'on' : 'off' });
  await study(desktop, aSession({ title: 'on the desktop' }));
  await settled(desktop);
  const sent = await desktop.sync();
  return async (laptop: Profile): Promise<void> => {
    if (areTogether) return account.exchange([desktop, laptop]);
    const driven = await laptop.open();
    await driven.inExtension((items) => chrome.storage.sync.set(items), sent);
  };
}

const hasNews = (laptop: Profile) =>
  until(async () => expect(await logOf(laptop)).toMatchObject([{ title: 'on the desktop' }]));

async function asleepMeanwhile(account: Account): Promise<void> {
  const bringNews = await desktopWithNews(account);
  const laptop = account.profile('laptop');
  await settled(laptop);
  const driven = await putToSleep(laptop);
  expect(await driven.workerRuns()).toBe(false);
  await bringNews(laptop);
  await hasNews(laptop);
}

async function recordingMeanwhile(account: Account): Promise<void> {
  const bringNews = await desktopWithNews(account);
  const laptop = account.profile('laptop');
  const driven = await laptop.open();
  await closeWelcome(driven);
  const arrived = Date.now();
  const page = await driven.visit(LECTURE_ADDRESS);
  await page.waitForSelector(PLAY);
  await page.click(PLAY);
  const { id, start } = await logThroughOffer(driven, page);
  await bringNews(laptop);
  await hasNews(laptop);
  expect(await recordingOf(driven)).toMatchObject({ id, start });
  const before = await recordedSeconds(driven);
  await until(async () => expect(await recordedSeconds(driven)).toBeGreaterThan(before), 30_000);
  await wait(Math.max(0, arrived + 70_000 - Date.now()));
  const truth = (Date.now() - arrived) / 1000;
  expect(await command(driven, { type: 'stop' })).toMatchObject({ ok: true, session: { id } });
  const log = await logOf(laptop);
  expect(log).toHaveLength(2);
  const recorded = log.find((session) => session.id === id);
  // While the page loaded nothing was measured.
  expect(recorded?.seconds).toBeGreaterThan(truth - 6);
  expect(recorded?.seconds).toBeLessThanOrEqual((Date.now() - arrived) / 1000);
}

export const evenings: readonly Scenario[] = [
  {
    title: 'what is logged on two computers in one evening is on both, titles too',
    run: bothLog,
    isQuick: true,
  },
  {
    title: 'of an edit and a delete of one session the later stays, and a delete can be undone',
    run: editAgainstDelete,
  },
  { title: 'edits made on the train on both computers are all kept', run: editsOnTheTrain },
  {
    title: 'a task, a milestone and the goal decided on one computer show on the other',
    run: decisions,
  },
  {
    title: 'a computer on which Milepost sleeps wakes for what another has logged',
    run: asleepMeanwhile,
  },
  {
    title: 'a lecture that is being recorded goes on while another computer’s study comes in',
    run: recordingMeanwhile,
  },
];
