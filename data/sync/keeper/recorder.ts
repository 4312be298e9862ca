import {
  carryOver,
  hasEnded,
  joinRecording,
  sessionOf,
  startRecording,
  type Opening,
} from '../../model/credit';
import type { TaskId } from '../../model/id';
import { RECORDING_END_AFTER } from '../../model/limits';
import type { Standing, VisitId } from '../../model/message';
import { isOpen } from '../../model/progress';
import type { PageRecording, Recording } from '../../model/recording';
import { taskById, tasksOf } from '../../model/roadmap-lookup';
import type { Session } from '../../model/session';
import { taskFor } from '../../model/standing';
import { shownTitle } from '../../model/shown-title';
import type { Change, Desk } from './desk';
import { newSessionId } from './new-session-id';
import { leavingOf } from './pages';
import { placeOf } from './place-of';
import { rememberedTask } from './place-task';
import type { Visit } from './state';

/** The life of a recording: started and joined by visits, ended by a stop or by silence. */

/**
 * What logs the session of a recording. One that was logged before, and runs on since its stop was
 * taken back, keeps the words that it was logged with: its place never changes, and the learner may
 * have written its title or its note since.
 */
export async function logging(
  desk: Desk,
  recording: Recording,
  session: Session,
  deleted = false,
): Promise<Required<Pick<Change, 'records' | 'leaving'>>> {
  const { loggedAt = null } = recording;
  const before = loggedAt === null ? null : await desk.find(recording.id);
  if (!before) return { records: [desk.born(session, deleted, loggedAt)], leaving: [] };
  const { place, title, note } = before;
  const after = desk.revise(before, { ...session, place, title, note }, deleted);
  return { records: [after], leaving: leavingOf(before, after) };
}

/** What is to be written when a recording ends: its session, if it was long enough. */
export async function ending(
  desk: Desk,
  recording: Recording,
  session: Session | null,
  isDiscarded = false,
): Promise<Change> {
  const until = recording.kind === 'page' ? recording.lastCredited : desk.world.now();
  return {
    state: { recording: null, countedUntil: Math.max(desk.state.countedUntil, until) },
    ...(session && (await logging(desk, recording, session, isDiscarded))),
  };
}

/** Ends a recording that has been silent for too long, at its last credited moment. */
export async function endIfSilent(desk: Desk): Promise<boolean> {
  const { recording } = desk.state;
  if (recording?.kind !== 'page' || !hasEnded(recording, desk.world.now())) return false;
  await endPageRecording(desk, recording);
  return true;
}

/** Ends a recording on pages, and logs it where it was a minute or longer. */
export async function endPageRecording(desk: Desk, recording: PageRecording): Promise<void> {
  await desk.commit(await ending(desk, recording, sessionOf(recording)));
  desk.world.alarm('end', null);
}

/** What a visit brings into a recording. */
export function openingOf(
  id: VisitId,
  visit: Visit,
  page: { readonly title: string; readonly engaged: number },
): Opening {
  return {
    visit: id,
    place: visit.place.key,
    title: shownTitle(page.title, visit.place),
    engaged: page.engaged,
    arrived: visit.arrived,
  };
}

/**
 * The tasks of the shown road that a place serves: by the catalogue or by what the learner said of
 * their own site, and on a road of the learner's own those whose resources lie there, the page's own
 * resource first. The learner's word for a site goes before its resources, the catalogue's behind.
 */
function servedBy(desk: Desk, { place }: Visit): readonly TaskId[] {
  const { roadmap, world } = desk;
  const isOwnRoad = roadmap.id !== world.roadmap.id;
  const there = (isOwnRoad ? roadmap.resources : []).flatMap(({ address, serves }) => {
    const found = address === null ? null : placeOf(desk, address);
    if (found?.site !== place.site || found.unit !== place.unit) return [];
    return { serves, isHere: `${place.key}/`.startsWith(`${found.key}/`) };
  });
  const near = there.toSorted((one, other) => Number(other.isHere) - Number(one.isHere));
  const named = near.flatMap(({ serves }) => serves);
  const all = place.kind === 'own' ? [...place.serves, ...named] : [...named, ...place.serves];
  return [...new Set(all)].filter((task) => taskById(roadmap, task));
}

/** The task that time at this visit's place counts for as long as the learner says no other. */
function guessOf(desk: Desk, visit: Visit): TaskId {
  const first = desk.roadmap.phases[0]?.tasks[0];
  if (!first) throw new Error('a roadmap has at least one task');
  return taskFor({ ...visit.place, serves: servedBy(desk, visit) }, desk.progress, first.id);
}

/**
 * The task that time at this visit's place counts for: what the learner last chose for its course,
 * series or paper, as long as that is open; else the guess.
 */
export function taskOfVisit(desk: Desk, visit: Visit): TaskId {
  const { roadmap, progress, state } = desk;
  const chosen = rememberedTask(state.registers, visit.place.unit);
  const isStill = chosen !== null && taskById(roadmap, chosen) && isOpen(progress.tasks[chosen]);
  return chosen !== null && isStill ? chosen : guessOf(desk, visit);
}

/** The task that is offered for a visit, and those that the learner can choose instead. */
export function choiceFor(
  desk: Desk,
  visit: Visit,
): Pick<Extract<Standing, { kind: 'offer' }>, 'task' | 'tasks'> | null {
  const chosen = taskOfVisit(desk, visit);
  const tasks = tasksOf(desk.roadmap)
    .filter(({ id }) => id === chosen || isOpen(desk.progress.tasks[id]))
    .map(({ id, title }) => ({ id, title }));
  const task = tasks.find(({ id }) => id === chosen);
  return task ? { task, tasks } : null;
}

/** Starts a recording for a visit; one that runs in its unit is joined, another one ends first. */
export async function startForVisit(
  desk: Desk,
  visit: Visit,
  opening: Opening,
  task: TaskId | null,
): Promise<void> {
  const now = desk.world.now();
  const { recording } = desk.state;
  const running = recording?.kind === 'page' ? recording : null;
  if (running?.unit === visit.place.unit && !hasEnded(running, now)) {
    const joined = joinRecording(running, opening, now);
    await desk.commit({ state: { recording: { ...joined, task: task ?? running.task } } });
    return;
  }
  const counted = Math.max(desk.state.countedUntil, running?.lastCredited ?? 0);
  const start = Math.min(now, Math.max(opening.arrived, counted));
  const next = startRecording(
    {
      id: await newSessionId(desk, start),
      site: visit.place.site,
      unit: visit.place.unit,
      task: task ?? taskOfVisit(desk, visit),
      offset: desk.world.offset(start),
    },
    opening,
    counted,
    now,
  );
  const before = running && sessionOf(running);
  await desk.commit({
    state: {
      recording: running && !before ? carryOver(running, next) : next,
      countedUntil: counted,
    },
    ...(running && before && (await logging(desk, running, before))),
  });
  await forgetStopped(desk);
  desk.world.alarm('end', now + RECORDING_END_AFTER);
}

/** A stop is final once something else is recorded: taking it back would count that time twice. */
export async function forgetStopped(desk: Desk): Promise<void> {
  if (desk.state.stopped) await desk.keepStopped(null);
}

/** A visit joins the recording that runs, in memory, with what it was engaged for since arrival. */
export function joinVisit(desk: Desk, opening: Opening): void {
  const { recording } = desk.state;
  if (recording?.kind !== 'page') return;
  desk.hold({ recording: joinRecording(recording, opening, desk.world.now()) });
}
