/** Longer addresses are no study page that we know, and reading them would cost time. */
export const ADDRESS_CHARACTERS_MAX = 4096;

/** Host and path of a normalised https address without credentials, port and empty segments. */
const HOST_AND_PATH = /^https:\/\/(?:www\.)?([\w.-]+?)\.?((?:\/[^/?#]+)*)\/?(?:[?#]|$)/;

/**
 * Brings an address to the one form that the grammar reads: `host/path`, without scheme, `www.`,
 * trailing dot of the host, trailing slash, fragment and query. Only where the query names the
 * place, its value stays: `youtube.com/watch?aircAruvnKk`, `3blue1brown.com?vectors`.
 *
 * It is empty for whatever cannot be a study page: another scheme than https, a port, credentials,
 * an empty path segment, no address at all. Nothing is decoded, so a path that hides letters behind
 * `%` is no study, and a broken `%` cannot throw.
 */
export const plainAddress = (address: string): string => {
  const url = address.length > ADDRESS_CHARACTERS_MAX ? null : URL.parse(address);
  const [, host, path] = HOST_AND_PATH.exec(String(url)) ?? [];
  if (!url || !host) return '';
  const name = !path ? 'lesson' : path === '/watch' ? 'v' : '';
  return host + path + (name && `?${url.searchParams.get(name) ?? ''}`);
};
