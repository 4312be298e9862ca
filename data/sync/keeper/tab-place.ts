import { sites } from '../../content/sites';
import type { Place } from '../../model/place';
import { recognise } from '../../model/recognise';
import { hostOfMatch, matchesAt, originsOf } from '../../model/site-matches';
import type { Parts } from './keeper';
import { placeOf } from './place-of';

/** A study place that a tab's address shows, and the origins that we have to be let in by. */
export interface TabPlace {
  readonly place: Place;
  readonly origins: readonly string[];
}

const hosts: ReadonlySet<string> = new Set(
  sites.flatMap(({ matches, optionalMatches }) =>
    [...matches, ...optionalMatches].map(hostOfMatch),
  ),
);

/** Whether an address may be a file on a site of the learner's own, as no other place is there. */
function mayBeOwn(address: string): boolean {
  const { protocol, hostname, pathname } = new URL(address);
  return protocol === 'https:' && (!hosts.has(hostname) || /\.pdf$/i.test(pathname));
}

/**
 * The study place that an address shows. Most tabs show none, and asking must cost them nothing: the
 * keeper, who has to read what is stored, is asked only where it may be a site of the learner's own.
 */
export async function tabPlaceOf(
  address: string,
  turn: <Result>(task: (parts: Pick<Parts, 'desk'>) => Promise<Result>) => Promise<Result>,
): Promise<TabPlace | null> {
  const place = recognise(address);
  if (place) return { place, origins: originsOf(matchesAt(address, place.site, {})) };
  if (!mayBeOwn(address)) return null;
  return turn(async ({ desk }) => {
    const own = placeOf(desk, address);
    const matches = own && matchesAt(address, own.site, desk.state.registers);
    return own && matches && { place: own, origins: originsOf(matches) };
  });
}
