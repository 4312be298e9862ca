import { courseItemName, type CourseItem } from './course-item';
import type { RegisterValue } from './progress';

/** What to decide so that an item of a course is finished by the learner's own word, or is not. */
export const tickedItem = (
  { key, title }: CourseItem,
  isFinished: boolean,
): Readonly<Record<string, RegisterValue>> => ({
  [courseItemName(key)]: `${isFinished ? 'f' : 'o'} ${title}`,
});
