import { creditedSeconds } from '../../model/elapsed';
import type { Desk } from './desk';

const short = (unit: 'minute' | 'hour') =>
  new Intl.NumberFormat(undefined, { style: 'unit', unit, unitDisplay: 'narrow' });
const minutesOnly = short('minute');
const hoursOnly = short('hour');

/** Shows on the toolbar button the minutes recorded, a question of the timer, or a trouble. */
export function showBadge(desk: Desk): void {
  desk.world.badge(badgeText(desk));
}

function badgeText({ state, world }: Desk): string {
  if (state.trouble) return '!';
  const { recording } = state;
  if (!recording) return '';
  if (recording.kind === 'timer' && recording.question) return '?';
  const minutes = Math.floor(creditedSeconds(recording, world.now()) / 60);
  if (minutes < 100) return minutesOnly.format(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 100
    ? `${hours}:${String(minutes % 60).padStart(2, '0')}`
    : hoursOnly.format(hours);
}
