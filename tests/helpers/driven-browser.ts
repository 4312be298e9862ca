import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import type { Offer } from './offer.ts';
import type { BrowserKind } from './provide-browser.ts';
import type { StudyHosts } from './study-hosts.ts';

/** The question on the page, as a learner sees it; described in offer.ts. */
export type { Offer };

/** What a test says to get a browser. */
export interface BrowserWishes {
  readonly kind: BrowserKind;
  /** The folder of the built extension. */
  readonly extension: string;
  /** The stand-in study sites; every address of the world is answered by them. */
  readonly hosts: StudyHosts;
  /** A profile folder that is kept; without it a new one is made, and removed by `close`. */
  readonly profile?: string;
  /** Whether there is no window to look at; true unless said otherwise. */
  readonly headless?: boolean;
  /** Whether the profile had the extension before, so that it is told that the browser starts. */
  readonly known?: boolean;
  /**
   * Whether a polite restart finds the extension as a learner's would, with all that it was granted.
   * Chromium else installs it anew, without that; Firefox keeps it in either case.
   */
  readonly remembered?: boolean;
  /** Whether `inExtension` keeps its page open for the next look; a new one costs 0.2 CPU seconds. */
  readonly keepsLooking?: boolean;
  /** Chromium: the file that stands for the server of `storage.sync`; sync is off without it. */
  readonly syncServer?: string;
}

/** The areas of extension storage that both browsers have. */
export type StorageArea = 'local' | 'sync' | 'session';

/** A real browser with the extension in it. The same verbs drive Chromium and Firefox. */
export interface DrivenBrowser {
  readonly kind: BrowserKind;
  /** What puppeteer drives; a new one after each `restart`. */
  readonly puppeteer: Browser;
  /** The address of the extension's root folder, without the last slash. */
  readonly origin: string;
  /** Opens an empty tab in front of the others, which become hidden. */
  newPage(): Promise<Page>;
  /** Opens a tab in front and goes to an address. */
  visit(address: string): Promise<Page>;
  /** Opens a page of the extension, such as `dashboard.html`, in a tab in front. */
  extensionPage(path: string): Promise<Page>;
  /** Opens the real popup of the toolbar button over the tab in front; `close` on it closes it. */
  openPopup(): Promise<Page>;
  /** Ends the background as the browser itself does when it is idle; the next event wakes it. */
  killWorker(): Promise<void>;
  /** Whether the background is awake. */
  workerRuns(): Promise<boolean>;
  /** Ends the extension and starts it anew, as an update does; pages that are open stay open. */
  reloadExtension(): Promise<void>;
  /** Ends the browser, politely or as a crash would, and starts it with the same profile. */
  restart(how: 'close' | 'sigkill'): Promise<void>;
  /** Everything that the extension keeps in one area. */
  storage(area?: StorageArea): Promise<Record<string, unknown>>;
  /** The text on the toolbar button. */
  badgeText(): Promise<string>;
  /**
   * Runs a function with the extension's own rights, in a tab at the back that belongs to the
   * extension but runs none of its code, and closes that tab: the tab in front stays visible.
   */
  inExtension<Args extends unknown[], Result>(
    task: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** The extension's question on a page, or null if there is none. */
  offerOf(page: Page): Promise<Offer | null>;
  /** Waits until a page has the question; throws an Error after the limit. */
  waitForOffer(page: Page, limitMs?: number): Promise<Offer>;
  /** Ends the browser and removes a profile that was made for it. May be called twice. */
  close(): Promise<void>;
}

/**
 * Opens a browser with the extension. It does not outlive this process, however this process ends.
 * Throws an Error with one sentence if no such browser can be had.
 */
export function openBrowser(wishes: BrowserWishes): Promise<DrivenBrowser> {
  // Firefox takes an absolute path only.
  const absolute = { ...wishes, extension: resolve(wishes.extension) };
  return wishes.kind === 'chromium' ? openChromium(absolute) : openFirefox(absolute);
}
