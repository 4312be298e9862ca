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
    { ariaLabel: text('region'), popover: 'manual' },
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
  // It has no name, as the page need not know whose it is, and no looks: what is seen is in the
  // top layer by itself, where nothing that the page does to the host or around it is painted.
  const host = make('div', {});
  // Set through the object model, which no policy of the page stops.
  host.style.cssText = 'all:initial!important';
  const root = host.attachShadow({ mode: 'closed' });
  // A page's policy does not stop a style whose text is set; a node with it, added, would be taken
  // for the page's own by Firefox. A constructed sheet is lost where a page moves it to a frame.
  root.append(make('style', { textContent: offerStyle }), section);
  return { host, section, status, select, log };
}
