/**
 * The part of the dashboard's address that opens the form for a site of the learner's own, filled
 * in: `dashboard.html` and then this. What follows `?` or `#` in the site's address is left out,
 * as it names no pages and may say who reads them.
 */
export const hrefOfNewSite = (address: string): string =>
  `#/settings/${encodeURIComponent(`site:${address.replace(/[?#].*/, '')}`)}`;
