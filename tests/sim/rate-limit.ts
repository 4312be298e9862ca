const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Window {
  readonly since: number;
  readonly count: number;
}

/** Chromium's limits for an extension's writes: 120 a minute and 1,800 an hour, of each kind. */
export class RateLimit {
  readonly #windows = new Map<string, Window>();

  /** Counts one write; throws as Chromium does when it is one too many. */
  hold(what: string, now: number): void {
    this.#count(`${what} a minute`, now, MINUTE, 120, 'MAX_WRITE_OPERATIONS_PER_MINUTE');
    this.#count(`${what} an hour`, now, HOUR, 1800, 'MAX_WRITE_OPERATIONS_PER_HOUR');
  }

  #count(name: string, now: number, length: number, limit: number, quota: string): void {
    const before = this.#windows.get(name);
    const window = before && now < before.since + length ? before : { since: now, count: 0 };
    if (window.count >= limit) throw new Error(`This request exceeds the ${quota} quota.`);
    this.#windows.set(name, { since: window.since, count: window.count + 1 });
  }
}
