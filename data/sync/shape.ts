/**
 * Checks of shapes for what our own pages read from storage. They ship in the popup, where valibot
 * alone would weigh as much as all of its reading; messages are checked with valibot.
 */
export type Shape<Value> = (value: unknown) => value is Value;

/** The type that a shape lets through. */
export type Shaped<Any> = Any extends Shape<infer Value> ? Value : never;

const shape =
  <Value>(holds: (value: unknown) => boolean): Shape<Value> =>
  (value): value is Value =>
    holds(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of at most so many UTF-16 units, with a pattern if it has one. */
export const text = <Value extends string = string>(limit: number, pattern = /^/) =>
  shape<Value>(
    (value) => typeof value === 'string' && value.length <= limit && pattern.test(value),
  );

/** A finite number within bounds, both included. */
export const number = (low: number, high: number) =>
  shape<number>((value) => typeof value === 'number' && value >= low && value <= high);

/** A whole number within bounds, both included. */
export const whole = (low: number, high: number) =>
  shape<number>((value) => number(low, high)(value) && Number.isInteger(value));

/** One of some constants. */
export const oneOf = <const Value>(...values: readonly Value[]) =>
  shape<Value>((value) => (values as readonly unknown[]).includes(value));

/** An array of one shape. */
export const listOf = <Value>(item: Shape<Value>) =>
  shape<readonly Value[]>((value) => Array.isArray(value) && value.every(item));

/** An object with any keys and values of one shape. */
export const mapOf = <Value>(item: Shape<Value>) =>
  shape<Readonly<Record<string, Value>>>(
    (value) => isObject(value) && Object.values(value).every(item),
  );

/** An object with at least these entries; others that it has are left as they are. */
export const object = <Entries extends Readonly<Record<string, Shape<unknown>>>>(
  entries: Entries,
) =>
  shape<{ readonly [Key in keyof Entries]: Shaped<Entries[Key]> }>(
    (value) =>
      isObject(value) && Object.entries(entries).every(([key, holds]) => holds(value[key])),
  );

/** A value of any of these shapes. */
export const anyOf = <Shapes extends readonly Shape<unknown>[]>(...shapes: Shapes) =>
  shape<Shaped<Shapes[number]>>((value) => shapes.some((holds) => holds(value)));

/** Anything at all: it is looked at later, piece by piece. */
export const anything = shape<unknown>(() => true);
