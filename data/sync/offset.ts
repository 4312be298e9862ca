/** Minutes that this machine's local time is ahead of UTC at an instant (milliseconds). */
export const offsetAt = (instant: number): number => -new Date(instant).getTimezoneOffset() || 0;
