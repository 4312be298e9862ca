import type { Page } from 'puppeteer-core';

/** Where the extension's question is: in an element without a name, whose shadow root is closed. */
export const OFFER_HOST = 'html > :not(head):has(+ body)';

/** The extension's question on a study page, as a learner meets it. */
export interface Offer {
  /** Whether anything of it can be seen. */
  readonly present: boolean;
  /** The text that can be seen, without styles. */
  readonly text: string;
  /** Clicks a button, with the mouse, by the beginning of its text or its accessible name. */
  click(button: string): Promise<void>;
  /** Sets a field by its label: an option by text or value, a box or radio, or text to type. */
  choose(label: string, value?: string): Promise<void>;
  /** Runs a function on the closed shadow root, in the page's world. */
  inside<Result>(task: (root: ShadowRoot) => Result): Promise<Result>;
}

/**
 * How a browser lets a test into the closed shadow root: calls the source of a function with the
 * root and plain arguments. Gives undefined if the page has no such root.
 */
export type OfferReach = (
  page: Page,
  functionSource: string,
  args: readonly string[],
) => Promise<unknown>;

interface Spot {
  readonly x: number;
  readonly y: number;
}

type Field =
  | ({ readonly kind: 'box' } & Spot)
  | { readonly kind: 'text' }
  | { readonly kind: 'select'; readonly steps: number };

// The functions from here to the next mark are sent to the page as source: they use nothing else.

function look(root: ShadowRoot) {
  const parts = [...root.children].filter((child) => !['STYLE', 'LINK'].includes(child.tagName));
  const text = parts.map((part) => (part as HTMLElement).innerText).join('\n');
  const boxes = [...root.querySelectorAll('*')].map((it) => it.getBoundingClientRect());
  return { text: text.trim(), present: boxes.some(({ width, height }) => width * height > 0) };
}

function findButton(root: ShadowRoot, label: string): Spot | string[] {
  const nameOf = (it: HTMLElement) =>
    it.getAttribute('aria-label') ?? it.innerText.replace(/\s+/g, ' ').trim();
  const all = [...root.querySelectorAll<HTMLElement>('button, a, summary, [role="button"]')];
  const seen = all.filter((it) => it.getClientRects().length > 0);
  const button =
    seen.find((it) => nameOf(it) === label) ?? seen.find((it) => nameOf(it).startsWith(label));
  if (!button) return seen.map(nameOf);
  button.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = button.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function findField(root: ShadowRoot, label: string, value: string): Field | string[] {
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  const nameOf = (it: HTMLInputElement | HTMLSelectElement) =>
    it.getAttribute('aria-label') ?? [...(it.labels ?? [])].map((one) => one.innerText).join(' ');
  const field = fields.find((it) => nameOf(it).trim().startsWith(label));
  if (!field) return fields.map(nameOf);
  field.scrollIntoView({ block: 'nearest' });
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options].filter((option) => !option.disabled);
    const to = options.findIndex((it) => it.value === value || it.text.trim() === value);
    if (to < 0) return options.map((option) => option.text);
    field.focus();
    return { kind: 'select', steps: to - options.findIndex((option) => option.selected) };
  }
  if (field.type === 'radio' || field.type === 'checkbox') {
    const { left, top, width, height } = field.getBoundingClientRect();
    return { kind: 'box', x: left + width / 2, y: top + height / 2 };
  }
  field.focus();
  field.select();
  return { kind: 'text' };
}

// Here the functions for the page end.

/** Reads the question on a page through a browser's way in; null if the page has none. */
export async function readOffer(page: Page, reach: OfferReach): Promise<Offer | null> {
  async function call<Result, Args extends string[]>(
    task: (root: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ): Promise<Result> {
    const result = await reach(page, task.toString(), args);
    if (result === undefined) throw new Error('The offer is no longer on the page.');
    return result as Result;
  }
  const seen = (await reach(page, look.toString(), [])) as ReturnType<typeof look> | undefined;
  if (seen === undefined) return null;
  return {
    ...seen,
    async click(button) {
      const spot = await call(findButton, button);
      if (Array.isArray(spot)) {
        throw new Error(`The offer has no button "${button}", only: ${spot.join(' · ')}.`);
      }
      await page.mouse.click(spot.x, spot.y);
    },
    async choose(label, value = '') {
      const field = await call(findField, label, value);
      if (Array.isArray(field)) {
        throw new Error(`The offer has no "${label}" with "${value}", only: ${field.join(' · ')}.`);
      }
      if (field.kind === 'box') await page.mouse.click(field.x, field.y);
      else if (field.kind === 'text') await page.keyboard.type(value);
      else {
        const key = field.steps < 0 ? 'ArrowUp' : 'ArrowDown';
        for (let step = Math.abs(field.steps); step > 0; step -= 1) await page.keyboard.press(key);
      }
    },
    inside: (task) => call(task),
  };
}
