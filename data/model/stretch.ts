import { creditedTime, unionLength } from './elapsed';
import { LONGEST_PAUSE_LIMIT, PULSE_CREDIT_LIMIT, PULSE_PERIOD } from './limits';
import type { VisitId } from './message';
import type { PageRecording, Stretch } from './recording';

/** Stretches older than this can no longer be withdrawn: the longest pause and two pulses. */
const REVOCABLE = LONGEST_PAUSE_LIMIT + 2 * PULSE_PERIOD;

/** The latest instant that the recording knows of; an earlier now means a clock was set back. */
const newestInstant = (recording: PageRecording): number =>
  recording.stretches.reduce((latest, { to }) => Math.max(latest, to), recording.horizon);

/**
 * The recording after the clock was set back by so many milliseconds: all of it moves with it. What
 * would come to lie before 1970, where no instant is kept, is settled.
 */
export function movedBack(recording: PageRecording, by: number): PageRecording {
  const moved = (instant: number) => Math.max(0, instant - by);
  const isKept = recording.horizon >= by;
  return {
    ...recording,
    start: moved(recording.start),
    settled: isKept ? recording.settled : creditedTime(recording),
    horizon: moved(isKept ? recording.horizon : newestInstant(recording)),
    lastCredited: moved(recording.lastCredited),
    stretches: isKept
      ? recording.stretches.map((each) => ({ ...each, from: each.from - by, to: each.to - by }))
      : [],
    allowances: recording.allowances.map((each) => ({ ...each, from: moved(each.from) })),
  };
}

/**
 * Moves the recording back where it knows of later instants than now: the clock was set back while
 * nobody looked at it, so how far is not known. How long a visit has gone on since it was credited,
 * `unsaid`, only its own page can tell then; it is believed for a pulse's worth, and only where no
 * other visit was credited later, which may have been meanwhile.
 */
export function steady(
  recording: PageRecording,
  now: number,
  visit: VisitId,
  unsaid: number,
): PageRecording {
  const newest = newestInstant(recording);
  if (now >= newest) return recording;
  const isLast = recording.stretches.every((each) => each.to < newest || each.visit === visit);
  return movedBack(recording, newest - now + (isLast ? Math.min(unsaid, PULSE_CREDIT_LIMIT) : 0));
}

/** Takes back what a visit was credited after an instant; the last credited moment moves with it. */
export function withdraw(recording: PageRecording, visit: VisitId, after: number): PageRecording {
  const stretches = recording.stretches.flatMap((stretch) => {
    if (stretch.visit !== visit || stretch.to <= after) return [stretch];
    return stretch.from < after ? [{ ...stretch, to: after }] : [];
  });
  const isTaken = stretches.some((stretch, index) => stretch !== recording.stretches[index]);
  if (!isTaken && stretches.length === recording.stretches.length) return recording;
  const withdrawn = { ...recording, stretches };
  return {
    ...withdrawn,
    lastCredited: Math.min(recording.lastCredited, newestInstant(withdrawn)),
  };
}

/** Adds a stretch, and settles those that can no longer be withdrawn. */
export function addStretch(recording: PageRecording, stretch: Stretch, now: number): PageRecording {
  const from = Math.max(stretch.from, recording.horizon);
  const added =
    from < stretch.to ? [...recording.stretches, { ...stretch, from }] : recording.stretches;
  const horizon = Math.max(recording.horizon, now - REVOCABLE);
  const old = added
    .filter((each) => each.from < horizon)
    .map((each) => ({ ...each, to: Math.min(each.to, horizon) }));
  const recent = added
    .filter((each) => each.to > horizon)
    .map((each) => ({ ...each, from: Math.max(each.from, horizon) }));
  return {
    ...recording,
    settled: recording.settled + unionLength(old),
    horizon,
    stretches: mergeTouching(recent),
    lastCredited: Math.max(recording.lastCredited, stretch.to),
  };
}

/** Joins stretches of one visit that follow each other without a gap, to keep the list short. */
function mergeTouching(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const at = merged.findIndex((each) => each.visit === stretch.visit && each.to >= stretch.from);
    const before = merged[at];
    if (before) merged[at] = { ...before, to: Math.max(before.to, stretch.to) };
    else merged.push(stretch);
  }
  return merged;
}
