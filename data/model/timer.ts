import type { TimerAnswer } from './command';
import { ABSENCE_LIMIT, LONG_TIMER, SHORTEST_SESSION } from './limits';
import type { TimerRecording } from './recording';
import type { Session } from './session';

/** The timer after the clock was set back by so many milliseconds: all of it moves with it. */
export function timerMovedBack(timer: TimerRecording, by: number): TimerRecording {
  const { question } = timer;
  const moved = (instant: number) => Math.max(0, instant - by);
  return {
    ...timer,
    start: moved(timer.start),
    confirmed: moved(timer.confirmed),
    lastSeen: moved(timer.lastSeen),
    question:
      question?.kind === 'absence'
        ? { ...question, from: moved(question.from), to: moved(question.to) }
        : question && { ...question, since: moved(question.since) },
  };
}

/**
 * The timer after the clock was set back while nobody looked at it, so that its length stays, but
 * for the moments since it was last seen.
 */
export function steadyTimer(timer: TimerRecording, now: number): TimerRecording {
  const back = timer.lastSeen - now;
  return back > 0 ? timerMovedBack(timer, back) : timer;
}

/** Seconds of wall time since the timer was started. */
export const timerSeconds = (timer: TimerRecording, now: number): number =>
  Math.floor((now - steadyTimer(timer, now).start) / 1000);

/**
 * The learner shows signs of life. After an absence, or after three hours, the timer asks what the
 * time was; it counts on and never decides by itself.
 */
export function seen(before: TimerRecording, now: number): TimerRecording {
  const timer = steadyTimer(before, now);
  const away = now - timer.lastSeen;
  const from = timer.question?.kind === 'absence' ? timer.question.from : timer.lastSeen;
  if (away > ABSENCE_LIMIT) {
    return { ...timer, lastSeen: now, question: { kind: 'absence', from, to: now } };
  }
  const unconfirmed = Math.max(timer.start, timer.confirmed);
  if (timer.question === null && now - unconfirmed >= LONG_TIMER) {
    return { ...timer, lastSeen: now, question: { kind: 'long', since: unconfirmed } };
  }
  return { ...timer, lastSeen: now };
}

/**
 * The machine says that nobody has touched it since an instant. The moment last seen goes back to
 * then, so that the return can be asked about; a book is read without touching anything.
 */
export function unseenSince(timer: TimerRecording, since: number): TimerRecording {
  return since < timer.lastSeen
    ? { ...timer, lastSeen: Math.max(since, timer.start, timer.confirmed) }
    : timer;
}

/** What an answer makes of the timer: it runs on, or it ends with this many seconds. */
export type TimerAnswered =
  | { readonly kind: 'goes-on'; readonly timer: TimerRecording }
  | { readonly kind: 'ends'; readonly seconds: number };

/** Applies the learner's answer. */
export function answered(asked: TimerRecording, answer: TimerAnswer, now: number): TimerAnswered {
  const timer = steadyTimer(asked, now);
  switch (answer.kind) {
    case 'keep':
      return {
        kind: 'goes-on',
        timer: { ...timer, question: null, confirmed: now, lastSeen: now },
      };
    case 'cut': {
      const end = timer.question?.kind === 'absence' ? timer.question.from : timer.lastSeen;
      return { kind: 'ends', seconds: Math.max(0, Math.floor((end - timer.start) / 1000)) };
    }
    case 'length':
      return { kind: 'ends', seconds: Math.round(answer.seconds) };
  }
}

/** The session that a timer becomes; null under a minute. */
export function sessionOfTimer(timer: TimerRecording, seconds: number): Session | null {
  if (seconds * 1000 < SHORTEST_SESSION) return null;
  return {
    id: timer.id,
    start: timer.start,
    seconds,
    offset: timer.offset,
    task: timer.task,
    site: null,
    place: null,
    title: timer.title,
    note: '',
    how: 'timer',
  };
}
