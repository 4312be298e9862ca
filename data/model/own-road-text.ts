import { isLinkAddress, TASK_HOURS_LIMIT } from './decisions';
import { milestoneId, resourceId, siteId, taskId } from './id';
import type { FirstStep, Milestone, Phase, Resource, ResourceKind, Roadmap, Task } from './roadmap';

/**
 * A roadmap of the learner's own as one compact text, the same for the same roadmap on every device:
 * lists in JSON, with the version of the form in front. A released form is read for ever.
 *
 *     roadmap    [1, id, title, language, phases, resources, first steps]
 *     phase      [id, title, weeks, tasks]
 *     task       [id, title, summary, share, milestones] or with hours of its own at the end
 *     milestone  [id, title]
 *     resource   [id, title, kind, address, site, serves] or with its author at the end
 *     first step [id, when, title, task, resources]
 *
 * An id within that of what it lies in is written from its full stop on: in the road `sql`, the task
 * `sql.joins` is `.joins`, and its milestone `sql.joins.first` is `.first`.
 */
const VERSION = 1;

/** Every kind of resource, in the order in which a learner may choose. */
export const RESOURCE_KINDS = Object.keys({
  course: 0,
  series: 0,
  book: 0,
  paper: 0,
  guide: 0,
  tutorial: 0,
  docs: 0,
  tool: 0,
  venue: 0,
} satisfies Record<ResourceKind, 0>) as readonly ResourceKind[];

// The bounds of a stored roadmap: what is beyond them would not be shown.
const ID_LIMIT = 200;
const TEXT_LIMIT = 10_000;
const WEEKS_LIMIT = 1_000;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

const shortId = (id: string, parent: string): string =>
  id.startsWith(`${parent}.`) ? id.slice(parent.length) : id;

/** The text of a roadmap. */
export function textOfRoad(roadmap: Roadmap): string {
  const short = (id: string) => shortId(id, roadmap.id);
  return JSON.stringify([
    VERSION,
    roadmap.id,
    roadmap.title,
    roadmap.language,
    roadmap.phases.map((phase) => [
      short(phase.id),
      phase.title,
      phase.weeks,
      phase.tasks.map((task) => [
        short(task.id),
        task.title,
        task.summary,
        task.share,
        task.milestones.map(({ id, title }) => [shortId(id, task.id), title]),
        ...(task.hours === undefined ? [] : [task.hours]),
      ]),
    ]),
    roadmap.resources.map(({ id, title, kind, address, site, serves, by }) => {
      const fields = [short(id), title, kind, address, site, serves.map(short)];
      return by === undefined ? fields : [...fields, by];
    }),
    roadmap.firstSteps.map(({ id, when, title, task, resources }) => {
      return [short(id), when, title, short(task), resources.map(short)];
    }),
  ]);
}

/** Thrown and caught within this module only: the text is not one of ours. */
class NotARoad extends Error {
  override readonly name = 'NotARoad';
}

function ensure(holds: boolean): asserts holds {
  if (!holds) throw new NotARoad();
}

function text(value: unknown, limit = TEXT_LIMIT): string {
  ensure(typeof value === 'string' && value.length <= limit && value.isWellFormed());
  return value;
}

/** Marks that turn the direction of the text around them; no roadmap of a file has any. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Words to be shown: beside ours, which they must not turn. */
const words = (value: unknown): string => text(value).replaceAll(TURNING, '');

function number(value: unknown, limit: number): number {
  ensure(typeof value === 'number' && value >= 0 && value <= limit);
  return value;
}

/** A list of so many values, or of one more. */
function tuple(value: unknown, length: number, optional = 0): readonly unknown[] {
  ensure(Array.isArray(value));
  ensure(value.length >= length && value.length <= length + optional);
  return value as readonly unknown[];
}

function list<Value>(value: unknown, read: (item: unknown) => Value): readonly Value[] {
  ensure(Array.isArray(value));
  return value.map((item: unknown) => read(item));
}

