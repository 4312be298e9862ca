import { placeKey, siteId } from '../../data/model/id';
import type { Spot } from '../../data/model/place';

/** Where the page script learns that a page is of a site that the learner has named. */
export const ownMark = globalThis as { milepostOwn?: boolean };

/** A page of an own site: each path is a place, and the background knows which site it is. */
export const ownSpot = (): Spot | null =>
  ownMark.milepostOwn
    ? { site: siteId(''), kind: 'own', key: placeKey(location.pathname), unit: '' }
    : null;
