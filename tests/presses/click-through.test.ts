import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenBrowser, Offer } from '../helpers/driven-browser.ts';
import { OFFER_HOST } from '../helpers/offer.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  awaitOffer,
  browserKinds,
  openStudyBrowser,
  recordingOf,
  until,
  wait,
} from '../browser/studying.ts';

/** Nothing of the page's own is styled here, so that its pictures stay the same. */
const ADDRESS = 'https://paperswithcode.co/paper/1706.03762?csp=no-style';
/** A press is heard when the question was seen for half a second; this is longer. */
const SEEN_FOR = 900;

/** Sheets of the page that change nothing of what is seen; `HOST` finds the question's element. */
const withoutEffect = [
  ['makes it transparent', 'HOST { opacity: 0 !important; visibility: hidden !important }'],
  ['cuts it', 'HOST { clip-path: inset(50%) !important; mask: linear-gradient(#0000) !important }'],
  ['moves it', 'HOST { transform: translate(-500px) scale(3) !important; inset: 0 !important }'],
  [
    'makes it tiny',
    'HOST { scale: 0.01 !important; zoom: 0.01 !important; width: 1px !important }',
  ],
  ['filters it', 'HOST { filter: opacity(0) !important; mix-blend-mode: hue !important }'],
  ['lets presses through it', 'HOST { pointer-events: none !important; z-index: -1 !important }'],
  ['takes it off', 'HOST { display: none !important; content-visibility: hidden !important }'],
  [
    'lets it draw a picture over itself',
    `HOST::before, HOST::after { content: "Win" !important; position: fixed !important;
      inset: 0 !important; background: gold; z-index: 2147483647; pointer-events: none }`,
  ],
  ['is transparent itself', 'html, body { opacity: 0 !important; background: gold }'],
  ['is cut and moved', 'html { clip-path: inset(0 50% 50% 0); transform: translate(-99px) }'],
  [
    'has the greatest z-index',
    `body::after { content: ""; position: fixed; inset: 0; background: gold; z-index: 2147483647;
      pointer-events: none }`,
  ],
] as const;

/** Sheets of the page with which nobody can read it. */
const unreadable = [
  ['shows nothing', 'html { content-visibility: hidden }'],
  ['shrinks to a hundredth', 'html { zoom: 0.01 }'],
  ['grows fortyfold', 'html { zoom: 40 }'],
] as const;

/** Lays something over the whole window, which lets presses through; sent as source. */
function cover(kind: string) {
  const it = document.createElement(kind === 'dialog' ? 'dialog' : 'div');
  const holder = document.createElement('div');
  holder.id = 'cover';
  const root = kind.includes('shadow root') ? holder.attachShadow({ mode: 'closed' }) : holder;
  it.style.cssText = `position: fixed; inset: 0; width: 100%; height: 100%; max-width: none;
    max-height: none; background: gold; pointer-events: none`;
  document.body.append(holder);
  root.append(it);
  if (it instanceof HTMLDialogElement) {
    it.showModal();
    return;
  }
  it.popover = 'manual';
  it.showPopover();
  if (!kind.endsWith('again and again')) return;
  const again = setInterval(() => {
    if (!it.isConnected) {
      clearInterval(again);
      return;
    }
    it.hidePopover();
    it.showPopover();
  }, 20);
}
const uncover = () => document.querySelector('#cover')?.remove();

/** Takes the question's element elsewhere for a while; sent as source. */
function carry(host: Element, where: string) {
  const place = document.createElement(where === 'into a frame' ? 'iframe' : 'div');
  place.hidden = true;
  document.body.append(place);
  if (where === 'out of the page') host.remove();
  else (place instanceof HTMLIFrameElement ? place.contentDocument?.body : place)?.append(host);
  document.body.before(host);
  place.remove();
}

