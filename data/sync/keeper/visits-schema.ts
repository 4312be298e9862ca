import * as v from 'valibot';
import type { PlaceKind } from '../../model/place';
import type { ResourceId } from '../../model/id';
import { anyPlaceKey, anySiteId, anyTaskId, anyVisit, instant, line } from '../schema';
import type { Visit } from './state';

/** The open visits as they lie in `storage.session`, which the background alone writes. */
export const visitsSchema = v.record(
  anyVisit,
  v.object({
    tab: v.pipe(v.number(), v.integer()),
    arrived: instant,
    dismissed: v.boolean(),
    place: v.object({
      site: anySiteId,
      kind: v.custom<PlaceKind>((value) => typeof value === 'string'),
      key: anyPlaceKey,
      unit: line(300),
      resource: v.nullable(v.custom<ResourceId>((value) => typeof value === 'string')),
      label: line(300),
      serves: v.array(anyTaskId),
    }),
  }),
) satisfies v.GenericSchema<unknown, Readonly<Record<string, Visit>>>;
