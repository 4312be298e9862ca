import type { MilestoneId } from './id';
import { registerName, type Registers, type RegisterValue } from './progress';

/**
 * Ticks the milestones that evidence has reached and that nobody has touched yet: one that the
 * learner took back stays as they left it.
 */
export const tickUntouched = (
  registers: Registers,
  milestones: readonly MilestoneId[],
): Readonly<Record<string, RegisterValue>> =>
  Object.fromEntries(
    milestones
      .map(registerName.milestone)
      .filter((name) => !Object.hasOwn(registers, name))
      .map((name) => [name, true]),
  );
