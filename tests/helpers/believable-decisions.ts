import { roadmap } from '../../data/content/roadmap';
import { addDays, weekOf, type Day } from '../../data/model/day';
import { decisionName, linksText } from '../../data/model/decisions';
import { siteId, taskId, type DeviceId, type MilestoneId, type TaskId } from '../../data/model/id';
import { registerName, type Register, type RegisterValue } from '../../data/model/progress';
import { taskById } from '../../data/model/roadmap-lookup';
import { stampOf } from '../../data/model/stamp';
import { nameOfWeek } from '../../data/model/week-name';
import type { TaskStudy } from './believable-study';

/** Days and weeks begin where they do for a learner who has not set it. */
const CALENDAR = { dayStart: 4, weekStart: 1 };

/** What the learner of the believable year has decided, each with the instant and the device. */
export class BelievableDecisions {
  readonly #found: [string, Register][] = [];
  readonly #until: number;

  /** Nothing is decided after `until`, an instant. */
  constructor(until: number) {
    this.#until = until;
  }

  /** All of them, the last word on each. */
  get registers(): Readonly<Record<string, Register>> {
    return Object.fromEntries(this.#found);
  }

  /** Decides something; in order of time, as a later decision takes the place of an earlier one. */
  decide(name: string, value: RegisterValue, at: number, device: DeviceId): void {
    if (at > this.#until) return;
    this.#found.push([name, { stamp: stampOf(at, 0, device), value }]);
  }

  /** What is decided on the first evening. */
  begin(day: Day, at: number, device: DeviceId): void {
    this.decide(decisionName.roadStart, day, at, device);
    this.decide(registerName.weeklyGoal, 9 * 60, at + 20_000, device);
    const python = decisionName.proposal('python', taskId('python-data-stack'));
    this.decide(python, true, at + 50_000, device);
    this.decide(registerName.site(siteId('coursera')), 'always', at + 3_600_000, device);
  }

  /** The milestones that are reached when this part of a task's hours (0 to 1) is done. */
  advance(study: TaskStudy, from: number, to: number, at: number, device: DeviceId): void {
    const milestones = milestonesOf(study);
    for (const [index, milestone] of milestones.entries()) {
      const due = (index + 1) / milestones.length;
      if (due <= from || due > to) continue;
      this.decide(registerName.milestone(milestone), true, at + (index + 1) * 1000, device);
    }
    if (from === 0 && to > 0) this.decide(registerName.task(study.task), 'doing', at, device);
    if (from < 1 && to >= 1) {
      this.decide(registerName.task(study.task), 'done', at + 30_000, device);
    }
  }

  /** What is decided beside the studying, by the days from the first one. */
  alongside(first: Day, device: DeviceId): void {
    const evening = (days: number) => Date.parse(addDays(first, days)) + 19.5 * 3_600_000;
    const skipped = taskId('rl-or-gan');
    this.decide(registerName.task(skipped), 'skipped', evening(49 * 7 + 5), device);
    for (const [task, note] of TASK_NOTES) {
      this.decide(decisionName.taskNote(task), note, evening(50 * 7), device);
    }
    for (const [task, links] of TASK_LINKS) {
      this.decide(decisionName.taskLinks(task), linksText(links), evening(50 * 7 + 1), device);
    }
    for (const [week, note] of WEEK_NOTES) {
      const name = decisionName.weekNote(nameOfWeek(weekOf(addDays(first, week * 7), CALENDAR)));
      this.decide(name, note, evening(week * 7 + 6), device);
    }
  }
}

/** The milestones of a task that this learner means to reach, in their order. */
const milestonesOf = ({ task, without = [] }: TaskStudy): readonly MilestoneId[] =>
  (taskById(roadmap, task)?.task.milestones ?? [])
    .map(({ id }) => id)
    .filter((id) => !without.includes(id));

const TASK_NOTES: readonly (readonly [TaskId, string])[] = [
  [
    taskId('two-papers'),
    'Three passes each, as Keshav says.\n\nFirst pass on the train, the third one only with the code open.',
  ],
  [
    taskId('reproduce-result'),
    'Theirs 92.6 %, mine 92.1 % (mean of 3 seeds). The gap is the augmentation.',
  ],
];

const TASK_LINKS = [
  [
    taskId('portfolio-repo'),
    [
      { address: 'https://github.com/milepost-learner/papers', label: 'Three papers, implemented' },
      { address: 'https://github.com/milepost-learner/papers/issues', label: 'What is left' },
    ],
  ],
  [
    taskId('blog-post'),
    [{ address: 'https://milepost-learner.example/first-resnet', label: 'The post' }],
  ],
] as const;

const WEEK_NOTES: readonly (readonly [week: number, note: string])[] = [
  [2, 'The videos are quick, the exercises are not. One chapter a weekend is enough.'],
  [13, 'Ill. Nothing to catch up.'],
  [22, 'The gradients agree at last. Next time: check the shapes first, then the signs.'],
  [31, 'Back from the sea. Slowly again.'],
  [38, 'New desk, new time zone; only the laptop for now.'],
  [51, 'Four phases done.\nNow show it: one paper a fortnight into the repository.'],
];
