import type { PlaceKey } from './id';
import { placeKey } from './id';
import type { Place } from './place';
import type { Registers, RegisterValue } from './progress';
import { cleanTitle, cutText } from './title';

/** A lecture, reading or exercise of a course that the learner has opened. */
export interface CourseItem {
  readonly key: PlaceKey;
  readonly title: string;
  /** Its lecture was played through. */
  readonly isFinished: boolean;
}

/** Titles travel to the other devices, where room is scarce; in characters. */
const TITLE_CHARACTERS = 80;
/** Sites whose courses are made of items with an address each. */
const SITES = /^(?:coursera|deeplearning-ai|udemy|ztm|edx|datacamp)$/;
const PREFIX = 'item/';

/**
 * The register of an item: `o` or `f` (opened, finished), a space and its title; null when the
 * learner has taken it off the list.
 */
export const courseItemName = (key: PlaceKey): string => `${PREFIX}${key}`;

/** Whether a place is an item of a course, not the course's own pages or a notebook's server. */
const isItem = ({ site, kind, key, unit }: Place): boolean =>
  SITES.test(site) &&
  kind !== 'home' &&
  unit !== 'coursera/labs' &&
  key.startsWith(`${unit}/`) &&
  !key.endsWith('/discussions');

const valueOf = (registers: Registers, name: string): RegisterValue | undefined =>
  Object.hasOwn(registers, name) ? registers[name]?.value : undefined;

const entry = (state: 'o' | 'f', { key, label, site }: Place, title: string) => ({
  [courseItemName(key)]: `${state} ${cutText(cleanTitle(title, label, site), TITLE_CHARACTERS)}`,
});

/** The items of a course, such as `coursera/neural-networks-deep-learning`, as they were met. */
export function courseItems(registers: Registers, courseUnit: string): readonly CourseItem[] {
  const start = courseItemName(placeKey(`${courseUnit}/`));
  return Object.entries(registers)
    .filter(([name, { value }]) => name.startsWith(start) && /^[of] ./.test(String(value)))
    .toSorted(([, one], [, other]) => (one.stamp < other.stamp ? -1 : 1))
    .map(([name, { value }]) => ({
      key: placeKey(name.slice(PREFIX.length)),
      title: String(value).slice(2),
      isFinished: String(value).startsWith('f'),
    }));
}

/**
 * What is to be kept of a place that was opened; empty where that is known, where it is no item of
 * a course, and where the learner has taken it off the list. Pages are slow to change their title,
 * so one that an opened item is given later takes the place of the first.
 */
export function metItem(
  registers: Registers,
  place: Place,
  title: string,
): Readonly<Record<string, RegisterValue>> {
  const before = valueOf(registers, courseItemName(place.key));
  if (!isItem(place)) return {};
  if (before === undefined) return entry('o', place, title);
  const isOpened = typeof before === 'string' && before.startsWith('o ');
  const now = entry('o', place, title);
  return isOpened &&
    cleanTitle(title, '', place.site) !== '' &&
    !Object.values(now).includes(before)
    ? now
    : {};
}

/** What is to be kept of a place whose lecture was played through; empty where that is known. */
export function finishedItem(
  registers: Registers,
  place: Place,
  title: string,
): Readonly<Record<string, RegisterValue>> {
  const before = valueOf(registers, courseItemName(place.key));
  const isFinished = typeof before === 'string' && before.startsWith('f ');
  return isItem(place) && !isFinished ? entry('f', place, title) : {};
}
