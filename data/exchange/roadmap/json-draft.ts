import type {
  PhaseDraft,
  ResourceDraft,
  RoadmapDraft,
  StepDraft,
  TaskDraft,
  ThingDraft,
} from './draft';
import type { Findings } from './findings';
import { JsonFields, type JsonItem } from './json-fields';
import { readJson, type JsonNode } from './json-nodes';

/** What the field `format` says in every roadmap file. */
export const FORMAT = 'milepost-roadmap';
/** The version of the format that is written; files of later ones are refused. */
export const VERSION = 1;

/** The names of the fields of each object; another one is left out with a remark. */
export const FIELDS = {
  roadmap: [
    '$schema',
    'format',
    'version',
    'id',
    'title',
    'language',
    'phases',
    'resources',
    'firstSteps',
  ],
  phase: ['id', 'title', 'tasks'],
  task: ['id', 'title', 'summary', 'hours', 'milestones', 'resources'],
  milestone: ['id', 'title'],
  resource: ['id', 'title', 'by', 'kind', 'address', 'site', 'serves'],
  firstStep: ['id', 'when', 'title', 'task', 'resources'],
} as const;

/** What makes a draft of an item of a list; null for one that is refused. */
type Drafting<Draft> = (item: JsonItem, findings: Findings) => Draft | null;

function drafts<Draft>(
  items: readonly JsonItem[],
  drafting: Drafting<Draft>,
  findings: Findings,
): readonly Draft[] {
  return items.flatMap((item) => drafting(item, findings) ?? []);
}

const thing = (fields: JsonFields): ThingDraft => ({
  at: fields.at,
  path: fields.path,
  id: fields.text('id'),
  title: fields.requiredText('title'),
});

/** A milestone is an object, or its title alone. */
const milestone: Drafting<ThingDraft> = (item, findings) => {
  const { node, path } = item;
  if (node.kind === 'text') {
    const { line, column, value } = node;
    return { at: { line, column }, path, id: null, title: { line, column, value, path } };
  }
  const fields = JsonFields.of(item, FIELDS.milestone, findings);
  return fields && thing(fields);
};

const resource: Drafting<ResourceDraft> = (item, findings) => {
  const fields = JsonFields.of(item, FIELDS.resource, findings);
  return (
    fields && {
      ...thing(fields),
      by: fields.text('by'),
      kind: fields.text('kind'),
      address: fields.textOrNull('address'),
      site: fields.textOrNull('site'),
      serves: fields.texts('serves'),
    }
  );
};

const task: Drafting<TaskDraft> = (item, findings) => {
  const fields = JsonFields.of(item, FIELDS.task, findings);
  return (
    fields && {
      ...thing(fields),
      summary: fields.text('summary'),
      hours: fields.requiredNumber('hours'),
      milestones: drafts(fields.list('milestones'), milestone, findings),
      resources: drafts(fields.list('resources'), resource, findings),
    }
  );
};

const phase: Drafting<PhaseDraft> = (item, findings) => {
  const fields = JsonFields.of(item, FIELDS.phase, findings);
  return (
    fields && {
      ...thing(fields),
      tasks: drafts(fields.requiredList('tasks'), task, findings),
    }
  );
};

const firstStep: Drafting<StepDraft> = (item, findings) => {
  const fields = JsonFields.of(item, FIELDS.firstStep, findings);
  return (
    fields && {
      ...thing(fields),
      when: fields.requiredText('when'),
      task: fields.requiredText('task'),
      resources: fields.texts('resources'),
    }
  );
};

/** Whether a file is a roadmap of a version that is known here; refuses it otherwise. */
function isOurs(node: JsonNode, findings: Findings): boolean {
  const field = (name: string) =>
    node.kind === 'object' ? node.fields.get(name)?.node : undefined;
  const { line, column } = node;
  const format = field('format');
  if (format?.kind !== 'text' || format.value !== FORMAT) {
    findings.refuse({ line, column, kind: 'not-a-roadmap' });
    return false;
  }
  const version = field('version');
  if (version === undefined) {
    findings.refuse({ line, column, kind: 'missing', path: 'version' });
    return false;
  }
  const at = { line: version.line, column: version.column };
  const path = 'version';
  if (version.kind !== 'number') {
    findings.refuse({ ...at, kind: 'wrong-type', path, expected: 'number' });
  } else if (version.value > VERSION) {
    findings.refuse({ ...at, kind: 'newer-version', version: version.value });
  } else if (version.value !== VERSION) {
    const { value } = version;
    findings.refuse({ ...at, kind: 'out-of-range', path, value, low: 1, high: VERSION });
  } else return true;
  return false;
}

/** Reads a roadmap file in JSON; null if it is none, of which the findings say why. */
export function jsonDraft(text: string, findings: Findings): RoadmapDraft | null {
  const read = readJson(text);
  if (!read.ok) {
    findings.refuse(read.problem);
    return null;
  }
  if (!isOurs(read.node, findings)) return null;
  const fields = JsonFields.of({ node: read.node, path: '' }, FIELDS.roadmap, findings);
  return (
    fields && {
      at: fields.at,
      id: fields.text('id'),
      title: fields.requiredText('title'),
      language: fields.text('language'),
      phases: drafts(fields.requiredList('phases'), phase, findings),
      resources: drafts(fields.list('resources'), resource, findings),
      firstSteps: drafts(fields.list('firstSteps'), firstStep, findings),
    }
  );
}
