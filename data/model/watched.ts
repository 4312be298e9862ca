import { lessonMilestones } from '../content/lesson-milestones';
import { lessons, type Lesson } from '../content/lessons';
import { milestoneId } from './id';
import type { Register, Registers, RegisterValue } from './progress';
import type { Reached } from './reached';
import { laterStamp, type Stamp } from './stamp';
import { tickUntouched } from './tick-untouched';
import { videoIdOf } from './video';

/**
 * The register of a 3Blue1Brown lesson that was really watched: true, and never anything else. It is
 * noted by itself, so that nobody decides under this name.
 */
export const watchedName = (slug: string): string => `watched/${slug}`;

/** The register of the learner's own word on a lesson: true or false; null says nothing. */
const watchedSaidName = (slug: string): string => `watched-said/${slug}`;

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

const registerOf = (registers: Registers, name: string): Register | null =>
  Object.hasOwn(registers, name) ? (registers[name] ?? null) : null;

/** Since when a lesson is watched, by the learner's own word or by itself; null where it is not. */
export function watchedAt(registers: Registers, slug: string): Stamp | null {
  const said = registerOf(registers, watchedSaidName(slug));
  const isSaid = typeof said?.value === 'boolean';
  const found = isSaid ? said : registerOf(registers, watchedName(slug));
  return found?.value === true ? found.stamp : null;
}

/** Whether a lesson was watched, or the learner says so. */
export const isWatched = (registers: Registers, slug: string): boolean =>
  watchedAt(registers, slug) !== null;

const isLesson = (slug: string): boolean => lessons.some((lesson) => lesson.slug === slug);

/** What is to be noted of a lesson that was really watched; empty where that is known. */
export const watchedValues = (
  registers: Registers,
  slug: string,
): Readonly<Record<string, RegisterValue>> =>
  isLesson(slug) && registerOf(registers, watchedName(slug))?.value !== true
    ? { [watchedName(slug)]: true }
    : {};

/**
 * Decides by the learner's own word that a lesson was watched, or not. What it completes is ticked
 * too, unless somebody has touched it; taking it back leaves what is ticked. Empty where nothing
 * changes.
 */
export function tickedLesson(
  registers: Registers,
  slug: string,
  watched: boolean,
): Readonly<Record<string, RegisterValue>> {
  if (!isLesson(slug)) return {};
  const reached = lessonMilestones
    .filter(
      (each) =>
        each.lessons.includes(slug) &&
        each.lessons.every((lesson) => lesson === slug || isWatched(registers, lesson)),
    )
    .map(({ milestone }) => milestoneId(milestone));
  return {
    ...(isWatched(registers, slug) !== watched && { [watchedSaidName(slug)]: watched }),
    ...(watched && tickUntouched(registers, reached)),
  };
}

/** The milestones that watched lessons complete, each with the moment of its last lesson. */
export const reachedByLessons = (registers: Registers): readonly Reached[] =>
  lessonMilestones.flatMap(({ milestone, lessons: slugs }) => {
    const stamps = slugs.flatMap((slug) => watchedAt(registers, slug) ?? []);
    const at = stamps.reduce<Stamp | null>(laterStamp, null);
    return at !== null && stamps.length === slugs.length
      ? [{ milestone: milestoneId(milestone), at }]
      : [];
  });
