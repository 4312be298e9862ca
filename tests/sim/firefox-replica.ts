import { isSame, itemOf, type FirefoxAccount, type Item, type Items } from './account';
import { Replica, type Delivery, type ReplicaWorld } from './replica';

/**
 * Firefox's `storage.sync`: all keys are one record, merged three ways with the mirror, which is
 * what the browser and the account last had in common.
 */
export class FirefoxReplica extends Replica {
  readonly kind = 'firefox';
  readonly #account: FirefoxAccount;
  #mirror: Items | null = new Map();
  /** The upload that this browser has seen. */
  #seen = 0;
  #isDirty = false;
  /** Whether all was taken away here: then news from the account come back whole. */
  #isWiped = false;

  constructor(account: FirefoxAccount, world: ReplicaWorld) {
    super(world);
    this.#account = account;
  }

  get pending(): ReadonlyMap<string, Item | null> {
    const pending = new Map<string, Item | null>();
    for (const key of new Set([...(this.#mirror?.keys() ?? []), ...this.items.keys()])) {
      const [ours, before] = [this.items.get(key), this.#mirror?.get(key)];
      // Where the account has something newer, that stays.
      const isNewer = !isSame(this.#account.items.get(key), before);
      if (!isNewer && !isSame(ours, before)) pending.set(key, ours ?? null);
    }
    return pending;
  }

  override uninstall(): void {
    super.uninstall();
    this.#isWiped = true;
    this.#isDirty = true;
  }

  protected twin(): Replica {
    const twin = new FirefoxReplica(this.#account, this.world);
    twin.#mirror = this.#mirror;
    twin.#seen = this.#seen;
    twin.#isDirty = this.#isDirty;
    twin.#isWiped = this.#isWiped;
    return twin;
  }

  protected changedHere(): void {
    this.#isDirty = true;
    this.#isWiped = false;
  }

  protected forgetAccount(): void {
    this.#mirror = null;
    this.#seen = 0;
    this.#isDirty = true;
  }

  protected distrust(key: string, spoilt: string): void {
    this.#seen = 0;
    if (this.#mirror?.has(key)) {
      this.#mirror = new Map(this.#mirror).set(key, itemOf(this.kind, key, spoilt));
    }
  }

  protected meet({ down, up }: Delivery): void {
    const { random } = this.world;
    if (this.#seen !== this.#account.version && random.chance(down)) this.#download();
    if (this.#isDirty && random.chance(up)) this.#upload();
  }

  #download(): void {
    const incoming = this.#account.items;
    const merged = this.#isWiped ? incoming : merge(incoming, this.items, this.#mirror);
    this.#isDirty = !isSameRecord(merged, incoming);
    this.#isWiped = false;
    this.#mirror = incoming;
    this.#seen = this.#account.version;
    this.take(merged);
  }

  #upload(): void {
    const version = this.#account.upload(this.items, this.#seen);
    if (version === null) return;
    this.#seen = version;
    this.#mirror = this.items;
    this.#isDirty = false;
    this.#isWiped = false;
  }
}

/** What changed in the account since the mirror wins over whatever was done here. */
function merge(incoming: Items, ours: Items, mirror: Items | null): Items {
  const merged = new Map<string, Item>(ours);
  for (const key of mirror?.keys() ?? []) if (!incoming.has(key)) merged.delete(key);
  for (const [key, item] of incoming) {
    if (!isSame(item, mirror?.get(key))) merged.set(key, item);
  }
  return merged;
}

const isSameRecord = (one: Items, other: Items): boolean =>
  one.size === other.size && [...one].every(([key, item]) => isSame(item, other.get(key)));
