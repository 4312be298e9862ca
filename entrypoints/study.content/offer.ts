import type { TaskId } from '../../data/model/id';
import { offerPanel, type Press } from './offer-panel';
import type { ShowOffer } from './offer-slot';
import { text } from './text';

/** Within this many milliseconds of being shown a press was meant for what was there before. */
const DEAF_FOR = 500;
/** How long it says that it is recording, in milliseconds. */
const CONFIRM_FOR = 2500;
/** A live region speaks only of what changes some milliseconds after it is there. */
const SPEAK_AFTER = 100;

/** Shows the question. It takes no focus and stays until it is answered. */
export const showOffer: ShowOffer = (standing, log, decline) => {
  const ending = new AbortController();
  const { signal } = ending;
  let shown = 0;
  let isLogging = false;

  function press(what: Press, { isTrusted }: Event) {
    if (!isTrusted || isLogging || performance.now() - shown < DEAF_FOR) return;
    if (what === 'not-now' || what === 'never') {
      close();
      decline(what);
    } else {
      isLogging = true;
      log((panel.select.value as TaskId) || null, what === 'always');
    }
  }
  const panel = offerPanel(standing, press);
  const { host, section, status, select } = panel;

  /** Never over a full screen: it leaves the page and comes back when that ends. */
  function show() {
    if (document.fullscreenElement) return host.remove();
    document.body.before(host);
    host.showPopover();
    shown = performance.now();
  }
  function close() {
    ending.abort();
    host.remove();
  }
  /** The page's own keys, such as YouTube's "k", are not meant while a key is pressed in here. */
  function hearKey(event: KeyboardEvent) {
    if (event.target === host) event.stopPropagation();
    if (event.type === 'keydown' && event.key === 'Escape' && host.isConnected)
      press('not-now', event);
  }

  document.addEventListener('fullscreenchange', show, { signal });
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, hearKey, { capture: true, signal });
  show();
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
