import { safeParse } from 'valibot';
import type { PageStatus } from '../../model/command';
import type { TabMessage } from '../../model/message';
import { rulesOf } from '../../model/rules';
import { isOnShippedHost, matchesAt, originsOf, toAskFor } from '../../model/site-matches';
import { siteTitle } from '../../model/site-title';
import { onArrival } from '../../model/standing';
import { visitReport } from '../message-schema';
import type { Desk } from './desk';
import { placeOf } from './place-of';
import { taskOfVisit } from './recorder';
import { situationOf } from './situation';
import type { Visit } from './state';

/** Where the open study pages are known. */
interface Watched {
  readonly desk: Desk;
}

/** What the page in a tab counts for; null when it is none on which Milepost could be let in. */
export async function pageStatus(
  { desk }: Watched,
  tab: number,
  address: string,
): Promise<PageStatus | null> {
  const report = safeParse(visitReport, await desk.world.tell(tab, { type: 'report' }));
  const said = report.success ? desk.state.visits[report.output.visit] : undefined;
  const known = said?.tab === tab ? said : null;
  const place = known?.place ?? placeOf(desk, address);
  if (!place) return null;
  const visit: Visit = known ?? { tab, arrived: desk.world.now(), place, dismissed: false };
  const matches = matchesAt(address, place.site, desk.state.registers);
  const origins = originsOf(matches);
  if (!report.success && origins.length === 0) return null;
  // A script of the manifest may have been let in for this visit alone; any other may live on in a
  // page from which Milepost was sent away.
  const isRunning = report.success && origins.every(isOnShippedHost);
  const isLetIn = isRunning || (await desk.world.mayRun(origins));
  const { recording, countedUntil } = desk.state;
  const { choice, quietUntil, now } = situationOf(desk, visit);
  // Time that is in the log already would not be logged again.
  const fresh = Math.max(0, now - Math.max(visit.arrived, countedUntil));
  return {
    tab,
    site: place.site,
    siteName: siteTitle(place.site, desk.state.registers),
    place: place.label,
    task: taskOfVisit(desk, visit),
    choice,
    quietUntil: quietUntil > now ? quietUntil : null,
    dismissed: visit.dismissed,
    seconds: report.success ? Math.floor(Math.min(report.output.engaged, fresh) / 1000) : null,
    counting: recording?.kind === 'page' && recording.unit === place.unit,
    access: isLetIn ? null : originsOf(toAskFor(matches, place.site)),
    isWithheld: !isLetIn && origins.every(isOnShippedHost),
  };
}

/** Tells every page with a visit what it is to do now. */
export function tellPages({ desk }: Watched): void {
  const { recording } = desk.state;
  const joined = recording?.kind === 'page' ? recording.allowances : [];
  const rules = rulesOf(desk.state.registers);
  for (const [id, visit] of Object.entries(desk.state.visits)) {
    const situation = situationOf(desk, visit);
    const decision = onArrival(visit.place, situation);
    const isLeftAlone = situation.choice === 'never' || visit.dismissed;
    const tell = (kind: 'recording' | 'silent' | 'waiting') => {
      const message: TabMessage = { type: 'standing', standing: { kind, ...rules } };
      void desk.world.tell(visit.tab, message);
    };
    if (joined.some((allowance) => allowance.visit === id)) tell('recording');
    else {
      // What is recorded in another window is not asked about any more, and the page joins.
      if (decision === 'be-silent' || decision === 'join') tell('silent');
      // Where nothing is asked, what the learner stays at for a while is noted all the same.
      if (decision !== 'be-silent' || !isLeftAlone) tell('waiting');
    }
  }
}
