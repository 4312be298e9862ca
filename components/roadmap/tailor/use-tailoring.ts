import { roadmap as builtIn } from '../../../data/content/roadmap';
import { skills } from '../../../data/content/skills';
import type { Command, Outcome, TaskState } from '../../../data/model/command';
import { dayOf } from '../../../data/model/day';
import { decisionName } from '../../../data/model/decisions';
import type { TaskId } from '../../../data/model/id';
import { shownRoad } from '../../../data/model/own-road';
import { planOf, type Plan } from '../../../data/model/plan';
import { registerName, type RegisterValue } from '../../../data/model/progress';
import type { Roadmap } from '../../../data/model/roadmap';
import { HOURS_A_WEEK } from '../../../data/model/roadmap-lookup';
import { tailored } from '../../../data/model/tailoring';
import { dayWithYear } from '../../format';
import { t } from '../../text';
import { useStudy } from '../../use-study';
import { startOf, type RoadStart } from '../road-start';
import { useWholeTimes } from '../use-whole-times';
import { readGoal, readHours, readStart, type Reading } from './readings';
import { useDrafts, type Drafts } from './use-drafts';
import { withValues } from './with-values';

type Values = Readonly<Record<string, RegisterValue>>;
type States = Readonly<Record<TaskId, TaskState>>;

/** What the page that tailors the road shows and changes. */
export interface Tailoring {
  /** The road as it comes, with its own hours. */
  readonly raw: Roadmap;
  /** The road with the learner's hours, those that are being typed included. */
  readonly road: Roadmap;
  /** null until the log is read, which may say when the road began. */
  readonly known: {
    readonly start: RoadStart;
    /** The plan of the road as it comes, from the same start, with its own hours a week. */
    readonly before: Plan;
    /** The plan with everything that the learner has changed, or is typing. */
    readonly after: Plan;
  } | null;
  /** Minutes a week; 0 for no goal. */
  readonly goal: number;
  readonly drafts: Drafts;
  /** Runs a command, and says what it did and when the plan ends with these values. */
  readonly change: (
    command: Command,
    said: string,
    values: Values,
    states?: States,
  ) => Promise<Outcome>;
}

const MINUTES = 60;

/** How the text under the name of a register is read. */
function readUnder(name: string, text: string): Reading {
  if (name === registerName.weeklyGoal) return readGoal(text);
  return name === decisionName.roadStart ? readStart(text) : readHours(text);
}

/** The values of all fields that are being typed in and can be read. */
function typedValues(drafts: Drafts): Values {
  const values: [string, RegisterValue][] = [];
  for (const name of drafts.names) {
    const draft = drafts.of(name);
    if (draft === null || draft.isBad) continue;
    const reading = readUnder(name, draft.text);
    if (reading.ok) values.push([name, reading.value]);
  }
  return Object.fromEntries(values);
}

/** The road as the learner tailors it; whatever is typed counts at once. */
export function useTailoring(): Tailoring {
  const registers = useStudy((study) => study.registers);
  const progress = useStudy((study) => study.progress);
  const run = useStudy((study) => study.run);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const times = useWholeTimes();
  const drafts = useDrafts(registers);
  const raw = shownRoad(registers) ?? builtIn;
  const typed = typedValues(drafts);

  const planWith = (values: Values, states: States) => {
    const tried = withValues(registers, values);
    const road = tailored(raw, tried, skills);
    const minutes = values[registerName.weeklyGoal];
    const goal = typeof minutes === 'number' ? minutes : progress.goal;
    if (times === null) return { road, goal, known: null };
    const start = startOf(tried, times, today);
    return {
      road,
      goal,
      known: {
        start,
        before: planOf(raw, { tasks: {} }, HOURS_A_WEEK, start.day),
        after: planOf(road, { tasks: states }, goal / MINUTES, start.day),
      },
    };
  };
  return {
    raw,
    ...planWith(typed, progress.tasks),
    drafts,
    change: (command, said, values, states = progress.tasks) => {
      const { known } = planWith({ ...typed, ...values }, states);
      const finish = known && t('roadmap.tailor.endsOn', { day: dayWithYear(known.after.finish) });
      return run(command, finish === null ? said : `${said} ${finish}`);
    },
  };
}
