import { shippedMatches } from '../../content/shipped-matches';
import { sites } from '../../content/sites';
import { ownMatches, ownSites } from '../../model/own-site';
import { localKeys } from '../keys';
import { native } from '../native';
import { readRegisters } from '../registers';
import { isGranted, originOf, originsOf } from './patterns';

export { originsOf };

/** Access to sites, for our own pages: what the browser lets us into, asked for and given up. */

/** Whether the browser lets Milepost into the pages of all these match patterns. */
export const hasAccess = (matches: readonly string[]): Promise<boolean> =>
  native.permissions.contains({ origins: [...originsOf(matches)] });

/**
 * Asks the learner to let Milepost into the hosts of these match patterns; true when they do. The
 * browser asks only in answer to a press, so nothing may be awaited before. It rejects for a pattern
 * that the manifest does not name.
 */
export const askAccess = (matches: readonly string[]): Promise<boolean> =>
  native.permissions.request({ origins: [...originsOf(matches)] });

const grantedNow = async (): Promise<readonly string[]> =>
  (await native.permissions.getAll()).origins ?? [];

/** The match patterns of every site that can be let in, each site's together. */
async function askableSites(): Promise<readonly (readonly string[])[]> {
  const kept = await native.storage.local.get(localKeys.registers);
  const { registers } = readRegisters(kept[localKeys.registers]);
  return [
    ...sites.map(({ optionalMatches }) => optionalMatches),
    ...ownSites(registers).map(ownMatches),
  ];
}

/**
 * Gives the browser back the hosts of these match patterns, which are all those of a site, as the
 * catalogue or `ownMatches` has them. A host of the manifest is kept, and so is one that another
 * site needs for which the learner has granted all.
 */
export async function giveUpAccess(matches: readonly string[]): Promise<void> {
  const [granted, all] = await Promise.all([grantedNow(), askableSites()]);
  const others = all.filter(
    (site) =>
      site.every((match) => isGranted(match, granted)) &&
      !site.every((match) => matches.includes(match)),
  );
  const needed = [...shippedMatches, ...others.flat()].map(originOf);
  const origins = originsOf(matches).filter(
    (origin) => !needed.includes(origin) && isGranted(origin, granted),
  );
  if (origins.length > 0) await native.permissions.remove({ origins: [...origins] });
}

/** Calls back when the learner has given or taken any permission, until the answer is called. */
export function watchAccess(callback: () => void): () => void {
  const { onAdded, onRemoved } = native.permissions;
  const changed = (): void => callback();
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

/**
 * The match patterns of the manifest into whose pages the browser does not let Milepost: Chromium's
 * “on click”, and what was switched off in Firefox's settings.
 */
export async function withheldMatches(): Promise<readonly string[]> {
  const granted = await grantedNow();
  return shippedMatches.filter((match) => !isGranted(match, granted));
}
