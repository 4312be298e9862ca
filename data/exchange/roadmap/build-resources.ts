import { resourceId, taskId, type TaskId } from '../../model/id';
import type { FirstStep, Resource } from '../../model/roadmap';
import { named, type Books } from './books';
import type { Found, ResourceDraft, StepDraft } from './draft';
import { addressOf, authorOf, kindOf, siteOf, timeOf } from './fields';
import { quoted, type Thing } from './findings';

/** Resources that stand under a task, or under none. */
export interface Studied {
  readonly task: TaskId | undefined;
  readonly resources: readonly ResourceDraft[];
}

/** The ids among these that the file has; each other one is refused. */
function known(found: readonly Found<string>[], of: Thing, books: Books): readonly string[] {
  return found.flatMap(({ value, ...where }) => {
    if (books.ids[of].has(value)) return [value];
    books.findings.refuse({ ...where, kind: 'unknown-id', of, id: quoted(value) });
    return [];
  });
}

function buildResource(
  draft: ResourceDraft,
  address: string | null,
  serves: readonly TaskId[],
  books: Books,
): Resource {
  const { findings } = books;
  const { id, title } = named(draft, 'resources', books);
  const by = authorOf(draft.by, findings);
  return {
    id: resourceId(id),
    title,
    ...(by === undefined ? {} : { by }),
    kind: kindOf(draft.kind, address, findings),
    address,
    site: siteOf(draft.site, address, findings),
    serves: [...new Set(serves)],
  };
}

/**
 * The resources in the order of the file. One without an id whose address has come before is that
 * one again, and serves this task too.
 */
export function buildResources(groups: readonly Studied[], books: Books): readonly Resource[] {
  const built: Resource[] = [];
  const places = new Map<string, number>();
  for (const { task, resources } of groups) {
    for (const draft of resources) {
      const others = known(draft.serves, 'tasks', books).map(taskId);
      const serves = task === undefined ? others : [task, ...others];
      const address = addressOf(draft.address, books.findings);
      const place = draft.id === null && address !== null ? places.get(address) : undefined;
      const same = place === undefined ? undefined : built[place];
      if (same && place !== undefined) {
        built[place] = { ...same, serves: [...new Set([...same.serves, ...serves])] };
        continue;
      }
      if (address !== null && !places.has(address)) places.set(address, built.length);
      built.push(buildResource(draft, address, serves, books));
    }
  }
  return built;
}

/** A first step, whose task and resources the file must have. */
export function buildStep(draft: StepDraft, books: Books): FirstStep {
  const { id, title } = named(draft, 'firstSteps', books);
  return {
    id,
    when: timeOf(draft.when, books.findings),
    title,
    task: taskId(known(draft.task ? [draft.task] : [], 'tasks', books)[0] ?? ''),
    resources: known(draft.resources, 'resources', books).map(resourceId),
  };
}
