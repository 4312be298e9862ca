import { useMemo } from 'react';
import { lessonMilestones } from '../../data/content/lesson-milestones';
import type { Lesson } from '../../data/content/lessons';
import { milestoneId, type MilestoneId } from '../../data/model/id';
import { registerName, type RegisterValue } from '../../data/model/progress';
import { isWatched, seriesOf, tickedLesson } from '../../data/model/watched';
import { number } from '../format';
import { plural, t } from '../text';
import { useRoadmap, useStudy } from '../use-study';
import { milestoneTitle } from './milestone-title';
import './ResourceParts.css';

/** The lessons of a series in its order, each to tick; what was really watched is ticked already. */
export function SeriesLessons(props: { readonly topic: string }) {
  const lessons = useMemo(() => seriesOf(props.topic), [props.topic]);
  const registers = useStudy((study) => study.registers);
  const tick = useTick();
  if (lessons.length === 0) return null;
  const done = lessons.filter(({ slug }) => isWatched(registers, slug)).length;
  return (
    <details className="resource-parts">
      <summary>{plural('lists.lessons', lessons.length, { done: number(done) })}</summary>
      <p className="muted small">{t('lists.lessonsHelp')}</p>
      <ol>
        {lessons.map((lesson) => (
          <li key={lesson.slug}>
            <label>
              <input
                type="checkbox"
                checked={isWatched(registers, lesson.slug)}
                onChange={({ target }) => tick(lesson, target.checked)}
              />
              <span lang="en" dir="auto">
                {lesson.title}
              </span>
            </label>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Ticks a lesson with the milestones that follow, and says which of those stay when it is unticked. */
function useTick() {
  const registers = useStudy((study) => study.registers);
  const run = useStudy((study) => study.run);
  const roadmap = useRoadmap();
  const title = (id: MilestoneId) => milestoneTitle(registers, roadmap, id);
  return ({ slug, title: lesson }: Lesson, isDone: boolean) => {
    const values = tickedLesson(registers, slug, isDone);
    const said = isDone
      ? [
          t('lists.watched', { lesson }),
          ...tickedBy(values).map((id) => t('common.reached', { milestone: title(id) })),
        ]
      : [
          t('lists.unwatched', { lesson }),
          ...tickedWith(slug)
            .filter((id) => registers[registerName.milestone(id)]?.value === true)
            .map((id) => t('reading.stays', { milestone: title(id) })),
        ];
    return run({ type: 'change-many', edits: [], values }, said.join(' '));
  };
}

const MILESTONE = registerName.milestone(milestoneId(''));

const tickedBy = (values: Readonly<Record<string, RegisterValue>>): readonly MilestoneId[] =>
  Object.keys(values)
    .filter((name) => name.startsWith(MILESTONE))
    .map((name) => milestoneId(name.slice(MILESTONE.length)));

/** The milestones that this lesson is a part of. */
const tickedWith = (slug: string): readonly MilestoneId[] =>
  lessonMilestones
    .filter(({ lessons }) => lessons.includes(slug))
    .map(({ milestone }) => milestoneId(milestone));
