import { native } from './native';

/** Reminders are notifications, which the learner allows at the switch and nowhere else. */
const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** Whether reminders may be shown. */
export const mayNotify = (): Promise<boolean> => native.permissions.contains(NOTIFICATIONS);

/** Asks the learner; the browser does that only in answer to a press. */
export const askToNotify = (): Promise<boolean> => native.permissions.request(NOTIFICATIONS);

/** Calls back when the learner has allowed or forbidden something. */
export function watchPermissions(changed: () => void): void {
  native.permissions.onAdded.addListener(changed);
  native.permissions.onRemoved.addListener(changed);
}
