import { ownPlace, ownSites } from '../../model/own-site';
import type { PageHints, Place } from '../../model/place';
import { recognise } from '../../model/recognise';
import type { Desk } from './desk';

/** The study place that an address shows, of the catalogue or of the learner's own sites. */
export const placeOf = ({ state }: Desk, address: string, hints?: PageHints): Place | null =>
  recognise(address, hints) ?? ownPlace(address, ownSites(state.registers));

/** A key or unit longer than this is no place that could be kept; study pages have short ones. */
const PLACE_CHARACTERS_MAX = 200;

/** Whether a place fits where recordings and sessions keep it. */
export const canBeKept = ({ key, unit }: Place): boolean =>
  Math.max(key.length, unit.length) <= PLACE_CHARACTERS_MAX;
