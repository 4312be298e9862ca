/** A match pattern's host and path; null for one that is no pattern of https pages. */
function partsOf(pattern: string): { readonly host: string; readonly path: string } | null {
  if (pattern === '<all_urls>') return { host: '*', path: '/*' };
  const [, host, path] = /^(?:https|\*):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  return host !== undefined && path !== undefined ? { host, path } : null;
}

/** Whether each host that the other pattern names is one of the first; `*.` stands for any depth. */
function holdsHost(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  if (!wide.startsWith('*.')) return false;
  const bare = wide.slice(2);
  return narrow === bare || narrow.endsWith(`.${bare}`);
}

/** The whole host of a match pattern: what a browser grants. `https://arxiv.org/*` of an address. */
export const originOf = (match: string): string =>
  match.replace(/^(https:\/\/[^/]+)(?:\/.*)?$/, '$1/*');

export { originsOf } from '../../model/site-matches';

/**
 * Whether what was granted lets us into the pages of a match pattern. Permissions are by host, so
 * that no path counts; in the browser's own settings a learner can also grant every host at once.
 */
export function isGranted(match: string, granted: readonly string[]): boolean {
  const wanted = partsOf(match);
  return granted.some((each) => {
    const held = partsOf(each);
    return wanted !== null && held !== null && holdsHost(held.host, wanted.host);
  });
}

/** Whether every page of the narrow pattern is one of the wide pattern too. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const [one, other] = [partsOf(wide), partsOf(narrow)];
  if (!one || !other || !holdsHost(one.host, other.host)) return false;
  // Only the end of a path is compared; what else a star may stand for is not worth knowing.
  const start = one.path.slice(0, -1);
  return one.path.endsWith('*') && !start.includes('*') && other.path.startsWith(start);
}

/** Whether two patterns may have a page in common, by their hosts. */
export function mayShare(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  return a !== null && b !== null && (holdsHost(a.host, b.host) || holdsHost(b.host, a.host));
}
