import { isConnected } from '../../data/sync/page-line';

/**
 * What the page script knows of its own life: the part of WXT's context that it uses, which the
 * build puts in place of the whole, as that weighs a fifth of what the script may. It begins when
 * somebody asks for its signal: to meet so much of the browser while the page loads costs the page
 * a millisecond.
 */
export class ContentScriptContext {
  readonly #succession: string;
  #ending: AbortController | undefined;

  constructor(name: string) {
    this.#succession = `milepost:${name}`;
  }

  /** Takes over from the script that an earlier version of the extension left in this page. */
  #begin(): AbortController {
    const ending = new AbortController();
    document.dispatchEvent(new Event(this.#succession));
    document.addEventListener(this.#succession, () => ending.abort(), { once: true });
    return ending;
  }

  get signal(): AbortSignal {
    this.#ending ??= this.#begin();
    return this.#ending.signal;
  }

  /** Whether the extension is gone from this page; finding that out ends the script. */
  get isInvalid(): boolean {
    const { signal } = this;
    if (!isConnected()) this.#ending?.abort();
    return signal.aborted;
  }
}
