import type { FirstStep, Phase, Roadmap } from '../../model/roadmap';
import { sharedHours } from '../../model/roadmap-lookup';
import { siteAt } from './fields';
import { hoursOf, secondsOf } from './hours';
import { FORMAT, VERSION } from './json-draft';
import { FILE_LIMIT } from './limits';
import { placedResources, type PlacedResource, type PlacedResources } from './placed-resources';
import { bytesOf } from './read';

/** A resource as a file has it. The site is left out where the address tells it. */
function resourceValue({ resource, others }: PlacedResource): object {
  const { id, title, by, kind, address, site } = resource;
  return {
    id,
    title,
    ...(by === undefined ? {} : { by }),
    kind,
    address,
    ...(site === siteAt(address) ? {} : { site }),
    ...(others.length === 0 ? {} : { serves: others }),
  };
}

function phaseValue(phase: Phase, { under }: PlacedResources): object {
  return {
    id: phase.id,
    title: phase.title,
    tasks: phase.tasks.map((task) => ({
      id: task.id,
      title: task.title,
      ...(task.summary === '' ? {} : { summary: task.summary }),
      hours: hoursOf(secondsOf(task.hours ?? sharedHours(task, phase))),
      milestones: task.milestones.map(({ id, title }) => ({ id, title })),
      ...(under.has(task.id) ? { resources: under.get(task.id)?.map(resourceValue) } : {}),
    })),
  };
}

const stepValue = ({ id, when, title, task, resources }: FirstStep): object => ({
  id,
  when,
  title,
  task,
  ...(resources.length === 0 ? {} : { resources }),
});

/**
 * A roadmap as a JSON file, with every id; `readRoadmap` gives an equal roadmap back. Hours are those
 * that the learner plans, where they have planned others than the roadmap's.
 */
export function roadmapJson(roadmap: Roadmap): string {
  const placed = placedResources(roadmap);
  const { id, title, language, phases, firstSteps } = roadmap;
  const value = {
    format: FORMAT,
    version: VERSION,
    id,
    title,
    language,
    phases: phases.map((phase) => phaseValue(phase, placed)),
    ...(placed.rest.length === 0 ? {} : { resources: placed.rest.map(resourceValue) }),
    ...(firstSteps.length === 0 ? {} : { firstSteps: firstSteps.map(stepValue) }),
  };
  const text = `${JSON.stringify(value, null, 2)}\n`;
  // A file that would be too large to be read again is written without line breaks.
  return bytesOf(text) <= FILE_LIMIT ? text : `${JSON.stringify(value)}\n`;
}
