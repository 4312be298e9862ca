import type { ChromiumAccount, Item } from './account';
import { Replica, type Delivery, type ReplicaWorld } from './replica';

/** Chromium's `storage.sync`: each key goes its own way to the account and back. */
export class ChromiumReplica extends Replica {
  readonly kind = 'chromium';
  readonly #account: ChromiumAccount;
  /** The commit that this browser knows of each key; null before it has met the account. */
  #seen: Map<string, number> | null = new Map();
  /** Keys that were changed here, and that the account does not have so. */
  #dirty = new Set<string>();

  constructor(account: ChromiumAccount, world: ReplicaWorld) {
    super(world);
    this.#account = account;
  }

  get pending(): ReadonlyMap<string, Item | null> {
    const pending = new Map<string, Item | null>();
    for (const key of this.#seen ? this.#dirty : []) {
      // Where the account has something newer, that stays.
      const isNewer =
        (this.#account.entities.get(key)?.version ?? 0) !== (this.#seen?.get(key) ?? 0);
      if (!isNewer) pending.set(key, this.items.get(key) ?? null);
    }
    return pending;
  }

  protected twin(): Replica {
    const twin = new ChromiumReplica(this.#account, this.world);
    twin.#seen = this.#seen && new Map(this.#seen);
    twin.#dirty = new Set(this.#dirty);
    return twin;
  }

  protected changedHere(keys: readonly string[]): void {
    if (!this.isSyncing) return;
    for (const key of keys) this.#dirty.add(key);
  }

  protected forgetAccount(): void {
    this.#seen = null;
    this.#dirty.clear();
  }

  protected distrust(key: string): void {
    this.#seen?.delete(key);
    this.#dirty.delete(key);
  }

  protected meet({ down, up }: Delivery): void {
    if (this.#seen === null) this.#meetFirst();
    else this.#download(this.#seen, down);
    this.#upload(this.#seen ?? new Map(), up);
  }

  /** Sync was turned on: where the account has anything, all that is only here is deleted. */
  #meetFirst(): void {
    const { items } = this.#account;
    this.#seen = new Map();
    this.#dirty.clear();
    for (const [key, { version }] of this.#account.entities) this.#seen.set(key, version);
    if (items.size > 0) this.take(items);
    else this.#dirty = new Set(this.items.keys());
  }

  #download(seen: Map<string, number>, probability: number): void {
    const after = new Map<string, Item>(this.items);
    for (const [key, { item, version }] of this.#account.entities) {
      if (version === seen.get(key) || !this.world.random.chance(probability)) continue;
      seen.set(key, version);
      // Only a deletion gives way, to an edit of ours; all else is as the account has it.
      if (item === null && this.#dirty.has(key) && after.has(key)) continue;
      this.#dirty.delete(key);
      if (item) after.set(key, item);
      else after.delete(key);
    }
    this.take(after);
  }

  #upload(seen: Map<string, number>, probability: number): void {
    for (const key of this.#dirty) {
      if (!this.world.random.chance(probability)) continue;
      const item = this.items.get(key) ?? null;
      const version = this.#account.commit(key, item, seen.get(key) ?? 0);
      if (version === null) continue;
      seen.set(key, version);
      this.#dirty.delete(key);
    }
  }
}