function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const chosen = choices.find((each) => each === value);
  ensure(chosen !== undefined);
  return chosen;
}

/** A language that the browser can work with, so that dates and lists in it never fail. */
function language(value: unknown): string {
  const tag = text(value);
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    throw new NotARoad();
  }
  return tag;
}

/** A whole id of one that may be shortened. Ids are keys, so none is a part of every object. */
function fullId(value: unknown, parent: string): string {
  const short = text(value, ID_LIMIT);
  const id = short.startsWith('.') ? parent + short : short;
  ensure(id.length <= ID_LIMIT && ID.test(id) && !(id in {}));
  return id;
}

const milestoneIn =
  (task: string) =>
  (value: unknown): Milestone => {
    const [id, title] = tuple(value, 2);
    return { id: milestoneId(fullId(id, task)), title: words(title) };
  };

const taskIn =
  (road: string) =>
  (value: unknown): Task => {
    const [short, title, summary, share, milestones, hours] = tuple(value, 5, 1);
    const id = fullId(short, road);
    return {
      id: taskId(id),
      title: words(title),
      summary: words(summary),
      share: number(share, 1),
      ...(hours === undefined ? {} : { hours: number(hours, TASK_HOURS_LIMIT) }),
      milestones: list(milestones, milestoneIn(id)),
    };
  };

const phaseIn =
  (road: string) =>
  (value: unknown): Phase => {
    const [id, title, weeks, tasks] = tuple(value, 4);
    return {
      id: fullId(id, road),
      title: words(title),
      weeks: number(weeks, WEEKS_LIMIT),
      tasks: list(tasks, taskIn(road)),
    };
  };

const resourceIn =
  (road: string) =>
  (value: unknown): Resource => {
    const [id, title, kind, address, site, serves, by] = tuple(value, 6, 1);
    ensure(address === null || isLinkAddress(text(address)));
    return {
      id: resourceId(fullId(id, road)),
      title: words(title),
      ...(by === undefined ? {} : { by: words(by) }),
      kind: oneOf(kind, RESOURCE_KINDS),
      address: address === null ? null : text(address),
      site: site === null ? null : siteId(fullId(site, road)),
      serves: list(serves, (task) => taskId(fullId(task, road))),
    };
  };

const stepIn =
  (road: string) =>
  (value: unknown): FirstStep => {
    const [id, when, title, task, resources] = tuple(value, 5);
    return {
      id: fullId(id, road),
      when: oneOf(when, ['week', 'month', 'quarter']),
      title: words(title),
      task: taskId(fullId(task, road)),
      resources: list(resources, (each) => resourceId(fullId(each, road))),
    };
  };

const areUnique = (things: readonly { readonly id: string }[]): boolean =>
  new Set(things.map(({ id }) => id)).size === things.length;

function roadIn(value: unknown): Roadmap {
  const [version, id, title, tag, phases, resources, firstSteps] = tuple(value, 7);
  ensure(version === VERSION);
  const road = fullId(id, '');
  const roadmap: Roadmap = {
    id: road,
    title: words(title),
    language: language(tag),
    phases: list(phases, phaseIn(road)),
    resources: list(resources, resourceIn(road)),
    firstSteps: list(firstSteps, stepIn(road)),
  };
  const tasks = roadmap.phases.flatMap((phase) => phase.tasks);
  ensure(tasks.length > 0 && areUnique(roadmap.phases) && areUnique(tasks));
  ensure(areUnique(tasks.flatMap((task) => task.milestones)) && areUnique(roadmap.resources));
  return roadmap;
}

/**
 * Reads the text of a roadmap, which may come from anywhere: null for anything that `textOfRoad`
 * does not write for a roadmap that our pages can show. It never throws.
 */
export function roadOfText(written: string): Roadmap | null {
  try {
    return roadIn(JSON.parse(written));
  } catch (error) {
    if (error instanceof NotARoad || error instanceof SyntaxError) return null;
    throw error;
  }
}
