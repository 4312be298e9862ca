const ASKED = 'site:';

/** The address that the settings are opened with, to make a site of; null when there is none. */
export const askedSite = (rest: string): string | null =>
  rest.startsWith(ASKED) ? rest.slice(ASKED.length) : null;
