import type { VisitId } from '../../model/message';
import type { State, Visit } from './state';

type Visits = State['visits'];

/** A visit whose question was answered: with a no, or by a recording. */
const answered = ({ tab, arrived, place }: Visit, dismissed: boolean): Visit => ({
  tab,
  arrived,
  place,
  dismissed,
});

/** The visits with one of them answered. */
export function visitAnswered(visits: Visits, id: VisitId, dismissed: boolean): Visits {
  const visit = visits[id];
  return visit ? { ...visits, [id]: answered(visit, dismissed) } : visits;
}

/**
 * The visits with all of a unit answered. Where what was recorded is stopped by hand, they neither
 * ask nor start again by themselves, until the learner has one of them recorded after all.
 */
export const unitAnswered = (visits: Visits, unit: string, dismissed: boolean): Visits =>
  Object.fromEntries(
    Object.entries(visits).map(
      ([id, visit]) =>
        [id, visit.place.unit === unit ? answered(visit, dismissed) : visit] as const,
    ),
  );
