import type { MilestoneId } from './id';
import { registerName, type Registers, type RegisterValue } from './progress';

/**
 * Ticks the milestones that evidence has reached and that nobody has touched yet: one that the
 * learner took back stays as they left it. One that was undone with its cause was never touched.
 */
export const tickUntouched = (
  registers: Registers,
  milestones: readonly MilestoneId[],
): Readonly<Record<string, RegisterValue>> =>
  Object.fromEntries(
    milestones
      .map(registerName.milestone)
      .filter((name) => !Object.hasOwn(registers, name) || registers[name]?.value === null)
      .map((name) => [name, true]),
  );
