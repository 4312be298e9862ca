import { noticedSites } from '../../data/content/noticed-sites';
import { skills } from '../../data/content/skills';
import type { SiteChoice } from '../../data/model/command';
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

/**
 * What is to be decided so that the fields hold, or which of them has to change. Only what the
 * fields say otherwise than they stood is decided, so that another device's answers, which may be on
 * their way, are not written over. A plan that nobody has confirmed yet is decided as it stands.
 */
export function decisionsOf(
  fields: FirstRun,
  progress: Progress,
  registers: Registers,
  today: Day,
): Readonly<Record<string, RegisterValue>> | FirstRunProblem {
  const shown = firstRunOf(progress, registers, today);
  const minutes = fields.hours === shown.hours ? progress.goal : goalMinutes(fields.hours);
  if (!isRoadStart(fields.start)) return 'start';
  if (minutes === null) return 'hours';
  const isBegun = roadStart(registers) !== null && fields.start === shown.start;
  const hasGoal = typeof registers[registerName.weeklyGoal]?.value === 'number';
  return {
    ...(!isBegun && { [decisionName.roadStart]: fields.start }),
    ...((!hasGoal || minutes !== progress.goal) && { [registerName.weeklyGoal]: minutes }),
    ...Object.fromEntries([
      ...skillsDecided(fields.skills.symmetricDifference(shown.skills), fields, registers),
      ...sitesDecided(fields.sites.symmetricDifference(shown.sites), fields),
    ]),
  };
}

/** A skill that is brought shortens what it may; one that is not gives everything back. */
function skillsDecided(
  changed: ReadonlySet<string>,
  fields: FirstRun,
  registers: Registers,
): readonly (readonly [string, boolean])[] {
  return skills
    .filter(({ id }) => changed.has(id))
    .flatMap(({ id, ...skill }) => {
      const isBrought = fields.skills.has(id);
      return skill.proposals
        .filter(({ kind, task }) =>
          isBrought ? kind === 'shorten' : isAccepted(registers, id, task),
        )
        .map(({ task }) => [decisionName.proposal(id, task), isBrought] as const);
    });
}

const sitesDecided = (
  changed: ReadonlySet<string>,
  fields: FirstRun,
): readonly (readonly [string, SiteChoice])[] =>
  sites
    .filter((site) => changed.has(site))
    .map((site) => [registerName.site(siteId(site)), fields.sites.has(site) ? 'ask' : 'never']);
