import type { FirstStep, Phase, Resource, Roadmap, Task } from '../../model/roadmap';
import { sharedHours } from '../../model/roadmap-lookup';
import { NO_LANGUAGE, siteAt } from './fields';
import { hoursOf, secondsOf } from './hours';
import { escaped, escapedLine, escapedValue } from './markdown-marks';
import { placedResources, type PlacedResource } from './placed-resources';

/** Values of attributes; one that is undefined is left out. */
type Values = Readonly<Record<string, string | undefined>>;

/** Attributes in braces: `{#dls-1 .course by="Andrew Ng"}`. */
function attributes(id: string, classes: readonly string[], values: Values = {}): string {
  const named = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [`${name}=${/^[\w.-]+$/.test(value) ? value : `"${escapedValue(value)}"`}`];
  });
  return `{${[`#${id}`, ...classes.map((each) => `.${each}`), ...named].join(' ')}}`;
}

/** Hours as a learner would write them: in minutes where hours would not come out even. */
function hoursText(seconds: number): string {
  const isEven = seconds % 36 === 0 || seconds % 60 !== 0;
  return isEven ? `(${hoursOf(seconds)} h)` : `(${seconds / 60} min)`;
}

function link({ title, address }: Resource): string {
  // A backslash in an address would take the meaning from the sign after it.
  const target = (address ?? '').replaceAll('\\', '\\\\');
  return `[${escaped(title)}](${/[()\\]/.test(target) ? `<${target}>` : target})`;
}

function resourceLine({ resource, others }: PlacedResource): string {
  const { id, by, kind, address, site } = resource;
  const values = {
    by,
    site: site === siteAt(address) ? undefined : (site ?? ''),
    serves: others.length === 0 ? undefined : others.join(' '),
  };
  return `- ${link(resource)}${attributes(id, [kind], values)}`;
}

function taskLines(task: Task, phase: Phase, under: readonly PlacedResource[]): readonly string[] {
  const hours = hoursText(secondsOf(task.hours ?? sharedHours(task, phase)));
  return [
    `- ${escapedLine(task.title)} ${hours} ${attributes(task.id, [])}`,
    // Between blank lines, so that other tools too see a paragraph of the task.
    ...(task.summary === '' ? [] : ['', `  ${escapedLine(task.summary)}`, '']),
    ...task.milestones.map(
      ({ id, title }) => `  - [ ] ${escapedLine(title)} ${attributes(id, [])}`,
    ),
    ...under.map((placed) => `  ${resourceLine(placed)}`),
  ];
}

function stepLine({ id, when, title, task, resources }: FirstStep): string {
  const values = { task, resources: resources.length === 0 ? undefined : resources.join(' ') };
  return `- ${escapedLine(title)} ${attributes(id, [when], values)}`;
}

/** A section under a heading; none where nothing is in it. */
const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines];

/**
 * A roadmap as an outline in Markdown, with every id; `readRoadmap` gives an equal roadmap back.
 * Hours are those that the learner plans, where they have planned others than the roadmap's.
 */
export function roadmapMarkdown(roadmap: Roadmap): string {
  const { under, rest } = placedResources(roadmap);
  const lang = roadmap.language === NO_LANGUAGE ? undefined : roadmap.language;
  const lines = [
    `# ${escaped(roadmap.title)} ${attributes(roadmap.id, [], { lang })}`,
    ...roadmap.phases.flatMap((phase) =>
      section(
        `${escaped(phase.title)} ${attributes(phase.id, [])}`,
        phase.tasks.flatMap((task) => taskLines(task, phase, under.get(task.id) ?? [])),
      ),
    ),
    ...section('Resources {.resources}', rest.map(resourceLine)),
    ...section('First steps {.first-steps}', roadmap.firstSteps.map(stepLine)),
  ];
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
}
