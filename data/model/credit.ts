import { creditedTime, unionLength } from './elapsed';
import { wasSetBack } from './engagement';
import type { PlaceKey, SessionId, SiteId, TaskId } from './id';
import {
  ARRIVE_AFTER,
  PULSE_CREDIT_LIMIT,
  RECORDING_END_AFTER,
  SHORTEST_SESSION,
  TITLE_LIMIT,
} from './limits';
import type { Pulse, VisitId } from './message';
import type { Allowance, PageRecording, RecordedPlace, Recording } from './recording';
import type { Session } from './session';
import { addStretch, steady, withdraw } from './stretch';

/** Visits kept in one recording; beyond that the one heard of longest ago has to join again. */
const VISIT_LIMIT = 20;
/** Places kept in one recording; beyond that the one with the least time is forgotten. */
const PLACE_LIMIT = 20;

/** What a visit brings when it starts a recording or joins one. */
export interface Opening {
  readonly visit: VisitId;
  readonly place: PlaceKey;
  readonly title: string;
  /** Engaged milliseconds since arrival that are not credited yet. */
  readonly engaged: number;
  /** The instant the background saw the visit arrive. */
  readonly arrived: number;
}

/** Starts a recording that includes the time since arrival, but nothing before `countedUntil`. */
export function startRecording(
  what: {
    readonly id: SessionId;
    readonly site: SiteId;
    readonly unit: string;
    readonly task: TaskId;
    readonly offset: number;
  },
  opening: Opening,
  countedUntil: number,
  now: number,
): PageRecording {
  const start = Math.min(now, Math.max(opening.arrived, countedUntil));
  const empty: PageRecording = {
    kind: 'page',
    ...what,
    start,
    places: [],
    settled: 0,
    horizon: start,
    stretches: [],
    lastCredited: now,
    isEngaged: true,
    allowances: [],
  };
  return joinRecording(empty, opening, now);
}

/**
 * A visit joins the recording with what it was engaged for since arrival. One that has joined
 * already (it did not hear the answer) brings no more than the real time since it was credited.
 */
export function joinRecording(
  recording: PageRecording,
  opening: Opening,
  now: number,
): PageRecording {
  const { visit, place, title, arrived } = opening;
  const before = steady(recording, now, visit, wholeTime(opening.engaged));
  const known = before.allowances.find((allowance) => allowance.visit === visit);
  const since = now - (known?.from ?? arrived);
  const engaged = wholeTime(Math.min(opening.engaged, since));
  // One that has just arrived was engaged until it said so, and tells of that with its first pulse.
  const from = known || engaged > 0 ? now : now - ARRIVE_AFTER;
  const allowance = { visit, sequence: known?.sequence ?? 0, from };
  const joined = addStretch(before, { visit, from: now - engaged, to: now }, now);
  const others = joined.allowances.filter((each) => each.visit !== visit);
  return namePlace(
    { ...joined, isEngaged: true, allowances: [...others, allowance].slice(-VISIT_LIMIT) },
    place,
    title,
    creditedTime(joined) - creditedTime(recording),
  );
}

/** Whether a visit has joined what is recorded, and is known there still. */
export const hasJoined = (recording: Recording | null, id: VisitId): boolean =>
  recording?.kind === 'page' && recording.allowances.some(({ visit }) => visit === id);

/**
 * Credits a pulse: at most what it claims, what either of its clocks says, 1.5 periods for itself
 * and for each that was lost since the last one (a page owes their time again), and the real time
 * since this visit was last credited. What it repeats counts once. A pulse out of order, or of a
 * visit that has not joined, changes nothing.
 */
