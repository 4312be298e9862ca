import { sites } from '../../content/sites';
import type { Area } from '../area';
import { memoryKeys } from '../keys';
import { isGranted } from './patterns';

/** The ids of the sites, beyond those of every installation, whose pages all count here. */
export const countedSites = (granted: readonly string[]): readonly string[] =>
  sites
    .filter(({ shipped }) => !shipped)
    .filter(({ optionalMatches }) => optionalMatches.every((match) => isGranted(match, granted)))
    .map(({ id }) => id);

/** Tells our pages which sites count here, so that they offer the timer for the others alone. */
export const sayCounted = (memory: Area, granted: readonly string[]): Promise<void> =>
  memory.set({ [memoryKeys.counted]: countedSites(granted) });
