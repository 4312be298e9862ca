import { itemName, type CourseItem } from './course-item';
import type { RegisterValue } from './progress';

/** Decisions by the names of their registers. */
type Values = Readonly<Record<string, RegisterValue>>;

/** What to decide so that an item of a course is finished by the learner's own word, or is not. */
export const tickedItem = ({ key }: CourseItem, isFinished: boolean): Values => ({
  [itemName.said(key)]: isFinished ? 'done' : 'open',
});

/** What to decide so that an item of a course is not listed any more, whatever is studied there. */
export const removedItem = ({ key }: CourseItem): Values => ({ [itemName.said(key)]: 'off' });
