import type { Area, AreaChanges } from '../../data/sync/area';
import { ITEM_COUNT_LIMIT, QUOTA } from '../../data/sync/wire/accounting';
import { isSame, itemOf, totalOf, type BrowserKind, type Item, type Items } from './account';
import type { Random } from './random';
import { RateLimit } from './rate-limit';

/** Both browsers refuse a larger item. */
const ITEM_LIMIT = 8192;

/** What a browser needs of the world around it. */
export interface ReplicaWorld {
  /** Milliseconds since 1970, by no learner's clock. */
  now(): number;
  readonly random: Random;
  /** Bytes that may be kept; the browsers' own quota unless told. */
  quota?(): number;
}

/** How much of what is due goes through, as a probability: of each key, or of the whole record. */
export interface Delivery {
  readonly down: number;
  readonly up: number;
}
export const WHOLE: Delivery = { down: 1, up: 1 };

/** How the storage itself is: `flaky` refuses one write in four, `broken` fails at everything. */
export type Health = 'well' | 'flaky' | 'broken';

const unexpected = (): Error => new Error('An unexpected error occurred');

/**
 * The `storage.sync` of one browser, as measured: what it refuses, what it forgets, and what becomes
 * of it when it meets the account.
 */
export abstract class Replica implements Area {
  abstract readonly kind: BrowserKind;
  isOnline = true;
  health: Health = 'well';
  protected world: ReplicaWorld;
  protected items: Items = new Map();
  #syncs = true;
  #limit = new RateLimit();
  #listeners = new Set<(changes: AreaChanges) => void>();

  constructor(world: ReplicaWorld) {
    this.world = world;
  }

  /** Everything in it at this moment, whatever its health. */
  get contents(): Items {
    return this.items;
  }

  get isSyncing(): boolean {
    return this.#syncs;
  }

  async get(keys: readonly string[] | null): Promise<Record<string, unknown>> {
    if (this.health === 'broken') throw unexpected();
    const found: Record<string, unknown> = {};
    for (const [key, { value }] of this.items) {
      if (keys === null || keys.includes(key)) found[key] = copyOf(value);
    }
    return found;
  }

  async set(values: Readonly<Record<string, unknown>>): Promise<void> {
    const fresh = new Map<string, Item>();
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) continue;
      fresh.set(key, itemOf(this.kind, key, this.#wellFormed(copyOf(value))));
    }
    this.#refuse('set');
    const after = new Map([...this.items, ...fresh]);
    this.#holdAgainstQuota(fresh, after);
    this.#write(after, [...fresh.keys()]);
  }

  async remove(keys: readonly string[]): Promise<void> {
    this.#refuse('remove');
    const after = new Map(this.items);
    this.#write(
      after,
      keys.filter((key) => after.delete(key)),
    );
  }

  watch(listener: (changes: AreaChanges) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Meets the account; nothing happens while offline, or with sync off. */
  sync(delivery: Delivery = WHOLE): void {
    if (this.isOnline && this.#syncs) this.meet(delivery);
  }

  /** The learner turns the browser's sync off: it keeps its values, and forgets what it had seen. */
  turnSyncOff(): void {
    this.#syncs = false;
    this.forgetAccount();
  }

  turnSyncOn(): void {
    this.#syncs = true;
  }

  /** The extension is removed: everything goes, also from the account, at the next meeting. */
  uninstall(): void {
    const gone = [...this.items.keys()];
    this.items = new Map();
    this.#listeners.clear();
    this.changedHere(gone);
  }

  /** The file of the browser is damaged in one value, until the account delivers it anew. */
  spoil(key: string, spoilt: string): void {
    if (!this.items.has(key)) return;
    this.items = new Map(this.items).set(key, itemOf(this.kind, key, spoilt));
    this.distrust(key, spoilt);
  }

  /** A copy of the browser's profile, that goes its own way from here. */
  copy(): Replica {
    const copy = this.twin();
    copy.items = this.items;
    copy.isOnline = this.isOnline;
    copy.health = this.health;
    copy.#syncs = this.#syncs;
    return copy;
  }

  /** What this browser will change in the account as it is, once they meet; null is taken out. */
  abstract get pending(): ReadonlyMap<string, Item | null>;

  /** A new one of this kind, at the same account, that has seen of it what this one has. */
  protected abstract twin(): Replica;
  protected abstract meet(delivery: Delivery): void;
  /** Keys that were written, or taken away, on this side. */
  protected abstract changedHere(keys: readonly string[]): void;
  protected abstract forgetAccount(): void;
  protected abstract distrust(key: string, spoilt: string): void;

  /** Takes what the account has made of the values; quotas are not asked here. */
  protected take(after: Items): void {
    const keys = new Set([...this.items.keys(), ...after.keys()]);
    const changed = [...keys].filter((key) => !isSame(this.items.get(key), after.get(key)));
    this.items = after;
    this.#tell(changed);
  }

  #write(after: Items, keys: readonly string[]): void {
    const changed = keys.filter((key) => !isSame(this.items.get(key), after.get(key)));
    this.items = after;
    if (changed.length === 0) return;
    this.changedHere(changed);
    this.#tell(changed);
  }

  #tell(keys: readonly string[]): void {
    if (keys.length === 0 || this.#listeners.size === 0) return;
    const { items } = this;
    queueMicrotask(() => {
      for (const listener of this.#listeners) {
        listener(Object.fromEntries(keys.map((key) => [key, copyOf(items.get(key)?.value)])));
      }
    });
  }

  #refuse(what: 'set' | 'remove'): void {
    if (this.health === 'broken') throw unexpected();
    if (this.health === 'flaky' && this.world.random.chance(0.25)) throw unexpected();
    if (this.kind === 'chromium') this.#limit.hold(what, this.world.now());
  }

  #holdAgainstQuota(fresh: Items, after: Items): void {
    for (const { bytes } of fresh.values()) {
      if (bytes > ITEM_LIMIT) throw this.#overQuota('kQuotaBytesPerItem');
    }
    if (after.size > ITEM_COUNT_LIMIT) throw this.#overQuota('kMaxItems');
    if (totalOf(this.kind, after) > (this.world.quota?.() ?? QUOTA)) {
      throw this.#overQuota('kQuotaBytes');
    }
  }

  #overQuota(resource: string): Error {
    return new Error(
      this.kind === 'chromium'
        ? `Resource::${resource} quota exceeded`
        : 'QuotaExceededError: storage.sync API call exceeded its quota limitations.',
    );
  }

  #wellFormed(value: unknown): unknown {
    if (typeof value !== 'string' || value.isWellFormed()) return value;
    if (this.kind === 'firefox') throw unexpected();
    return value.toWellFormed();
  }
}

/** Values go in and out as copies; texts cannot be changed, so they are their own. */
const copyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;
