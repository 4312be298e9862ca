import { deviceId } from './id';
import type { Registers, RegisterValue } from './progress';
import { stampOf } from './stamp';

/** Earlier than any stamp that a device makes: what is only tried out is never kept. */
const TRIED = stampOf(0, 0, deviceId('0'.repeat(16)));

/**
 * The registers as a change would leave them, to be looked at and not to be kept: themselves where it
 * changes nothing, so that what is known of them stays known.
 */
export const tried = (
  registers: Registers,
  values: Readonly<Record<string, RegisterValue>>,
): Registers =>
  Object.keys(values).length === 0
    ? registers
    : Object.fromEntries([
        ...Object.entries(registers),
        ...Object.entries(values).map(([name, value]) => [name, { stamp: TRIED, value }] as const),
      ]);
