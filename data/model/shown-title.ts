import { readableTitle } from './paper-title';
import type { Place } from './place';
import { cleanTitle } from './title';

/**
 * A page's title as it is offered, logged and shown: without what the site adds around it, and with
 * its formulas readable; the place's label where nothing is left.
 */
export const shownTitle = (title: string, { label, site }: Pick<Place, 'label' | 'site'>): string =>
  readableTitle(cleanTitle(title, label, site));
