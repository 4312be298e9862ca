import { ownSiteName, ownSiteText, ownUnit, type OwnSite } from './own-site';
import { placeTaskName } from './place-task-name';
import type { Registers, RegisterValue } from './progress';

/**
 * What is decided when an own site is kept, by the names of registers. A task that is set anew is
 * the learner's last word: a correction that was remembered for the site's pages goes in the same
 * write, also one that only another device has heard of. `before` is the site as it was, null for a
 * new one, which may have the id of one that was removed.
 */
export function ownSiteValues(
  site: OwnSite,
  before: OwnSite | null,
  registers: Registers,
): Readonly<Record<string, RegisterValue>> {
  const correction = placeTaskName(ownUnit(site.id));
  const isSetAnew = before
    ? before.task !== site.task
    : (registers[correction]?.value ?? null) !== null;
  return {
    [ownSiteName(site.id)]: ownSiteText(site),
    ...(isSetAnew && { [correction]: null }),
  };
}
