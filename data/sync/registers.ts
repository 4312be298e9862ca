import type { Register, Registers } from '../model/progress';
import { readStored } from './stored';
import { register, registersValue } from './stored-values';

/** The registers as read: what is readable, and what has to be set aside. */
export interface RegistersReading {
  readonly registers: Registers;
  /** `damaged`, `newer`: nothing of it can be read; `part`: these registers only. */
  readonly trouble:
    | null
    | { readonly kind: 'damaged' | 'newer' }
    | { readonly kind: 'part'; readonly bad: Readonly<Record<string, unknown>> };
}

/** Reads the raw value of the registers one by one, so that one bad one is one. */
export function readRegisters(raw: unknown): RegistersReading {
  const reading = readStored(registersValue, raw);
  if (reading.kind === 'missing') return { registers: {}, trouble: null };
  if (reading.kind !== 'good') return { registers: {}, trouble: { kind: reading.kind } };
  const good: [string, Register][] = [];
  const bad: [string, unknown][] = [];
  for (const [name, value] of Object.entries(reading.value.registers)) {
    if (register(value)) good.push([name, value]);
    else bad.push([name, value]);
  }
  return {
    registers: Object.fromEntries(good),
    trouble: bad.length === 0 ? null : { kind: 'part', bad: Object.fromEntries(bad) },
  };
}
