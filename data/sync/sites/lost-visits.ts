import { isOwnSite, ownSites } from '../../model/own-site';
import type { Registers } from '../../model/progress';
import { rulesOf } from '../../model/rules';
import type { Desk } from '../keeper/desk';
import type { Visit } from '../keeper/state';

/** Whether a visit is to a site of the learner's own that is not there any more. */
const isRemoved = ({ place }: Visit, registers: Registers): boolean =>
  isOwnSite(place.site) && !ownSites(registers).some(({ id }) => id === place.site);

/**
 * Forgets the visits in tabs whose page the browser does not show us any more, and to own sites that
 * are gone. A script that was left in such a page is told to be silent; what was recorded there ends
 * like any recording of which nothing is heard. `isOpen` says whether the browser tells the address
 * of a tab, which it does only where we have access.
 */
export async function forgetLostVisits(
  desk: Desk,
  isOpen: (tab: number) => Promise<boolean>,
): Promise<void> {
  const { visits, registers } = desk.state;
  const judged = await Promise.all(
    Object.entries(visits).map(async ([id, visit]) => {
      const isLost = isRemoved(visit, registers) || !(await isOpen(visit.tab));
      return { id, visit, isLost };
    }),
  );
  const lost = judged.filter(({ isLost }) => isLost);
  if (lost.length === 0) return;
  const kept = judged.filter(({ isLost }) => !isLost);
  await desk.keepVisits(Object.fromEntries(kept.map(({ id, visit }) => [id, visit])));
  const standing = { kind: 'silent', ...rulesOf(registers) } as const;
  for (const { visit } of lost) void desk.world.tell(visit.tab, { type: 'standing', standing });
}
