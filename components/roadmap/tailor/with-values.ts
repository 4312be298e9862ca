import { deviceId } from '../../../data/model/id';
import type { Registers, RegisterValue } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';

/** A stamp that is never kept: what carries it is only tried out. */
const NEVER = stampOf(0, 0, deviceId('0'.repeat(16)));

/** The registers as they would be with other values under some names. */
export function withValues(
  registers: Registers,
  values: Readonly<Record<string, RegisterValue>>,
): Registers {
  const tried = Object.entries(values).map(([name, value]) => [name, { stamp: NEVER, value }]);
  return tried.length === 0
    ? registers
    : { ...registers, ...(Object.fromEntries(tried) as Registers) };
}
