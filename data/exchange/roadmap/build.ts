import { milestoneId, taskId } from '../../model/id';
import type { Milestone, Phase, Roadmap, Task } from '../../model/roadmap';
import { booksOf, named, type Books } from './books';
import { buildResources, buildStep } from './build-resources';
import type { PhaseDraft, RoadmapDraft, TaskDraft } from './draft';
import { languageOf, plannedSeconds, summaryOf } from './fields';
import { quoted, type Findings } from './findings';
import { hoursOf, secondsOf, sharesOf, weeksOf } from './hours';
import { DEFAULT_HOURS, PHASE_HOURS_LIMIT } from './limits';

function secondsIn(draft: TaskDraft, findings: Findings): number {
  if (draft.hours) return plannedSeconds(draft.hours, findings);
  const title = quoted(draft.title?.value ?? '');
  findings.remark({ ...draft.at, kind: 'default-hours', title, hours: DEFAULT_HOURS });
  return secondsOf(DEFAULT_HOURS);
}

function buildTask(draft: TaskDraft, share: number, books: Books): Task {
  const { id, title } = named(draft, 'tasks', books);
  const milestones = draft.milestones.map((milestone): Milestone => {
    const its = named(milestone, 'milestones', books, id);
    return { id: milestoneId(its.id), title: its.title };
  });
  const summary = summaryOf(draft.summary, books.findings);
  return { id: taskId(id), title, summary, share, milestones };
}

function buildPhase(draft: PhaseDraft, books: Books): Phase {
  const { findings } = books;
  const { id, title } = named(draft, 'phases', books);
  const seconds = draft.tasks.map((task) => secondsIn(task, findings));
  const all = seconds.reduce((sum, each) => sum + each, 0);
  if (all > secondsOf(PHASE_HOURS_LIMIT)) {
    const [path, hours, limit] = [draft.path, hoursOf(all), PHASE_HOURS_LIMIT];
    findings.refuse({ ...draft.at, kind: 'phase-too-long', path, hours, limit });
  }
  const shares = sharesOf(seconds);
  const tasks = draft.tasks.map((task, index) => buildTask(task, shares[index] ?? 0, books));
  return { id, title, weeks: weeksOf(all), tasks };
}

/**
 * Makes a roadmap of a draft and puts everything that is wrong with it into the findings. What it
 * gives is a roadmap only if there are no problems among them.
 */
export function buildRoadmap(draft: RoadmapDraft, findings: Findings): Roadmap {
  const books = booksOf(draft, findings);
  const walked = draft.phases.filter((phase) => phase.tasks.length > 0);
  for (const phase of draft.phases) {
    if (phase.tasks.length > 0) continue;
    findings.remark({ ...phase.at, kind: 'empty-phase', title: quoted(phase.title?.value ?? '') });
  }
  const isEmpty = walked.length === 0 && findings.problems.length === 0;
  if (isEmpty) findings.refuse({ ...draft.at, kind: 'no-tasks' });
  const phases = walked.map((phase) => buildPhase(phase, books));
  // The drafts of the tasks stand in the order of the tasks.
  const ids = phases.flatMap((phase) => phase.tasks).map((task) => task.id);
  const tasks = walked.flatMap((phase) => phase.tasks);
  const studied = tasks.map(({ resources }, index) => ({ task: ids[index], resources }));
  return {
    id: books.road,
    title: books.title,
    language: languageOf(draft.language, findings),
    phases,
    resources: buildResources([...studied, { task: undefined, resources: draft.resources }], books),
    firstSteps: draft.firstSteps.map((step) => buildStep(step, books)),
  };
}
