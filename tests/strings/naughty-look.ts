import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from '../browser/studying.ts';

/** What is wrong with how a page shows texts; empty where nothing is. */
export type Faults = readonly string[];

/** What browsers say of a field that is sent what no keys could type into it. */
const OF_FIELDS = /^The specified value /;

/**
 * Writes down from now on what a page must not do: errors and warnings, those of its policy among
 * them, dialogs, and requests to anyone but the extension.
 */
export function watch(page: Page, origin: string): readonly string[] {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(String(error)));
  page.on('console', (message) => {
    const isWrong = ['error', 'warn'].includes(message.type());
    if (isWrong && !OF_FIELDS.test(message.text())) wrongs.push(message.text());
  });
  page.on('dialog', (dialog) => {
    wrongs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    // The calendar in a field of the browser's own is such a picture.
    const isOurs = [`${origin}/`, 'data:image/svg+xml;'].some((it) => request.url().startsWith(it));
    if (!isOurs) wrongs.push(`request: ${request.url()}`);
  });
  page.on('requestfailed', (request) => wrongs.push(`failed: ${request.url()}`));
  return wrongs;
}

/**
 * Looks at a page in which a learner's texts stand. It is sent to the page as source, and so uses
 * nothing else. The faults: something ran or was brought in; the page is wider than its window; a
 * word of ours is written from right to left, or what can be pressed at the top is covered.
 */
function faultsIn(texts: readonly string[]): string[] {
  const faults: string[] = [];
  if ('hacked' in document) faults.push('a text was run');
  const ours = 'img[src^="/"], script[src^="/"]';
  const strange = document.querySelectorAll(
    `body :is(img, iframe, object, embed, video, style, script):not(${ours})`,
  );
  for (const it of strange) faults.push(`a text became ${it.outerHTML.slice(0, 80)}`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const wide = [...document.body.querySelectorAll('*')]
      .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 4)
      .map((it) => `${it.localName}.${it.className}`);
    faults.push(`${scrollWidth} wide in ${clientWidth}: ${wide.join(' ')}`);
  }
  window.scrollTo(0, 0);
  const isCovered = document.querySelector('dialog[open]') !== null;
  for (const it of document.querySelectorAll('header a, header button, nav a')) {
    const { left, top, width, height } = it.getBoundingClientRect();
    const isSeen = width > 0 && top >= 0 && top + height < innerHeight && left >= 0;
    if (isCovered || !isSeen || !it.checkVisibility()) continue;
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (hit !== null && !it.contains(hit) && !hit.contains(it)) {
      faults.push(`${it.textContent} is covered by ${hit.localName}.${hit.className}`);
    }
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lefts = (node: Node, at: number) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility() || parent.closest('style, script, textarea, option')) continue;
    const text = node.nodeValue ?? '';
    for (const { 0: word, index } of text.matchAll(/[A-Za-z]{3,}/g)) {
      // A word of theirs may stand as it likes.
      if (texts.some((each) => each.includes(word))) continue;
      const [first, last] = [lefts(node, index), lefts(node, index + word.length - 1)];
      if (first.width === 0 || Math.abs(first.top - last.top) > 1) continue;
      if (first.left > last.left) faults.push(`“${word}” is turned round in ${text.slice(0, 60)}`);
    }
  }
  return faults;
}

/** The faults of a page at several widths, with all that is folded away laid open. */
export async function faultsOf(
  page: Page,
  texts: readonly string[],
  widths: readonly number[] = [360, 1280],
): Promise<Faults> {
  const found: string[] = [];
  await page.$$eval('details', (all) => {
    for (const details of all) details.open = true;
  });
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    const faults = await page.evaluate(faultsIn, texts);
    found.push(...faults.map((fault) => `${width}: ${fault}`));
  }
  return found;
}

/** Goes to another view of a dashboard that is open, and waits until it is there. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((there) => {
    location.hash = there;
  }, hash);
  await until(async () => {
    const shown = await page.evaluate(() => document.querySelector('h1') !== null);
    expect(shown).toBe(true);
  });
  await pause(page, 120);
}

/** Lets a page show what it has been told. */
export const pause = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate(
    (milliseconds) => new Promise<void>((resume) => setTimeout(resume, milliseconds)),
    milliseconds,
  );
