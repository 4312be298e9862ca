import { lessonMilestones } from '../content/lesson-milestones';
import { lessons, type Lesson } from '../content/lessons';
import { milestoneId } from './id';
import type { Registers, RegisterValue } from './progress';
import { tickUntouched } from './tick-untouched';
import { videoIdOf } from './video';

/** The register that says whether a 3Blue1Brown lesson was watched; true, or false by hand. */
export const watchedName = (slug: string): string => `watched/${slug}`;

const lessonsByVideo = new Map(
  lessons.flatMap((lesson) => (lesson.videoId === null ? [] : [[lesson.videoId, lesson] as const])),
);

/** The lesson whose video a YouTube address plays, on whatever channel; null for another one. */
export function lessonOfVideo(address: string): Lesson | null {
  const video = videoIdOf(address);
  return video === null ? null : (lessonsByVideo.get(video) ?? null);
}

/** The lessons that a topic of 3blue1brown.com lists, in its order; none for an unknown topic. */
export const seriesOf = (topic: string): readonly Lesson[] =>
  lessons
    .filter((lesson) => lesson.topic === topic)
    .toSorted((one, other) => one.order - other.order);

/** Whether a lesson was watched, or the learner says so. */
export const isWatched = (registers: Registers, slug: string): boolean => {
  const name = watchedName(slug);
  return Object.hasOwn(registers, name) && registers[name]?.value === true;
};

/**
 * Decides that a lesson was watched, or not. What it completes is ticked too, unless somebody has
 * touched it; taking it back leaves what is ticked. Empty where nothing changes.
 */
export function watchedValues(
  registers: Registers,
  slug: string,
  watched: boolean,
): Readonly<Record<string, RegisterValue>> {
  const isKnown = lessons.some((lesson) => lesson.slug === slug);
  if (!isKnown) return {};
  const reached = lessonMilestones
    .filter(
      (each) =>
        each.lessons.includes(slug) &&
        each.lessons.every((lesson) => lesson === slug || isWatched(registers, lesson)),
    )
    .map(({ milestone }) => milestoneId(milestone));
  return {
    ...(isWatched(registers, slug) !== watched && { [watchedName(slug)]: watched }),
    ...(watched && tickUntouched(registers, reached)),
  };
}
