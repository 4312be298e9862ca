import polyfilled from 'webextension-polyfill';

/**
 * The browser, for the background and our own pages. This is the only file that names it; the page
 * script has its own line (`page-line.ts`), because it must stay free of the polyfill.
 */
export const browser = polyfilled;
