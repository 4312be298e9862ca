import type { ShowOffer } from './offer-slot';
import { offerStyle } from './offer-style';
import { text } from './text';

/** What the learner can press. */
export type Press = 'log' | 'always' | 'not-now' | 'never';

/** The parts of the offer that change or are read. */
export interface OfferPanel {
  readonly host: HTMLElement;
  readonly section: HTMLElement;
  readonly status: HTMLElement;
  readonly select: HTMLSelectElement;
  readonly log: HTMLButtonElement;
}

/** Makes an element from its properties; text stays text, whatever it looks like. */
const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/**
 * Dresses the offer. A page's policy stops neither way, provided that the style is set as text: as
 * a node that is added, Firefox takes it for the page's own.
 */
function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(offerStyle);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.prepend(make('style', { textContent: offerStyle }));
  }
}

/** Builds the offer, in a closed root that the page's styles and scripts do not reach. */
export function offerPanel(
  { place, task, tasks }: Parameters<ShowOffer>[0],
  press: (what: Press, event: Event) => void,
): OfferPanel {
  const button = (label: string, what: Press, className = '') =>
    make('button', { className, onclick: (event) => press(what, event) }, label);
  const status = make('p', { role: 'status' });
  const select = make(
    'select',
    {},
    ...tasks.map(({ id, title }) =>
      make('option', { value: id, selected: id === task.id, dir: 'auto' }, title),
    ),
  );
  const log = button(text('log'), 'log', 'log');
  const close = button('×', 'not-now', 'close');
  close.ariaLabel = text('close');
  const section = make(
    'section',
    { ariaLabel: text('region') },
    status,
    make('p', { dir: 'auto', title: place }, place),
    make('label', {}, text('task'), select),
    log,
    button(text('decline'), 'not-now'),
    make(
      'details',
      {},
      make('summary', {}, text('more')),
      button(text('always'), 'always'),
      button(text('never'), 'never'),
    ),
    close,
  );
  const host = make('milepost-offer' as 'div', { popover: 'manual' });
  // Set through the object model, which no policy of the page stops.
  host.style.cssText =
    'all:initial;position:fixed;inset:auto 12px 12px auto;color-scheme:light dark';
  const root = host.attachShadow({ mode: 'closed' });
  root.append(section);
  dress(root);
  return { host, section, status, select, log };
}
