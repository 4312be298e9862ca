import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  awaitOffer,
  browserKinds,
  openStudyBrowser,
  recordingOf,
  sessionsOf,
  textOf,
  until,
} from './studying.ts';

/** More than any surface has to tab through. */
const TABS_MAX = 60;

/** Presses Tab until the focus is on what is called so, and gives how many times that took. */
async function tabTo(page: Page, name: string): Promise<number> {
  const seen: string[] = [];
  for (let tabs = 1; tabs <= TABS_MAX; tabs += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const it = document.activeElement as HTMLElement | null;
      const label = (it as HTMLInputElement | null)?.labels?.[0];
      return (it?.ariaLabel ?? (label ?? it)?.innerText ?? '').replaceAll(/\s+/g, ' ').trim();
    });
    if (focused.startsWith(name)) return tabs;
    seen.push(focused.slice(0, 40));
  }
  throw new Error(`Tab does not lead to "${name}", only to: ${seen.join(' · ')}.`);
}

describe.each(browserKinds)('A learner with a keyboard alone in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let page: Page;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  it('reaches the question from the top of the page, and logs with Enter', async () => {
    page = await driven.visit('https://paperswithcode.co/paper/1706.03762');
    const offer = await awaitOffer(driven, page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    const focusedOf = () =>
      offer.inside((root) => {
        const it = root.activeElement;
        return it instanceof HTMLSelectElement ? 'task' : (it?.textContent ?? '');
      });
    const order: string[] = [];
    while (order.at(-1) !== 'Log it' && order.length < 8) {
      await page.keyboard.press('Tab');
      order.push(await focusedOf());
    }
    expect(order).toEqual(['task', 'Log it']);
    await page.keyboard.press('Enter');
    await until(async () => expect(await recordingOf(driven)).toMatchObject({ kind: 'page' }));
    await until(async () => expect(await driven.offerOf(page)).toBeNull());
  });

  it('stops in the popup', async () => {
    await until(async () => {
      const { start = Date.now() } = (await recordingOf(driven)) ?? {};
      expect(Date.now() - start).toBeGreaterThan(63_000);
    }, 60_000);
    const popup = await driven.openPopup();
    await until(async () => expect(await textOf(popup)).toContain('Recording'));
    await tabTo(popup, 'Stop');
    await popup.keyboard.press('Enter');
    await until(async () => expect(await textOf(popup)).toContain('Logged 1 min for “'));
    await popup.close();
    expect(await sessionsOf(driven)).toMatchObject([{ title: 'Attention Is All You Need' }]);
  });

  it('edits, deletes and takes the deletion back in the weekly review', async () => {
    const review = await driven.extensionPage('dashboard.html');
    await until(async () => expect(await textOf(review)).toContain('1 session'));
    await tabTo(review, 'Edit the session Attention Is All You Need');
    await review.keyboard.press('Enter');
    await review.waitForSelector('dialog[open]');
    await tabTo(review, 'Note');
    await review.keyboard.type('Three passes');
    await tabTo(review, 'Save');
    await review.keyboard.press('Enter');
    await until(async () => expect(await textOf(review)).toContain('The session is changed.'));
    expect(await sessionsOf(driven)).toMatchObject([{ note: 'Three passes' }]);

    await tabTo(review, 'Delete the session Attention Is All You Need');
    await review.keyboard.press('Enter');
    await until(async () => expect(await textOf(review)).toContain('The session is deleted.'));
    expect(await sessionsOf(driven)).toEqual([]);
    await tabTo(review, 'Undo');
    await review.keyboard.press('Enter');
    await until(async () => expect(await textOf(review)).toContain('The session is back.'));
    expect(await sessionsOf(driven)).toMatchObject([{ note: 'Three passes' }]);
    await review.close();
  });
});
