import type { Registers } from '../model/progress';
import { readParts, type PartsTrouble } from './stored-parts';
import { register, registersValue } from './stored-values';

/** The registers as read: what is readable, and what has to be set aside. */
export interface RegistersReading {
  readonly registers: Registers;
  readonly trouble: PartsTrouble;
}

/** Reads the raw value of the registers one by one, so that one bad one is one. */
export function readRegisters(raw: unknown): RegistersReading {
  const { good, trouble } = readParts(registersValue, raw, ({ registers }) => registers, register);
  return { registers: Object.fromEntries(good), trouble };
}
