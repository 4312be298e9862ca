import type { TaskId } from '../../data/model/id';
import { offerPanel, type Press } from './offer-panel';
import type { ShowOffer } from './offer-slot';
import { text } from './text';

/**
 * A press counts when the question was to be seen, and in the same place, for this many milliseconds;
 * else it was meant for what was there before, or for what a page had laid over it.
 */
const DEAF_FOR = 500;
/** How often it is looked whether it can be seen, in milliseconds; no page knows just when. */
const LOOK_EVERY = 200;
/** A page can make it tiny; below this many pixels of width nobody could read it. */
const NARROWEST = 150;
/** What Chromium says besides: whether all of it can be seen, with nothing over it. */
type Seen = IntersectionObserverEntry & { readonly isVisible?: boolean };
/** What else a page has in the top layer; and a page that shows a picture instead of itself. */
const ON_TOP = ':is(:popover-open,:modal,:active-view-transition)';
/** An element as Firefox shows it to an extension. */
type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
/** Filters that leave nothing to see: in Firefox one of the page is one of the top layer too. */
const HIDING = /url|opa|blur|s[st]\(0\)/;
/** So many pixels of it may be above the window: its border and the space within. */
const MARGIN = 12;
/** A page that stood still for this many milliseconds may show what is no longer there. */
const STILL_FOR = 1000;
/** How long it says that it is recording, in milliseconds. */
const CONFIRM_FOR = 2500;
/** A live region speaks only of what changes some milliseconds after it is there. */
const SPEAK_AFTER = 100;

/** How much a page has in the top layer from within its shadow roots, beside the question's own. */
const countInShadows = (page: ParentNode, host: Element): number =>
  [...page.querySelectorAll<Opened>('*')].reduce((sum, { openOrClosedShadowRoot: root }) => {
    if (!root || root.host === host) return sum;
    return sum + root.querySelectorAll(ON_TOP).length + countInShadows(root, host);
  }, 0);

/** Shows the question. It takes no focus and stays until it is answered. */
export const showOffer: ShowOffer = (standing, log, decline) => {
  const ending = new AbortController();
  const { signal } = ending;
  /** Since when it is to be seen, and when that was looked at last. */
  let since = 0;
  let looked = 0;
  /** Since when it has been in the top layer. */
  let shown = 0;
  let isLogging = false;
  /** Whether Chromium has all of it in sight; Firefox says nothing of that. */
  let isVisible: boolean | undefined;
  let isCovered = false;
  /** Whether the learner, who pressed in vain, was told that it is covered. */
  let isHinting = false;
  let width = 0;
  let onTop = 0;
  /** What shadow roots had on top when they were searched last. */
  let inShadows = 0;

  function press(what: Press, { isTrusted }: Event) {
    look(true);
    // It goes away also where it cannot be seen: that gives a page nothing.
    const from = what === 'not-now' ? shown : since;
    if (!isTrusted || isLogging) return;
    if (performance.now() - from < DEAF_FOR) {
      if (isCovered) {
        isHinting = true;
        status.textContent = text('covered');
      }
    } else if (what === 'not-now' || what === 'never') {
      close();
      decline(what);
    } else {
      isLogging = true;
      log((panel.select.value as TaskId) || null, what === 'always');
    }
  }
  const root = document.documentElement;
  const panel = offerPanel(standing, press);
  const { host, section, status, select } = panel;
  new IntersectionObserver(
    (entries: readonly Seen[]) => {
      for (const entry of entries) {
        ({ isVisible } = entry);
        if (isVisible === false) since = performance.now();
      }
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  ).observe(section);

  /**
   * Looks whether the learner can see it, and brings it back over what the page has laid over it.
   * Never over a full screen: it leaves the page and comes back when that ends. Firefox does not say
   * what lies over what, so there it has to be alone on top.
   */
  function look(isPressed = false) {
    const now = performance.now();
    const isUnsaid = isVisible === undefined;
    const others = document.querySelectorAll(ON_TOP);
    // Shadow roots are many to search: at first, where something was found, or a press is near.
    if (
      isUnsaid &&
      (isPressed || !looked || inShadows || section.matches(':hover,:focus-within'))
    ) {
      inShadows = countInShadows(document, host);
    }
    const before = onTop;
    onTop = others.length + inShadows;
    if (document.fullscreenElement) host.remove();
    else if (!section.matches(ON_TOP) || onTop > before) {
      document.body.before(host);
      section.showPopover();
      since = shown = now;
    }
    isCovered = isUnsaid ? onTop > 0 : !isVisible;
    const box = section.getBoundingClientRect();
    if (
      isCovered ||
      !section.checkVisibility() ||
      others[0] === root ||
      (isUnsaid && HIDING.test(getComputedStyle(root).filter)) ||
      box.width !== width ||
      width < NARROWEST ||
      box.y < -MARGIN ||
      now - looked > STILL_FOR
    )
      since = now;
    if (isHinting && !isCovered) {
      isHinting = false;
      status.textContent = text('question');
    }
    ({ width } = box);
    looked = now;
  }
  function close() {
    ending.abort();
    host.remove();
    clearTimeout(looking);
  }
  /** The page's own keys, such as YouTube's "k", are not meant while a key is pressed in here. */
  function hearKey(event: KeyboardEvent) {
    if (event.target === host) event.stopPropagation();
    if (event.type === 'keydown' && event.key === 'Escape' && host.isConnected)
      press('not-now', event);
  }

  const options = { capture: true, signal };
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, hearKey, options);
  // What opens lies over the question, also where it closes again before the next look.
  window.addEventListener('beforetoggle', () => (onTop = looked = 0), options);
  let looking: ReturnType<typeof setTimeout>;
  function lookAgain() {
    look();
    looking = setTimeout(lookAgain, LOOK_EVERY * (Math.random() + 0.5));
  }
  lookAgain();
  setTimeout(() => (status.textContent ||= text('question')), SPEAK_AFTER);

  return {
    close,
    obey(kind) {
      if (kind === 'failed') {
        isLogging = false;
        status.textContent = text('failed');
        panel.log.textContent = text('retry');
        return false;
      }
      if (kind === 'recording' && isLogging) {
        status.textContent = text('recording', select.selectedOptions[0]?.text);
        section.className = 'done';
        ending.abort();
        setTimeout(close, CONFIRM_FOR);
      } else close();
      return true;
    },
  };
};
