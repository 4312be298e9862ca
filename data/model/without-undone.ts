import type { Registers } from './progress';

/**
 * The registers without those that an undo has emptied, for what the learner does anew: a tick that
 * was undone with its cause was never touched, and one that they took away themselves was.
 */
export const withoutUndone = (registers: Registers): Registers =>
  Object.fromEntries(Object.entries(registers).filter(([, { value }]) => value !== null));
