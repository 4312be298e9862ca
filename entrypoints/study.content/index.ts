import { defineContentScript } from 'wxt/utils/define-content-script';
import { shippedMatches } from '../../data/content/shipped-matches';
import { followPages } from './follow-pages';

/** Notices a study page, measures engaged time, and offers once to log it. */
export default defineContentScript({
  // Read at build time for the manifest; the built script need not carry its addresses too.
  matches: import.meta.env['ENTRYPOINT'] ? [] : [...shippedMatches],
  runAt: 'document_idle',
  main: followPages,
});
