/** Where an address of the dashboard leads: a view's path and what stands after it. */
export interface Route {
  readonly path: string;
  /** What the view reads for itself, such as a week's name; empty when there is nothing. */
  readonly rest: string;
}

/** The address of a view, as a link writes it. */
export const hrefOf = (path: string, rest = ''): string =>
  rest === '' ? `#/${path}` : `#/${path}/${encodeURIComponent(rest)}`;

/** Decodes a part of an address; a broken escape is taken as it is written. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads the hash of the page's address (`#/review/2026-W47`) against the paths that exist; null
 * when it leads nowhere. An empty hash leads to the first path.
 */
export function routeOf(hash: string, paths: readonly string[]): Route | null {
  const text = hash.replace(/^#?\/?/, '');
  const slash = text.indexOf('/');
  const path = text === '' ? paths[0] : slash < 0 ? text : text.slice(0, slash);
  if (path === undefined || !paths.includes(path)) return null;
  return { path, rest: slash < 0 ? '' : decoded(text.slice(slash + 1).replace(/\/$/, '')) };
}
