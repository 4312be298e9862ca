import type { RoadmapDraft, ThingDraft } from './draft';
import { titleOf } from './fields';
import type { Findings, Thing } from './findings';
import { checkedId, derivedId, IdBook, roadIdOf } from './ids';
import { COUNT_LIMITS } from './limits';

/** What is needed while a draft becomes a roadmap: its id and title, and the ids within it. */
export interface Books {
  readonly road: string;
  readonly title: string;
  readonly findings: Findings;
  readonly ids: Readonly<Record<Thing, IdBook>>;
}

/** All things of a draft, by their kind and in the order of the file. */
function thingsOf(draft: RoadmapDraft): Readonly<Record<Thing, readonly ThingDraft[]>> {
  const tasks = draft.phases.flatMap((phase) => phase.tasks);
  return {
    phases: draft.phases,
    tasks,
    milestones: tasks.flatMap((task) => task.milestones),
    resources: [...tasks.flatMap((task) => task.resources), ...draft.resources],
    firstSteps: draft.firstSteps,
  };
}

/** Enters all ids that the file names, so that those which are derived go around them. */
export function booksOf(draft: RoadmapDraft, findings: Findings): Books {
  const title = titleOf(draft.title, findings);
  const isNamed = draft.id !== null && checkedId(draft.id, findings);
  const things = thingsOf(draft);
  const book = (of: Thing): IdBook => {
    const [found, limit] = [things[of], COUNT_LIMITS[of]];
    const first = found[limit];
    if (first) findings.refuse({ ...first.at, kind: 'too-many', of, count: found.length, limit });
    const ids = new IdBook(of, findings);
    for (const thing of found) ids.enter(thing.id);
    return ids;
  };
  return {
    road: isNamed && draft.id ? draft.id.value : roadIdOf(title),
    title,
    findings,
    ids: {
      phases: book('phases'),
      tasks: book('tasks'),
      milestones: book('milestones'),
      resources: book('resources'),
      firstSteps: book('firstSteps'),
    },
  };
}

/** The id and the title of a thing: the id that the file names, else one made from the title. */
export function named(
  draft: ThingDraft,
  of: Thing,
  { road, findings, ids }: Books,
  parent = road,
): { readonly id: string; readonly title: string } {
  const title = titleOf(draft.title, findings);
  return { id: draft.id?.value ?? ids[of].derive(derivedId(road, title, parent)), title };
}