export function creditPulse(
  recording: PageRecording,
  pulse: Pulse,
  place: PlaceKey,
  now: number,
): PageRecording {
  const unsaid = wholeTime(Math.min(pulse.engaged, pulse.mono));
  const settled = steady(recording, now, pulse.visit, unsaid);
  const before = settled.allowances.find((allowance) => allowance.visit === pulse.visit);
  if (!before || pulse.sequence <= before.sequence) return recording;
  const from = Math.min(before.from, now);
  const wall = wasSetBack(pulse.wall, pulse.mono) ? pulse.mono : pulse.wall;
  const limit = (pulse.sequence - before.sequence) * PULSE_CREDIT_LIMIT;
  const span = Math.min(wall, pulse.mono);
  const owed = pulse.engaged - repeatedIn(settled, pulse.visit, now - span);
  const credit = wholeTime(Math.min(owed, span, limit, RECORDING_END_AFTER, now - from));
  const allowance: Allowance = {
    visit: pulse.visit,
    sequence: pulse.sequence,
    from: Math.max(from + credit, now - PULSE_CREDIT_LIMIT),
  };
  const allowed = {
    ...settled,
    isEngaged: pulse.goesOn,
    allowances: [...settled.allowances.filter(({ visit }) => visit !== pulse.visit), allowance],
  };
  const kept = withdraw(allowed, pulse.visit, now - wholeTime(pulse.withdrawn));
  if (credit === 0) return kept;
  const added = addStretch(kept, { visit: pulse.visit, from: now - credit, to: now }, now);
  return namePlace(added, place, null, creditedTime(added) - creditedTime(kept));
}

/** Pulses are on their way for different times, in milliseconds; what overlaps by less is no repeat. */
const LATENCY = 1000;

/**
 * What a visit was credited since it was heard of last, by its own account: it says again what was
 * heard, where the answer to that got lost.
 */
function repeatedIn({ stretches }: PageRecording, visit: VisitId, since: number): number {
  const own = stretches
    .filter((each) => each.visit === visit && each.to > since)
    .map((each) => ({ ...each, from: Math.max(each.from, since) }));
  const repeated = unionLength(own);
  return repeated > LATENCY ? repeated : 0;
}

/** Time that can be kept: pages measure in parts of a millisecond, instants are whole. */
const wholeTime = (milliseconds: number): number => Math.max(0, Math.floor(milliseconds));

/** Remembers where the time went; a null title keeps the one that is known. */
function namePlace(
  recording: PageRecording,
  place: PlaceKey,
  title: string | null,
  credited: number,
): PageRecording {
  const known = recording.places.find((each) => each.place === place);
  const named: RecordedPlace = {
    place,
    title: (title || known?.title || '').slice(0, TITLE_LIMIT),
    credited: (known?.credited ?? 0) + credited,
  };
  const others = recording.places
    .filter((each) => each.place !== place)
    .toSorted((a, b) => b.credited - a.credited)
    .slice(0, PLACE_LIMIT - 1);
  return { ...recording, places: [...others, named] };
}

/** Whether a recording on pages has ended by itself, 10 minutes after its last credited moment. */
export const hasEnded = (recording: Recording, now: number): boolean =>
  recording.kind === 'page' && now - recording.lastCredited >= RECORDING_END_AFTER;

/** The session that a recording on pages becomes; null under a minute. */
export function sessionOf(recording: PageRecording): Session | null {
  const time = creditedTime(recording);
  if (time < SHORTEST_SESSION) return null;
  const main = recording.places.toSorted((a, b) => b.credited - a.credited)[0];
  return {
    id: recording.id,
    start: recording.start,
    seconds: Math.round(time / 1000),
    offset: recording.offset,
    task: recording.task,
    site: recording.site,
    place: main?.place ?? null,
    title: main?.title ?? '',
    note: '',
    how: 'page',
  };
}

/**
 * The recording that goes on in another unit. A stretch under a minute is too short for a session
 * of its own, so its time is carried into the next one instead of being lost.
 */
export function carryOver(short: PageRecording, next: PageRecording): PageRecording {
  return {
    ...next,
    start: Math.min(short.start, next.start),
    settled: next.settled + creditedTime(short),
  };
}
