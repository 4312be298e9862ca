import { browser } from '../browser';

/** How long a sign stands in the place of the minutes, in milliseconds. */
const SIGN_FOR = 3000;

/** What a key or a menu says when no page of ours is there to say it. */
export type Sign =
  /** There was nothing to do. */
  | '–'
  /** The timer asks something first. */
  | '?'
  /** A write failed. */
  | '!';

/** The short text on the toolbar button, and what is said there for a moment. */
class ToolbarBadge {
  #text = '';
  #sign: Sign | null = null;
  #shown: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows a text until another one; it waits while something is said. */
  show(text: string): void {
    this.#text = text;
    this.#paint();
  }

  /** Says something for three seconds. */
  say(sign: Sign): void {
    clearTimeout(this.#timer);
    this.#sign = sign;
    this.#paint();
    this.#timer = setTimeout(() => {
      this.#sign = null;
      this.#paint();
    }, SIGN_FOR);
  }

  #paint(): void {
    const text = this.#sign ?? this.#text;
    // Asked for after every turn; it changes once a minute.
    if (text === this.#shown) return;
    this.#shown = text;
    void browser.action.setBadgeText({ text }).catch(() => (this.#shown = null));
  }
}

/** The one badge: the browser has one toolbar button for all windows. */
export const toolbarBadge = new ToolbarBadge();
