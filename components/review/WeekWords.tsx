import { use } from 'react';
import { weekMarkdown } from '../../data/exchange/week-markdown';
import type { Day } from '../../data/model/day';
import type { WeekReview } from '../../data/model/review';
import { nameOfWeek } from '../../data/model/week-name';
import { dayRange } from '../format';
import { OtherTasks } from '../TaskName';
import { useRoadmap } from '../use-study';
import { CopyWeek } from './CopyWeek';
import { useWeekMilestones } from './use-week-milestones';
import { useWeekNote } from './use-week-note';
import { WeekMilestones } from './WeekMilestones';
import { WeekNote } from './WeekNote';
import { weekToCopy, weekWords } from './week-to-copy';
import './WeekWords.css';

/**
 * What a week leaves behind: the note to oneself, the milestones that fell, and a copy to take away.
 * Give it the week as its `key`: what is typed belongs to one week.
 */
export function WeekWords(props: {
  readonly review: WeekReview;
  readonly days: readonly Day[];
  /** Minutes a week; 0 for none. */
  readonly goal: number;
  readonly today: Day;
}) {
  const { review, days, goal, today } = props;
  const roadmap = useRoadmap();
  const others = use(OtherTasks);
  const milestones = useWeekMilestones(days);
  const range = dayRange(days[0] ?? today, days.at(-1) ?? today);
  const note = useWeekNote(nameOfWeek(days), range);
  const markdown = () =>
    weekMarkdown(
      weekToCopy({ review, milestones, note: note.text, goal, today }, roadmap, others),
      weekWords(),
    );
  return (
    <div className="week-words">
      <WeekNote note={note} />
      <div className="week-words-beside">
        <WeekMilestones milestones={milestones} />
        <CopyWeek markdown={markdown} />
      </div>
    </div>
  );
}
