import type { PlaceKey } from './id';
import { placeKey } from './id';
import type { Place } from './place';
import type { Registers, RegisterValue } from './progress';
import { cleanTitle, cutText } from './title';

/** A lecture, reading or exercise of a course that the learner has opened. */
export interface CourseItem {
  readonly key: PlaceKey;
  readonly title: string;
  /** Its lecture was played through, or the learner says so. */
  readonly isFinished: boolean;
}

/** Titles travel to the other devices, where room is scarce; in characters. */
const TITLE_CHARACTERS = 80;
/** Sites whose courses are made of items with an address each. */
const SITES = /^(?:coursera|deeplearning-ai|udemy|ztm|edx|datacamp)$/;
const PREFIX = 'item/';

/**
 * The names of the registers of an item. What is met and played through is noted by itself under the
 * first two, where nobody decides, so that what a device notes later can take no decision of
 * another back. A name, once released, keeps its meaning.
 */
export const itemName = {
  /** The title of an item that was opened. */
  met: (key: PlaceKey) => `${PREFIX}${key}`,
  /** True for an item whose lecture was played through, and never anything else. */
  done: (key: PlaceKey) => `item-done/${key}`,
  /** The learner's own word: `done`, `open`, `off` (not to be listed); null says nothing. */
  said: (key: PlaceKey) => `item-said/${key}`,
} as const;

/** Whether a place is an item of a course, not the course's own pages or a notebook's server. */
const isItem = ({ site, kind, key, unit }: Place): boolean =>
  SITES.test(site) &&
  kind !== 'home' &&
  unit !== 'coursera/labs' &&
  key.startsWith(`${unit}/`) &&
  !key.endsWith('/discussions');

const valueOf = (registers: Registers, name: string): RegisterValue | undefined =>
  Object.hasOwn(registers, name) ? registers[name]?.value : undefined;

const titled = ({ label, site }: Place, title: string): string =>
  cutText(cleanTitle(title, label, site), TITLE_CHARACTERS);

/** An item whose title has not come along is called by the end of its key. */
const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** The items of a course, such as `coursera/neural-networks-deep-learning`, as they were met. */
export function courseItems(registers: Registers, courseUnit: string): readonly CourseItem[] {
  const start = itemName.met(placeKey(`${courseUnit}/`));
  return Object.entries(registers)
    .filter(([name, { value }]) => name.startsWith(start) && typeof value === 'string')
    .toSorted(([, one], [, other]) => (one.stamp < other.stamp ? -1 : 1))
    .flatMap(([name, { value }]): readonly CourseItem[] => {
      const key = placeKey(name.slice(PREFIX.length));
      const said = valueOf(registers, itemName.said(key));
      if (said === 'off') return [];
      const isPlayed = valueOf(registers, itemName.done(key)) === true;
      const isFinished = said === 'done' || (said !== 'open' && isPlayed);
      return [{ key, title: String(value) || nameOf(key), isFinished }];
    });
}

/** Whether something is to be noted of a place: an item that the learner has not taken off. */
const isListed = (registers: Registers, place: Place): boolean =>
  isItem(place) && valueOf(registers, itemName.said(place.key)) !== 'off';

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
  if (!isListed(registers, place)) return {};
  const name = itemName.met(place.key);
  const before = valueOf(registers, name) ?? null;
  const now = titled(place, title);
  if (before === null) return { [name]: now };
  const isOpened =
    typeof before === 'string' && valueOf(registers, itemName.done(place.key)) !== true;
  const isTold = cleanTitle(title, '', place.site) !== '';
  return isOpened && isTold && before !== now ? { [name]: now } : {};
}

/**
 * What is to be kept of a place whose lecture was played through; empty where that is known, and
 * where the learner has taken it off the list.
 */
export function finishedItem(
  registers: Registers,
  place: Place,
  title: string,
): Readonly<Record<string, RegisterValue>> {
  const name = itemName.done(place.key);
  if (!isListed(registers, place) || valueOf(registers, name) === true) return {};
  return { ...metItem(registers, place, title), [name]: true };
}
