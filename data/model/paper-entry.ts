import { placeKey, type PlaceKey } from './id';
import { isArxivKey, isPaperKey } from './paper-key';
import { isMereTitle, titleSlug } from './paper-title';
import type { Registers } from './progress';
import type { Stamp } from './stamp';

const PREFIX = 'paper/';

/** The register of a paper's title at one of its places; null takes it off the list. */
export const paperTitleName = (key: PlaceKey): string => `${PREFIX}${key}`;

/** One place that shows a paper, as its register has it. */
export interface PaperEntry {
  readonly key: PlaceKey;
  readonly title: string;
  readonly stamp: Stamp;
}

function entriesIn(registers: Registers): readonly PaperEntry[] {
  return Object.entries(registers).flatMap(([name, { value, stamp }]): readonly PaperEntry[] => {
    const key = name.slice(PREFIX.length);
    const isEntry = name.startsWith(PREFIX) && isPaperKey(key) && typeof value === 'string';
    return isEntry && value !== '' ? [{ key: placeKey(key), title: value, stamp }] : [];
  });
}

/** Titles of fewer words may well be those of several papers. */
const TELLING_WORDS = 3;

/** What tells one paper from another: its title, or its key where the title does not tell. */
function identityOf({ key, title }: PaperEntry): string {
  const slug = titleSlug(title);
  return isMereTitle(title) || slug.split('-').length < TELLING_WORDS ? key : slug;
}

const inOrder = (one: PaperEntry, other: PaperEntry): number => {
  const arxivFirst = Number(isArxivKey(other.key)) - Number(isArxivKey(one.key));
  return arxivFirst || (one.key < other.key ? -1 : 1);
};

/**
 * The entries of the reading list, those of one paper together and the one on arXiv first: a poster
 * and an arXiv page of one title are one paper. Two arXiv ids are two, whatever they are called.
 */
export function paperEntries(registers: Registers): readonly (readonly PaperEntry[])[] {
  const alike = Map.groupBy(entriesIn(registers), identityOf);
  return [...alike.values()].flatMap((group) => {
    const isOne = group.filter(({ key }) => isArxivKey(key)).length <= 1;
    return isOne ? [group.toSorted(inOrder)] : group.map((entry) => [entry]);
  });
}
