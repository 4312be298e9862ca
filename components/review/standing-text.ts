import type { GoalStanding } from '../../data/model/week-goal';
import { duration, number } from '../format';
import { t } from '../text';

/** How a week stands against its goal, in words without a full stop. */
export function standingText(standing: GoalStanding): string {
  switch (standing.kind) {
    case 'no-goal':
      return t('review.noGoal');
    case 'reached':
      return standing.beyond < 60
        ? t('review.reached')
        : t('review.beyond', { time: duration(standing.beyond) });
    case 'short':
      return t('review.short', { time: duration(standing.left) });
    case 'to-go': {
      const time = duration(standing.left);
      if (standing.days === 1) return t('review.toGoToday', { time });
      const [aDay, days] = [duration(standing.aDay), number(standing.days)];
      return t('review.toGoADay', { time, aDay, days });
    }
  }
}
