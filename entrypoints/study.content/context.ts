import { isConnected } from '../../data/sync/page-line';

/**
 * What the page script knows of its own life: the part of WXT's context that it uses, which the
 * build puts in place of the whole, as that weighs a fifth of what the script may.
 */
export class ContentScriptContext {
  readonly #ending = new AbortController();
  readonly signal: AbortSignal = this.#ending.signal;

  /** Takes over from the script that an earlier version of the extension left in this page. */
  constructor(name: string) {
    const succession = `milepost:${name}`;
    document.dispatchEvent(new Event(succession));
    document.addEventListener(succession, () => this.#ending.abort(), { once: true });
  }

  /** Whether the extension is gone from this page; finding that out ends the script. */
  get isInvalid(): boolean {
    if (!isConnected()) this.#ending.abort();
    return this.signal.aborted;
  }
}