describe.each(browserKinds)('A press on the question in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let page: Page;
  let offer: Offer;
  let host: ElementHandle;
  let spot: { readonly x: number; readonly y: number };
  let honest: string;

  /** What the learner sees of it, without its corners, and with the pointer elsewhere. */
  async function picture(): Promise<string> {
    await page.mouse.move(3, 3);
    return page.screenshot({
      encoding: 'base64',
      clip: { x: spot.x - 20, y: spot.y - 120, width: 280, height: 140 },
    });
  }
  const sheet = (css: string) =>
    page.evaluate(
      (text) => {
        const made = new CSSStyleSheet();
        made.replaceSync(text);
        document.adoptedStyleSheets = [made];
      },
      css.replaceAll('HOST', OFFER_HOST),
    );
  const isAsking = () =>
    offer.inside((root) =>
      ['Log this study time?', 'Close what lies over this page, then try again.'].includes(
        root.querySelector('[role]')?.textContent ?? '',
      ),
    );
  /** Presses where "Log it" is, and gives whether that did nothing. */
  async function isDeaf(): Promise<boolean> {
    await page.mouse.click(spot.x, spot.y);
    await wait(150);
    return isAsking();
  }
  /** Waits until it is there again for the learner. */
  async function isBack(): Promise<void> {
    await until(async () => expect((await picture()) === honest).toBe(true));
    await wait(SEEN_FOR);
  }

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
    page = await driven.visit(ADDRESS);
    offer = await awaitOffer(driven, page);
    host = (await page.$(OFFER_HOST)) as ElementHandle;
    spot = await offer.inside((root) => {
      const box = root.querySelector('.log')?.getBoundingClientRect();
      return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 15 };
    });
    honest = await picture();
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  it.each(withoutEffect)(
    'is on what the learner sees: a page that %s changes nothing',
    async (_, css) => {
      await sheet(css);
      await wait(100);
      expect((await picture()) === honest).toBe(true);
      await sheet('');
    },
  );

  it.each(unreadable)('counts for nothing while the page %s, and just after', async (_, css) => {
    await sheet(css);
    await wait(300);
    expect((await picture()) === honest).toBe(false);
    expect(await isDeaf()).toBe(true);
    await sheet('');
    expect(await isDeaf()).toBe(true);
    await isBack();
  });

  it.runIf(kind === 'firefox').each(['opacity(0)', 'url("#picture")', 'brightness(0)'])(
    'counts for nothing under a filter of the page: %s',
    async (filter) => {
      await sheet(`html { filter: ${filter} }`);
      await wait(SEEN_FOR);
      expect(await isDeaf()).toBe(true);
      await sheet('');
      await isBack();
    },
  );

  it.each([
    'popover',
    'dialog',
    'popover in a shadow root',
    'popover that opens again and again',
    'popover in a shadow root that opens again and again',
  ])('counts for nothing under a %s that lets it through', async (what) => {
    await page.evaluate(cover, what);
    // No selector sees into a shadow root; Chromium tells of what is over the question every 100 ms.
    if (what.includes('shadow root')) await wait(300);
    expect(await isDeaf()).toBe(true);
    await wait(SEEN_FOR);
    // It came back over the cover, or it stays deaf.
    if ((await picture()) !== honest) expect(await isDeaf()).toBe(true);
    await page.evaluate(uncover);
    await isBack();
  });

  it.each(['out of the page', 'into an element of the page', 'into a frame'])(
    'counts for nothing while the page carries it %s and back',
    async (where) => {
      const carried = () => page.evaluate(carry, host, where);
      const ending = new AbortController();
      await carried();
      const carrying = (async () => {
        while (!ending.signal.aborted) await carried();
      })();
      const wasDeaf = await isDeaf();
      ending.abort();
      await carrying;
      expect(wasDeaf).toBe(true);
      await isBack();
    },
  );

  it('counts for nothing when the page stood still, and showed who knows what', async () => {
    const standing = page.evaluate(() => {
      const end = Date.now() + 2500;
      while (Date.now() < end);
    });
    // The press waits in the browser until the page goes on.
    await wait(300);
    const wasDeaf = await isDeaf();
    await standing;
    expect(wasDeaf).toBe(true);
    await isBack();
  });

  it('counts at the first time when it was seen, also in a page that turns its colours', async () => {
    await sheet('html { filter: invert(1) hue-rotate(180deg) } body { zoom: 1.5 }');
    await wait(SEEN_FOR);
    await offer.click('Log it');
    await until(async () => expect(await recordingOf(driven)).not.toBeNull());
  });
});
