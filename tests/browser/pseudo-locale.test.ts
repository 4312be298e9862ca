import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taskId } from '../../data/model/id';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { pseudo } from '../helpers/i18n.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  awaitOffer,
  builtFor,
  command,
  LECTURE_ADDRESS,
  openStudyBrowser,
  openWindow,
  reviewOf,
  visitsOf,
} from './studying.ts';

/** The learner's own words; where they are shown they stay as they are. */
const OWN = 'ЗАМЕТКА';
const TASK = taskId('math-review');

/** A copy of the built extension in which every sentence is longer and marked at its ends. */
async function writePseudoExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-pseudo-'));
  await cp(builtFor('chromium'), folder, { recursive: true });
  const path = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(await readFile(path, 'utf8')) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages)) {
    if (key === 'common_language') continue;
    entry.message = entry.message.split(' | ').map(pseudo).join(' | ');
  }
  await writeFile(path, JSON.stringify(messages));
  return folder;
}

/**
 * What a surface shows and says outside every marked sentence, in the order of the page. It is sent
 * to the page as source, and so uses nothing else.
 */
function unmarkedIn(root: HTMLElement | ShadowRoot = document.body): readonly string[] {
  const own = 'ЗАМЕТКА';
  const units =
    'AM|PM|min|mins|minutes?|hr|hours?|h|m|sec|seconds?|s|' +
    'Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|' +
    'January|February|March|April|May|June|July|August|September|October|November|December|' +
    'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec';
  const measure = new RegExp(`^(?:[\\d\\s\\p{P}\\p{S}]|(?:${units})\\b)*$`, 'u');
  const found: string[] = [];
  let depth = 0;
  const check = (text: string) => {
    const outside = text
      .split(/([⟦⟧])/)
      .filter((part) => {
        if (part === '⟦') depth += 1;
        else if (part === '⟧') depth -= 1;
        return depth === 0 && part !== '⟧';
      })
      .join(' ');
    if (!measure.test(outside.replaceAll(own, ''))) found.push(outside.trim());
  };
  const isRoadmap = (element: Element | null) =>
    element?.closest('body [lang], option, bdi') != null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.checkVisibility() || element.closest('style, script')) continue;
    if (node instanceof Element) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
        const value = node.getAttribute(name);
        // A text that is cut short is said whole; what it is made of is looked at below.
        if (name === 'title' && value === node.textContent) continue;
        if (value !== null && !/^⟦[^]*⟧$/.test(value) && !measure.test(value.replaceAll(own, '')))
          found.push(`${name}: ${value}`);
      }
    } else if (!isRoadmap(element)) check(node.textContent ?? '');
  }
  return found;
}

/** What a page shows unmarked, and whether it is wider than its window. */
async function lookAt(page: Page, width: number) {
  await page.setViewport({ width, height: 800 });
  await page.$$eval('details', (all) => {
    for (const details of all) details.open = true;
  });
  const unmarked = await page.evaluate(unmarkedIn);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const limit = document.documentElement.clientWidth + 1;
    const wide = [...document.body.querySelectorAll('*')]
      .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > limit)
      .map((it) => `${it.localName}.${it.className}`);
    return scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`, ...wide] : [];
  });
  return { unmarked, overflow };
}

const FINE = { unmarked: [], overflow: [] };

describe('Every sentence can be translated and be longer, in chromium', () => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let extension: string;
  let lecture: Page;

  beforeAll(async () => {
    extension = await writePseudoExtension();
    hosts = await openStudyHosts();
    driven = await openStudyBrowser('chromium', hosts, extension);
    lecture = await driven.visit(LECTURE_ADDRESS);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
    await rm(extension, { recursive: true });
  });

  const dashboard = async (view: string) => {
    const page = await openWindow(driven, `${driven.origin}/dashboard.html${view}`);
    await page.waitForSelector('h1');
    return page;
  };

  it.each(['#/welcome', '#/settings', '#/review', '#/review/2020-W10', '#/nowhere'])(
    'in the view %s of a learner who has just begun',
    async (view) => {
      const page = await dashboard(view);
      expect(await lookAt(page, 360)).toEqual(FINE);
      await page.close();
    },
  );

  it('in the popup and the review with sessions, and all that can be opened there', async () => {
    const now = Date.now();
    for (const hours of [1, 3, 26]) {
      const start = now - hours * 3_600_000;
      const session = {
        start,
        seconds: 1500,
        task: hours === 3 ? null : TASK,
        title: OWN,
        note: '',
      };
      expect(await command(driven, { type: 'add-session', session })).toMatchObject({ ok: true });
    }
    const review = await dashboard(reviewOf(now - 3_600_000));
    await review.waitForSelector('.session');
    await review.click('.session button:last-of-type');
    await review.waitForSelector('.sessions-deleted');
    expect(await lookAt(review, 360)).toEqual(FINE);
    await review.click('.sessions-head button');
    await review.waitForSelector('dialog[open]');
    expect(await lookAt(review, 360)).toEqual(FINE);
    await review.close();

    const popup = await openWindow(driven, `${driven.origin}/popup.html`);
    await popup.waitForSelector('.action-row');
    for (const part of ['timer', 'hand', 'change']) {
      await popup.click(`[data-part="${part}"]`);
      expect(await lookAt(popup, 320)).toEqual(FINE);
    }
    await popup.close();
  });

  it('in the real popup over a study page, and while it is recorded', async () => {
    await lecture.bringToFront();
    for (const selector of ['.page-card', '.recording']) {
      const popup = await driven.openPopup();
      await popup.waitForSelector(selector);
      expect((await lookAt(popup, 320)).unmarked).toEqual([]);
      await popup.close();
      const tab = (await visitsOf(driven))[0]?.tab ?? -1;
      await command(driven, { type: 'log-page', tab, task: null });
    }
    await command(driven, { type: 'discard' });
  });

  it('in the question on the page', async () => {
    const paper = await openWindow(driven, 'https://paperswithcode.co/paper/1706.03762');
    await paper.waitForFunction(() => document.title.startsWith('Attention'));
    await paper.evaluate((title) => {
      document.title = title;
    }, OWN);
    const offer = await awaitOffer(driven, paper);
    const isWide = await offer.inside((root) => {
      for (const details of root.querySelectorAll('details')) details.open = true;
      return [...root.querySelectorAll('section')].some((it) => it.scrollWidth > it.clientWidth);
    });
    expect(isWide).toBe(false);
    expect(await offer.inside(unmarkedIn)).toEqual([]);
  });
});
