import { readStored, type Stored } from './stored';

/** What was wrong with a value that is read part by part. */
export type PartsTrouble =
  | null
  /** Nothing of it can be read; `newer` is another version's. */
  | { readonly kind: 'damaged' | 'newer' }
  /** These parts only. */
  | { readonly kind: 'part'; readonly bad: Readonly<Record<string, unknown>> };

/** The parts that can be read, by name and in their order, and what has to be set aside. */
export interface PartsReading<Part> {
  readonly good: readonly (readonly [name: string, part: Part])[];
  readonly trouble: PartsTrouble;
}

/**
 * Reads the raw value of the given kind part by part, so that one bad part is one. `isGood` says
 * whether a part can be read under its name.
 */
export function readParts<Value, Part>(
  stored: Stored<Value>,
  raw: unknown,
  partsOf: (value: Value) => Readonly<Record<string, unknown>>,
  isGood: (part: unknown, name: string) => part is Part,
): PartsReading<Part> {
  const reading = readStored(stored, raw);
  if (reading.kind === 'missing') return { good: [], trouble: null };
  if (reading.kind !== 'good') return { good: [], trouble: { kind: reading.kind } };
  const good: [string, Part][] = [];
  const bad: [string, unknown][] = [];
  for (const [name, part] of Object.entries(partsOf(reading.value))) {
    if (isGood(part, name)) good.push([name, part]);
    else bad.push([name, part]);
  }
  return {
    good,
    trouble: bad.length === 0 ? null : { kind: 'part', bad: Object.fromEntries(bad) },
  };
}
