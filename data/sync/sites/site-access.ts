import { shippedMatches } from '../../content/shipped-matches';
import { sites } from '../../content/sites';
import type { SiteId } from '../../model/id';
import { ownSites } from '../../model/own-site';
import { localKeys } from '../keys';
import { native } from '../native';
import { readRegisters } from '../registers';
import { unneeded } from './giving-up';
import { isGranted, originsOf } from './patterns';

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

/**
 * Gives the browser back the hosts of these match patterns, which the learner wants no more for the
 * site that is leaving; null where no site leaves, as when it has moved to another host. A host of
 * the manifest is kept, and so is one that another site needs: a known one for which the learner has
 * granted all, or one of their own.
 */
export async function giveUpAccess(
  matches: readonly string[],
  leaving: SiteId | null,
): Promise<void> {
  const [granted, kept] = await Promise.all([
    grantedNow(),
    native.storage.local.get(localKeys.registers),
  ]);
  const { registers } = readRegisters(kept[localKeys.registers]);
  const needs = { granted, sites, ownSites: ownSites(registers) };
  const origins = unneeded(originsOf(matches), needs, leaving);
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
