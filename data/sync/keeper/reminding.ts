import { dayOf, dayOfSession, monthsOf, weekOf } from '../../model/day';
import type { Outcome } from '../../model/command';
import {
  dueReminder,
  nextReminder,
  type Reminders,
  type ReminderSituation,
} from '../../model/reminder';
import type { SessionRecord } from '../../model/session';
import { logKey } from '../keys';
import { readMonth } from '../month-page';
import type { Desk } from './desk';
import { done } from './outcome';

/** Sets the reminders of this device. What lies before this moment is not reminded of. */
export async function setReminders(desk: Desk, reminders: Reminders): Promise<Outcome> {
  const { reminding } = desk.state;
  const since = desk.world.now();
  await desk.commit({ state: { reminding: { ...reminding, reminders, since } }, isNews: false });
  await waitForReminder(desk);
  return done({ type: 'set-reminders', reminders: reminding.reminders });
}

/** Reminds of what is due, and waits for what comes next. */
export async function remind(desk: Desk): Promise<void> {
  const { reminding } = desk.state;
  if (reminding.reminders.review === null && reminding.reminders.nudge === null) return;
  const week = await weekSoFar(desk);
  const situation = situationOf(desk, week.today);
  const due = dueReminder(reminding, situation);
  if (due !== null) {
    // It is remembered first: a worker that dies here reminds once too seldom, and never twice.
    const last = desk.world.now();
    await desk.commit({ state: { reminding: { ...reminding, last } }, isNews: false });
    const studied = { studied: week.total, goal: desk.progress.goal * 60 };
    await desk.world.notify(due, studied).catch((error: unknown) => desk.world.report(error));
  }
  await waitForReminder(desk);
}

/** Sets the alarm for the next moment at which there may be something to remind of. */
export async function waitForReminder(desk: Desk): Promise<void> {
  const next = nextReminder(desk.state.reminding, situationOf(desk, 0));
  desk.world.alarm('remind', next);
}

function situationOf({ state, world, progress }: Desk, studiedToday: number): ReminderSituation {
  return {
    now: world.now(),
    offset: (instant) => world.offset(instant),
    calendar: progress.calendar,
    isRecording: state.recording !== null,
    studiedToday,
  };
}

/** Seconds studied today and in this week, on all devices that were heard of. */
async function weekSoFar({
  world,
  progress: { calendar },
}: Desk): Promise<{ readonly today: number; readonly total: number }> {
  const now = world.now();
  const today = dayOf(now, world.offset(now), calendar);
  const days = weekOf(today, calendar);
  const pages = await world.local.get(monthsOf(days).map(logKey));
  const sessions = Object.values(pages)
    .flatMap((page) => readMonth(page).records)
    .filter(({ deleted }) => !deleted);
  const secondsOf = (those: readonly SessionRecord[]) =>
    those.reduce((sum, { seconds }) => sum + seconds, 0);
  return {
    today: secondsOf(sessions.filter((each) => dayOfSession(each, calendar) === today)),
    total: secondsOf(sessions.filter((each) => days.includes(dayOfSession(each, calendar)))),
  };
}
