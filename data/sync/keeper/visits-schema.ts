import * as v from 'valibot';
import type { PlaceKind } from '../../model/place';
import type { ResourceId } from '../../model/id';
import type { VisitId } from '../../model/message';
import { anyPlaceKey, anySiteId, anyTaskId, anyVisit, instant, line } from '../schema';
import type { Visit } from './state';

const visitSchema = v.object({
  tab: v.pipe(v.number(), v.integer()),
  arrived: instant,
  dismissed: v.boolean(),
  offered: v.exactOptional(anyTaskId),
  place: v.object({
    site: anySiteId,
    kind: v.custom<PlaceKind>((value) => typeof value === 'string'),
    key: anyPlaceKey,
    unit: line(300),
    resource: v.nullable(v.custom<ResourceId>((value) => typeof value === 'string')),
    label: line(300),
    serves: v.array(anyTaskId),
  }),
}) satisfies v.GenericSchema<unknown, Visit>;

/**
 * The open visits as they lie in `storage.session`, which the background alone writes; one that
 * cannot be read has to arrive again.
 */
export function visitsIn(raw: unknown): Readonly<Record<VisitId, Visit>> {
  if (typeof raw !== 'object' || raw === null) return {};
  const visits: Record<VisitId, Visit> = {};
  for (const [id, value] of Object.entries(raw)) {
    const visit = v.safeParse(visitSchema, value);
    if (visit.success && v.is(anyVisit, id)) visits[id] = visit.output;
  }
  return visits;
}
