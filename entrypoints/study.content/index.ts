import { defineContentScript } from 'wxt/utils/define-content-script';
import { shippedMatches } from '../../data/content/shipped-matches';
import { followPages } from './follow-pages';

/** A page that is busy is followed after so many milliseconds all the same. */
const BUSY_LIMIT = 200;

/** Notices a study page, measures engaged time, and offers once to log it. */
export default defineContentScript({
  // Read at build time for the manifest; the built script need not carry its addresses too.
  matches: import.meta.env['ENTRYPOINT'] ? [] : [...shippedMatches],
  // The first look touches much of the browser for the first time, which takes some milliseconds:
  // the page gets what it has to do done before.
  main(context) {
    requestIdleCallback(() => followPages(context), { timeout: BUSY_LIMIT });
  },
});
