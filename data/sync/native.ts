import type { Browser } from 'webextension-polyfill';

/**
 * The browser for our own pages, without the polyfill: it weighs 3 KB, and in Manifest V3 both
 * browsers answer with promises under the name `chrome` anyway.
 */
declare const chrome: Browser;

export const native: Browser = chrome;
