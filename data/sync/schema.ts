import * as v from 'valibot';
import type { PlaceKey, SessionId, SiteId, TaskId } from '../model/id';

/** The parts that stored values and messages are checked with, once, at the border. */

/** Milliseconds since 1970 in the years 1970 to 9999. */
export const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(253402300799999));
/** A length of time in milliseconds or seconds: finite and not negative. */
export const duration = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12));
export const line = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const idText = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** An id of a kind that has no closed list: a learner's own roadmap brings its own tasks. */
const idOf = <Id extends string>() => v.custom<Id>((value) => v.is(idText, value));
export const anyTaskId = idOf<TaskId>();
export const anySiteId = idOf<SiteId>();
export const anyPlaceKey = idOf<PlaceKey>();
export const anySessionId = idOf<SessionId>();
export const anyVisit = v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,40}$/));
