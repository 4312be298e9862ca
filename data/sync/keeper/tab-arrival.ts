import { hasEnded } from '../../model/credit';
import { OFFER_AFTER } from '../../model/limits';
import type { Arrive, Standing } from '../../model/message';
import type { PageRecording } from '../../model/recording';
import { rulesOf } from '../../model/rules';
import { withdraw } from '../../model/stretch';
import type { Desk } from './desk';
import type { Parts } from './keeper';
import type { PageSender } from './visits';

/** What is known of a stay when it says that it has arrived, in milliseconds. */
export interface TabArrival {
  /** The instant from which on it was engaged, if it was all the time. */
  readonly begun: number;
  readonly engaged: number;
  /** For how long nobody has touched the machine, where that is too long; 0 otherwise. */
  readonly away: number;
}

/** The recording that a stay is part of already, or that goes on in its own unit. */
function recordingOf(desk: Desk, id: string): PageRecording | null {
  const { recording, visits } = desk.state;
  if (recording?.kind !== 'page' || hasEnded(recording, desk.world.now())) return null;
  return recording.unit === visits[id]?.place.unit ? recording : null;
}

/**
 * A tab without a page script arrives, in one turn with what it was engaged for by then: it took a
 * while to find out that no script answers there, or a background that has died was owed it. The
 * visit is known then, with all that the learner has said about it, and goes on.
 */
export async function arriveTab(
  parts: Pick<Parts, 'desk' | 'visits'>,
  message: Arrive,
  sender: PageSender,
  { begun, engaged, away }: TabArrival,
): Promise<Standing> {
  const { desk, visits } = parts;
  const { visit: id, title } = message;
  const isKnown = desk.state.visits[id]?.tab === sender.tab;
  if (away > 0) return isKnown ? leaveAt(desk, id, away) : visits.answer(message, sender);
  if (!isKnown) {
    const standing = await arriveAnew(parts, message, sender, begun);
    if (!desk.state.visits[id]) return standing;
  }
  if (recordingOf(desk, id) || engaged >= OFFER_AFTER) {
    return visits.answer({ type: 'reach', visit: id, title, engaged }, sender);
  }
  return visits.answer(message, sender);
}

/** Arrives, and takes back that it has joined what is recorded without the time before. */
async function arriveAnew(
  { desk, visits }: Pick<Parts, 'desk' | 'visits'>,
  message: Arrive,
  sender: PageSender,
  begun: number,
): Promise<Standing> {
  const id = message.visit;
  const standing = await visits.answer(message, sender);
  const visit = desk.state.visits[id];
  if (!visit) return standing;
  const arrived = Math.max(0, Math.min(begun, visit.arrived));
  await desk.keepVisits({ ...desk.state.visits, [id]: { ...visit, arrived } });
  const recording = recordingOf(desk, id);
  if (!recording) return standing;
  const allowances = recording.allowances.filter((each) => each.visit !== id);
  desk.hold({ recording: { ...recording, allowances } });
  return standing;
}

/** The learner left while the background was dead: a pause that is too long never counted. */
async function leaveAt(desk: Desk, id: string, away: number): Promise<Standing> {
  const rules = rulesOf(desk.state.registers);
  const recording = recordingOf(desk, id);
  if (!recording?.allowances.some(({ visit }) => visit === id))
    return { kind: 'waiting', ...rules };
  const left = withdraw(recording, id, desk.world.now() - away);
  await desk.commit({ state: { recording: { ...left, isEngaged: false } } });
  return { kind: 'recording', ...rules };
}
