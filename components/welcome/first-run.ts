import { noticedSites } from '../../data/content/noticed-sites';
import { skills } from '../../data/content/skills';
import type { Day } from '../../data/model/day';
import { decisionName, isAccepted, isRoadStart, roadStart } from '../../data/model/decisions';
import { siteId } from '../../data/model/id';
import {
  registerName,
  type Progress,
  type Registers,
  type RegisterValue,
} from '../../data/model/progress';
import { goalMinutes } from '../dashboard/GoalForm';

/** What stands in the fields of the first run. */
export interface FirstRun {
  readonly start: string;
  /** Hours a week. */
  readonly hours: string;
  /** The ids of the skills that the learner brings. */
  readonly skills: ReadonlySet<string>;
  /** The ids of the sites on which Milepost may ask. */
  readonly sites: ReadonlySet<string>;
}

/** Which field has to change. */
export type FirstRunProblem = 'start' | 'hours';

const HOUR = 60;
const sites = noticedSites.filter((site) => site !== null);

const shortened = (skill: (typeof skills)[number]) =>
  skill.proposals.filter(({ kind }) => kind === 'shorten');

/** The fields as they stand now: sensible where nothing was decided yet. */
export const firstRunOf = (progress: Progress, registers: Registers, today: Day): FirstRun => ({
  start: roadStart(registers) ?? today,
  hours: String(Math.round((progress.goal / HOUR) * 100) / 100),
  skills: new Set(
    skills
      .filter(({ id, ...skill }) =>
        skill.proposals.some(({ task }) => isAccepted(registers, id, task)),
      )
      .map(({ id }) => id),
  ),
  sites: new Set(sites.filter((site) => progress.sites[siteId(site)] !== 'never')),
});

/** What is to be decided so that the fields hold, or which of them has to change. */
export function decisionsOf(
  fields: FirstRun,
  progress: Progress,
): Readonly<Record<string, RegisterValue>> | FirstRunProblem {
  const minutes = goalMinutes(fields.hours);
  if (!isRoadStart(fields.start)) return 'start';
  if (minutes === null) return 'hours';
  const brought = skills.flatMap((skill) =>
    shortened(skill).map(({ task }): [string, boolean] => [
      decisionName.proposal(skill.id, task),
      fields.skills.has(skill.id),
    ]),
  );
  const asked = sites.map((site): [string, string] => {
    const before = progress.sites[siteId(site)] ?? 'ask';
    const otherwise = before === 'never' ? 'ask' : before;
    return [registerName.site(siteId(site)), fields.sites.has(site) ? otherwise : 'never'];
  });
  return {
    [decisionName.roadStart]: fields.start,
    [registerName.weeklyGoal]: minutes,
    ...Object.fromEntries([...brought, ...asked]),
  };
}
