import type { TaskId } from '../../data/model/id';

import type { ShowOffer } from './offer-slot';
import { offerStyle } from './offer-style';
import { text } from './text';

/** Within this many milliseconds of being shown a press was meant for what was there before. */
const DEAF_FOR = 500;
/** How long it says that it is recording, in milliseconds. */
const CONFIRM_FOR = 2500;

/** Makes an element from its properties; text stays text. */
const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** Dresses the offer. A policy of the page stops neither way: a style set as text is ours, not its. */
function dress(root: ShadowRoot) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(offerStyle);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.prepend(make('style', { textContent: offerStyle }));
  }
}

/** Shows the question. It takes no focus and stays until it is answered. */
export const showOffer: ShowOffer = ({ place, task, tasks }, log, decline) => {
  const ending = new AbortController();
  const { signal } = ending;
  let shown = 0;
  let logging = false;

  const ifMeant = (action: () => void) => (event: Event) => {
    if (event.isTrusted && !logging && performance.now() - shown > DEAF_FOR) action();
  };
  const button = (label: string, press: () => void, className = '') =>
    make('button', { className, onclick: ifMeant(press) }, label);
  const refuse = (answer: 'not-now' | 'never') => () => {
    close();
    decline(answer);
  };
  const agree = (always: boolean) => () => {
    logging = true;
    log((select.value as TaskId) || null, always);
  };
  const notNow = refuse('not-now');

  const status = make('p', { role: 'status' });
  const select = make(
    'select',
    {},
    ...tasks.map(({ id, title }) => make('option', { value: id, selected: id === task.id }, title)),
  );
  const logButton = button(text('log'), agree(false), 'log');
  const closeButton = button('×', notNow, 'close');
  closeButton.ariaLabel = text('close');
  const section = make(
    'section',
    { ariaLabel: text('region') },
    status,
    make('p', {}, place),
    make('label', {}, text('task'), select),
    logButton,
    button(text('decline'), notNow),
    make(
      'details',
      {},
      make('summary', {}, text('more')),
      button(text('always'), agree(true)),
      button(text('never'), refuse('never')),
    ),
    closeButton,
  );

  const host = make('milepost-offer' as 'div', { popover: 'manual' });
  // Set through the object model, which no policy of the page blocks.
  host.style.cssText =
    'all:initial;position:fixed;inset:auto 12px 12px auto;color-scheme:light dark';
  const root = host.attachShadow({ mode: 'closed' });
  root.append(section);
  dress(root);

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

  document.addEventListener('fullscreenchange', show, { signal });
  // The page's own keys, such as YouTube's "k", are not meant while a key is pressed in here.
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(
      type,
      (event) => {
        if (event.target === host) event.stopPropagation();
        if (type === 'keydown' && event.key === 'Escape' && host.isConnected)
          ifMeant(notNow)(event);
      },
      { capture: true, signal },
    );
  show();
  // A live region speaks only of what changes after it is there.
  setTimeout(() => (status.textContent ||= text('question')), 100);

  return {
    close,
    obey(standing) {
      if (standing === 'failed') {
        logging = false;
        status.textContent = text('failed');
        logButton.textContent = text('retry');
        return false;
      }
      if (standing === 'recording' && logging) {
        status.textContent = text('recording', select.selectedOptions[0]?.text);
        section.className = 'done';
        ending.abort();
        setTimeout(close, CONFIRM_FOR);
      } else close();
      return true;
    },
  };
};
