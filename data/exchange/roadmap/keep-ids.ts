import { milestoneId, taskId, type MilestoneId, type TaskId } from '../../model/id';
import type { Phase, Roadmap } from '../../model/roadmap';
import { derivedId, freeId, isDerived, roadIdOf, slugOf } from './ids';

/** A phase, a task or a milestone, wherever it lies. */
interface Thing {
  readonly id: string;
  readonly title: string;
  /** What it lies in, from the narrowest to the whole roadmap, by the ids of the earlier version. */
  readonly rooms: readonly (string | undefined)[];
  /** The id that its title would give it, before a number makes that unique. */
  readonly derived: string;
}

/** The places of the whole roadmap, of a phase and of a task within it. */
const WHOLE = '';

/**
 * The ids of things of one kind, in the order of `next`. An id that the file names stays. A derived
 * one gives way to that of the thing with the same title in the earlier version: in the same room
 * first, then in ever wider ones, each used once. What was not there before keeps its derived id,
 * or gets another number if that one is taken.
 */
function keptIds(next: readonly Thing[], before: readonly Thing[]): readonly string[] {
  const ids = next.map((thing) => (isDerived(thing.id, thing.derived) ? null : thing.id));
  const used = new Set(ids.filter((id) => id !== null));
  const wide = Math.max(0, ...next.map((thing) => thing.rooms.length));
  for (let width = 0; width < wide; width += 1) {
    const waiting = new Map<string, string[]>();
    const keyOf = ({ rooms, title }: Thing) => JSON.stringify([rooms[width] ?? null, title]);
    for (const thing of before) {
      if (used.has(thing.id)) continue;
      waiting.set(keyOf(thing), [...(waiting.get(keyOf(thing)) ?? []), thing.id]);
    }
    next.forEach((thing, index) => {
      if (ids[index] !== null || thing.rooms[width] === undefined) return;
      const id = waiting.get(keyOf(thing))?.shift();
      if (id === undefined) return;
      ids[index] = id;
      used.add(id);
    });
  }
  const earlier = new Map(before.map((thing) => [thing.id, slugOf(thing.title)]));
  return next.map((thing, index) => {
    const kept = ids[index] ?? null;
    if (kept !== null) return kept;
    // The same words in another spelling are the same thing; an id of other words is not for it.
    const slug = slugOf(thing.title);
    const isTaken = (id: string) => used.has(id) || (earlier.get(id) ?? slug) !== slug;
    const id = isTaken(thing.id) ? freeId(thing.derived, isTaken) : thing.id;
    used.add(id);
    return id;
  });
}

const phaseThings = ({ id: road, phases }: Roadmap): readonly Thing[] =>
  phases.map(({ id, title }) => ({ id, title, rooms: [WHOLE], derived: derivedId(road, title) }));

/** The tasks of a roadmap; `phaseIn` gives the id that a phase has in the earlier version. */
const taskThings = (
  { id: road, phases }: Roadmap,
  phaseIn: (phase: Phase, index: number) => string,
): readonly Thing[] =>
  phases.flatMap((phase, index) =>
    phase.tasks.map(({ id, title }) => ({
      id,
      title,
      rooms: [phaseIn(phase, index), WHOLE],
      derived: derivedId(road, title),
    })),
  );

const milestoneThings = (
  { id: road, phases }: Roadmap,
  phaseIn: (phase: Phase, index: number) => string,
  taskIn: (task: TaskId) => string,
): readonly Thing[] =>
  phases.flatMap((phase, index) =>
    phase.tasks.flatMap((task) =>
      task.milestones.map(({ id, title }) => ({
        id,
        title,
        rooms: [taskIn(task.id), phaseIn(phase, index), WHOLE],
        derived: derivedId(road, title, task.id),
      })),
    ),
  );

/** A roadmap whose phases, tasks and milestones have other ids, wherever they are named. */
function renamed(
  roadmap: Roadmap,
  phases: readonly string[],
  tasks: ReadonlyMap<TaskId, TaskId>,
  milestones: ReadonlyMap<MilestoneId, MilestoneId>,
): Roadmap {
  const taskOf = (id: TaskId) => tasks.get(id) ?? id;
  return {
    ...roadmap,
    phases: roadmap.phases.map((phase, index) => ({
      ...phase,
      id: phases[index] ?? phase.id,
      tasks: phase.tasks.map((task) => ({
        ...task,
        id: taskOf(task.id),
        milestones: task.milestones.map((milestone) => ({
          ...milestone,
          id: milestones.get(milestone.id) ?? milestone.id,
        })),
      })),
    })),
    resources: roadmap.resources.map((resource) => ({
      ...resource,
      serves: resource.serves.map(taskOf),
    })),
    firstSteps: roadmap.firstSteps.map((step) => ({ ...step, task: taskOf(step.task) })),
  };
}

/**
 * A changed version of one's own roadmap with the ids of the earlier one, on which time and ticks
 * hang. What the file names no id for keeps that of what had the same title: in the same phase (a
 * milestone: in the same task) first, else anywhere, each used once. The roadmap itself keeps its id
 * too, unless the file names one.
 */
export function keepIds(next: Roadmap, before: Roadmap): Roadmap {
  const phases = keptIds(phaseThings(next), phaseThings(before));
  const earlierPhase = (phase: Phase) => phase.id;
  const phaseIn = (phase: Phase, index: number) => phases[index] ?? phase.id;
  const tasksNext = taskThings(next, phaseIn);
  const taskIds = keptIds(tasksNext, taskThings(before, earlierPhase));
  const tasks = new Map(
    tasksNext.map(({ id }, index) => [taskId(id), taskId(taskIds[index] ?? id)]),
  );
  const milestonesNext = milestoneThings(next, phaseIn, (id) => tasks.get(id) ?? id);
  const milestonesBefore = milestoneThings(before, earlierPhase, (id) => id);
  const milestoneIds = keptIds(milestonesNext, milestonesBefore);
  const milestones = new Map(
    milestonesNext.map(({ id }, index) => [
      milestoneId(id),
      milestoneId(milestoneIds[index] ?? id),
    ]),
  );
  const road = next.id === roadIdOf(next.title) ? before.id : next.id;
  return { ...renamed(next, phases, tasks, milestones), id: road };
}
