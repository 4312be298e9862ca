import type { DeviceId } from '../../model/id';

/** What a shard holds: sessions, months as day totals, what was decided, or who a device is. */
export type ShardKind = 'sessions' | 'totals' | 'registers' | 'card';

/** Which part of a device's records a shard holds: as the planner of the shards counts them. */
export interface Window {
  readonly level: number;
  readonly index: number;
}

const LETTERS = { sessions: 's', totals: 't', registers: 'r', card: 'd' } as const satisfies Record<
  ShardKind,
  string
>;
const KINDS: ReadonlyMap<string, ShardKind> = new Map(
  (['sessions', 'totals', 'registers', 'card'] as const).map((kind) => [LETTERS[kind], kind]),
);
const SHAPE = /^([a-z])([\w-]{11})(?:\.([0-9a-z]{1,10})\.([0-9a-z]{1,10}))?$/;

/**
 * The key of a shard in the mailbox. It says who wrote it and what for, so that a device can tell
 * its own shards without opening any. A key in the mailbox, once released, keeps its meaning:
 * whoever renames it leaves the old shards behind, and nobody ever takes them away.
 */
export function shardKey(kind: ShardKind, device: DeviceId, window: Window | null): string {
  const name = Uint8Array.fromHex(device).toBase64({ alphabet: 'base64url', omitPadding: true });
  const part =
    kind === 'card' || window === null
      ? ''
      : `.${window.level.toString(36)}.${window.index.toString(36)}`;
  return `${LETTERS[kind]}${name}${part}`;
}

/** Reads a key of ours; null for any other, also for one that only looks like ours. */
export function readShardKey(key: string): {
  readonly kind: ShardKind;
  readonly device: DeviceId;
  readonly window: Window | null;
} | null {
  const [, letter = '', name = '', level, index] = SHAPE.exec(key) ?? [];
  const kind = KINDS.get(letter);
  if (kind === undefined) return null;
  // Eleven characters hold two bits more than the eight bytes: the last may be any of four.
  const bytes = Uint8Array.fromBase64(name, { alphabet: 'base64url' });
  const device = bytes.toHex() as DeviceId;
  const window =
    level === undefined || index === undefined
      ? null
      : { level: Number.parseInt(level, 36), index: Number.parseInt(index, 36) };
  return shardKey(kind, device, window) === key ? { kind, device, window } : null;
}
