import type { Page } from 'puppeteer-core';
import { naughty, WORST } from './naughty-strings.ts';
import { faultsOf, pause } from './naughty-look.ts';

/** What the fields of a page are sent: every text, round by round, each field another one. */
interface Typing {
  readonly texts: readonly string[];
  readonly rounds: number;
}

/** Text that a field with an address takes, so that what stands beside it can be kept. */
const ADDRESS = 'https://arxiv.org/abs/1706.037';
/** Where it goes: not where it would be asked for access to a site. */
const LINK = 'input[dir="ltr"]:not([name="address"])';
const MINUTES = 'input[name="minutes"]';
const START = 'input[name="start"]';
/** What the browser's field for a day and a time takes: two days ago, wherever it is. */
const EARLIER = new Date(Date.now() - 48 * 3_600_000).toISOString().slice(0, 16);

/** Which of the worst texts are sent, not only typed. */
export const SENT = [
  'a heap of marks',
  'a word without an end',
  'an override of the direction',
] as const satisfies readonly (keyof typeof WORST)[];

/**
 * Types into every text field of a page, as React sees it, and gives the names of the fields. It is
 * sent to the page as source, and so uses nothing else.
 */
async function typeIn({ texts, rounds }: Typing): Promise<string[]> {
  const kinds = 'text|search|url|email|number|date|time|week|month|datetime-local';
  const isText = new RegExp(`^(?:${kinds}|textarea)$`);
  type Field = HTMLInputElement | HTMLTextAreaElement;
  const root = document.querySelector('dialog[open]') ?? document;
  const nameOf = (it: Field) => {
    const label = it.labels?.[0]?.textContent ?? it.getAttribute('aria-label') ?? '';
    return `${it.type}: ${label.replace(/“[^]*”/, '“…”')}`;
  };
  // Of fields that are there again for every task, the first.
  const fields = () => [
    ...new Map(
      [...root.querySelectorAll<Field>('input, textarea')]
        .filter((it) => isText.test(it.type) && !it.disabled && !it.readOnly)
        .toReversed()
        .map((it) => [nameOf(it), it]),
    ).values(),
  ];
  const put = (field: Field, text: string) => {
    const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const turn = () => new Promise<void>((resume) => setTimeout(resume));
  const names = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, field] of fields().entries()) {
      if (round === 0) names.add(nameOf(field));
      field.dataset['typed'] = '';
      put(field, texts[(round + index * 37) % texts.length] ?? '');
    }
    // What is typed is shown at once; to see it painted each time would take long.
    await (round % 20 === 0 ? turn() : Promise.resolve());
  }
  return [...names];
}

/** Types every naughty string into every text field of a page; gives the names of the fields. */
export const typeAll = (page: Page): Promise<readonly string[]> =>
  page.evaluate(typeIn, { texts: naughty, rounds: naughty.length });

/** Sends every form of a page, as Enter does; with an address and minutes where they are given. */
async function sendForms(page: Page, given: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (given) => {
    const root = document.querySelector('dialog[open]') ?? document;
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    for (const form of root.querySelectorAll('form')) {
      if (form.querySelector('[data-typed]') === null) continue;
      for (const [selector, text] of Object.entries(given)) {
        const field = form.querySelector(selector);
        if (!field) continue;
        setter?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      // React has taken what was typed once the browser has had its turn.
      await new Promise((resume) => setTimeout(resume));
      form.requestSubmit();
    }
  }, given);
  await pause(page, 60);
}

/** What a dialog says that has not been taken within two seconds; nothing where there is none. */
async function openForms(): Promise<string[]> {
  for (let tries = 0; tries < 20; tries += 1) {
    if (document.querySelector('dialog[open]') === null) return [];
    await new Promise((resume) => setTimeout(resume, 100));
  }
  const errors = [...document.querySelectorAll('dialog[open] .field-error')];
  return [`not taken: ${errors.map(({ textContent }) => textContent).join(' ')}`];
}

/**
 * Types the worst texts into all fields at once and sends the forms, refused first and then, where
 * an address is all that is wanting, taken. Gives what is wrong with the page on the way.
 */
export async function sendWorst(
  page: Page,
  reopen: () => Promise<void>,
): Promise<readonly string[]> {
  const found: string[] = [];
  const texts = Object.values(WORST);
  for (const [index, name] of SENT.entries()) {
    const text = WORST[name];
    const good = { [LINK]: `${ADDRESS}${10 + index}`, [MINUTES]: '7', [START]: EARLIER };
    for (const given of [{}, good]) {
      await reopen();
      await page.evaluate(typeIn, { texts: [text], rounds: 1 });
      // A press so soon after another one is taken for the same.
      if (given === good) await pause(page, 550);
      await sendForms(page, given);
      const faults = await faultsOf(page, texts, [360]);
      found.push(...faults.map((fault) => `${name}: ${fault}`));
      // What is taken closes its dialog once it is kept; the next text goes into a new one.
      if (given === good)
        found.push(...(await page.evaluate(openForms)).map((it) => `${name}: ${it}`));
    }
  }
  return found;
}
