import type { Notifications } from 'webextension-polyfill';
import { browser } from '../browser';
import type { World } from './world';

/** Notifications are an optional permission: until it is granted the browser has none of this. */
const notifications = (): Notifications.Static | undefined =>
  (browser as Partial<typeof browser>).notifications;

const PREFIX = 'milepost-';

/** Hours with one decimal, as `4.5 hours`. */
const hours = (seconds: number): string =>
  new Intl.NumberFormat(browser.i18n.getUILanguage(), {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(seconds / 3600);

/** Shows a reminder, where the learner has allowed notifications; it says nothing otherwise. */
export const notify: World['notify'] = async (kind, { studied, goal }) => {
  const isNudge = kind === 'nudge';
  const week = goal > 0 ? 'reminder_weekOfGoal' : 'reminder_week';
  await notifications()?.create(`${PREFIX}${kind}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: browser.i18n.getMessage(isNudge ? 'reminder_nudge' : 'reminder_review'),
    message: browser.i18n.getMessage(week, [hours(studied), hours(goal)]),
  });
};

/** Opens the review where a reminder is pressed, also once notifications are granted later. */
export function openWhenClicked(): void {
  const open = (id: string): void => {
    if (!id.startsWith(PREFIX)) return;
    void notifications()?.clear(id);
    void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/review') });
  };
  const listen = (): void => {
    const events = notifications()?.onClicked;
    if (events && !events.hasListener(open)) events.addListener(open);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
