import type { WeekToCopy, WeekWords } from '../../data/exchange/week-markdown';
import type { Day } from '../../data/model/day';
import type { WeekReview } from '../../data/model/review';
import type { Roadmap } from '../../data/model/roadmap';
import type { TickedMilestone } from '../../data/model/week-comparison';
import { goalStanding } from '../../data/model/week-goal';
import { dayLabel, dayRange, duration } from '../format';
import { taskTitle, type KnownTasks } from '../TaskName';
import { t } from '../text';
import { standingText } from './standing-text';

/** What of a week is copied. */
export interface CopiedWeek {
  readonly review: WeekReview;
  readonly milestones: readonly TickedMilestone[];
  readonly note: string;
  /** Minutes a week; 0 for none. */
  readonly goal: number;
  readonly today: Day;
}

/** The words over the parts of a copied week. */
export const weekWords = (): WeekWords => ({
  byDay: t('review.byDay'),
  byTask: t('review.byTask'),
  milestones: t('review.milestones'),
  note: t('review.note'),
  day: t('review.tableDay'),
  task: t('review.comparisonTask'),
  time: t('review.copyTime'),
});

/** A week in the words and figures that the review shows. */
export function weekToCopy(week: CopiedWeek, roadmap: Roadmap, others: KnownTasks): WeekToCopy {
  const { review, goal, today, milestones, note } = week;
  const days = review.days.map(({ day }) => day);
  const time = duration(review.total);
  const standing = standingText(goalStanding(review.total, goal, days, today));
  return {
    heading: t('review.copyHeading', { range: dayRange(days[0] ?? today, days.at(-1) ?? today) }),
    total:
      goal > 0
        ? t('review.copyTotal', { time, goal: duration(goal * 60), standing })
        : t('review.copyTotalAlone', { time }),
    days: review.days.map(({ day, total }) => ({
      name: dayLabel(day),
      time: total === 0 ? t('review.notStudied') : duration(total),
    })),
    tasks: review.byTask.map(({ task, seconds }) => ({
      name: taskTitle(roadmap, task, others),
      time: duration(seconds),
    })),
    milestones: milestones.map(({ milestone }) => milestone.title),
    note,
  };
}
