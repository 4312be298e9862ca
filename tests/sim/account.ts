import {
  chromiumItemBytes,
  chromiumTotalBytes,
  firefoxItemBytes,
  firefoxTotalBytes,
} from '../../data/sync/wire/accounting';

/** Whose `storage.sync` it is; learners' browsers of one vendor share one account. */
export type BrowserKind = 'chromium' | 'firefox';

/** A value in storage with what the browser counts for it, in bytes. */
export interface Item {
  readonly value: unknown;
  /** Held against the limit of one item. */
  readonly bytes: number;
  /** What it adds to the total. */
  readonly share: number;
}
export type Items = ReadonlyMap<string, Item>;

/** What the browsers sort and send is JSON: what is no text is kept as its JSON's copy. */
export function itemOf(kind: BrowserKind, key: string, value: unknown): Item {
  // For what is no text, its JSON as a text is counted: quotes cost a little more there.
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return kind === 'chromium'
    ? { value, bytes: chromiumItemBytes(key, text), share: chromiumTotalBytes({ [key]: text }) }
    : { value, bytes: firefoxItemBytes(key, text), share: firefoxTotalBytes({ [key]: text }) - 1 };
}

/** What the browser holds against the quota, in bytes. */
export function totalOf(kind: BrowserKind, items: Items): number {
  let sum = kind === 'firefox' && items.size > 0 ? 1 : 0;
  for (const { share } of items.values()) sum += share;
  return sum;
}

/** Whether two values are one and the same, as JSON. */
export const isSame = (one: Item | undefined, other: Item | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    (one.value === other.value || JSON.stringify(one.value) === JSON.stringify(other.value)));

/** A key in Chromium's account, and the commit that it is from; without an item it was deleted. */
export interface Entity {
  readonly item: Item | null;
  readonly version: number;
}

/**
 * Chromium's server: every key is an entity of its own. A commit is taken only from a browser that
 * has seen the entity as it is.
 */
export class ChromiumAccount {
  readonly kind = 'chromium';
  readonly entities = new Map<string, Entity>();
  /** Counts commits. */
  version = 0;

  /** Takes a key, or its deletion; null when another browser was first. */
  commit(key: string, item: Item | null, seen: number): number | null {
    if ((this.entities.get(key)?.version ?? 0) !== seen) return null;
    return this.put(key, item);
  }

  put(key: string, item: Item | null): number {
    this.version += 1;
    this.entities.set(key, { item, version: this.version });
    return this.version;
  }

  get items(): Items {
    const items = new Map<string, Item>();
    for (const [key, { item }] of this.entities) if (item) items.set(key, item);
    return items;
  }
}

/** Firefox's server: everything is one record, taken whole or not at all. */
export class FirefoxAccount {
  readonly kind = 'firefox';
  items: Items = new Map();
  /** Counts uploads. */
  version = 0;

  /** Takes the whole record; null when another browser was first. */
  upload(items: Items, seen: number): number | null {
    if (this.version !== seen) return null;
    this.items = items;
    this.version += 1;
    return this.version;
  }

  put(key: string, item: Item | null): number {
    const items = new Map(this.items);
    if (item) items.set(key, item);
    else items.delete(key);
    this.items = items;
    this.version += 1;
    return this.version;
  }
}

/** What one learner's browsers have in common: the vendor's server. */
export type Account = ChromiumAccount | FirefoxAccount;

export const openAccount = (kind: BrowserKind): Account =>
  kind === 'chromium' ? new ChromiumAccount() : new FirefoxAccount();
