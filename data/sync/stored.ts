import type { Shape } from './shape';

/**
 * How a stored value is read: every value carries its version, an old version is migrated, a newer
 * one and a damaged one are told apart, and none is thrown away here.
 */
export type Reading<Value> =
  | { readonly kind: 'good'; readonly value: Value }
  | { readonly kind: 'missing' }
  /** Written by a newer Milepost: not ours to touch. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** A kind of stored value: its shape, its version, and the way up from each older version. */
export interface Stored<Value> {
  readonly version: number;
  readonly shape: Shape<Value>;
  /** `migrations[n]` turns version n into n + 1. */
  readonly migrations: Readonly<Record<number, (old: unknown) => unknown>>;
}

const versionOf = (raw: unknown): number | null =>
  typeof raw === 'object' && raw !== null && 'version' in raw && Number.isInteger(raw.version)
    ? (raw.version as number)
    : null;

/** Reads a raw value as the given kind. Never throws: a migration that fails is damage. */
export function readStored<Value>(stored: Stored<Value>, raw: unknown): Reading<Value> {
  if (raw === undefined) return { kind: 'missing' };
  let version = versionOf(raw);
  if (version === null || version < 0) return { kind: 'damaged' };
  if (version > stored.version) return { kind: 'newer' };
  let value: unknown = raw;
  try {
    for (; version < stored.version; version += 1) {
      const migrate = stored.migrations[version];
      if (!migrate) return { kind: 'damaged' };
      value = migrate(value);
    }
  } catch {
    return { kind: 'damaged' };
  }
  return stored.shape(value) ? { kind: 'good', value } : { kind: 'damaged' };
}
