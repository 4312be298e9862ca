import { placeKey, type PlaceKey } from './id';
import { isArxivKey, isPaperKey } from './paper-key';
import { isMereTitle, titleSlug } from './paper-title';
import { isLaterRegister, type Register, type Registers } from './progress';
import type { Stamp } from './stamp';

const MET = 'paper/';
const SAID = 'paper-said/';

/**
 * The register of the title that a paper's page had when it was met. It is noted by itself, so that
 * nobody decides under this name: what a device notes later can take no decision of another back.
 */
export const paperMetName = (key: PlaceKey): string => `${MET}${key}`;

/**
 * The register of what the learner says of a paper's place on the list: a title puts it there by
 * hand, false takes it off, and null says nothing.
 */
export const paperSaidName = (key: PlaceKey): string => `${SAID}${key}`;

/** One place that shows a paper, as its registers have it. */
export interface PaperEntry {
  readonly key: PlaceKey;
  /** As its page had it or as the learner typed it; empty where it was taken off and never met. */
  readonly title: string;
  /** When its page was read for a while; null where it was put on the list by hand alone. */
  readonly metAt: Stamp | null;
  /** The learner's own word: a title, or false for a paper that they took off; null for none. */
  readonly said: Register | null;
}

const registerOf = (registers: Registers, name: string): Register | null =>
  Object.hasOwn(registers, name) ? (registers[name] ?? null) : null;

const textIn = (register: Register | null): string =>
  typeof register?.value === 'string' ? register.value : '';

function entryOf(registers: Registers, key: PlaceKey): readonly PaperEntry[] {
  const met = registerOf(registers, paperMetName(key));
  const word = registerOf(registers, paperSaidName(key));
  const said = word && (word.value === false || textIn(word) !== '') ? word : null;
  const titles = [textIn(said), textIn(met)].filter((title) => title !== '');
  if (titles.length === 0 && said === null) return [];
  return [
    {
      key,
      title: titles.find((title) => !isMereTitle(title)) ?? titles[0] ?? '',
      metAt: met && textIn(met) !== '' ? met.stamp : null,
      said,
    },
  ];
}

function entriesIn(registers: Registers): readonly PaperEntry[] {
  const keys = Object.keys(registers).flatMap((name): readonly string[] => {
    const prefix = [MET, SAID].find((each) => name.startsWith(each));
    const key = prefix === undefined ? '' : name.slice(prefix.length);
    return isPaperKey(key) ? [key] : [];
  });
  return [...new Set(keys)].flatMap((key) => entryOf(registers, placeKey(key)));
}

/** Whether the last that the learner said of any place of a paper took it off the list. */
function isOff(entries: readonly PaperEntry[]): boolean {
  const words = entries.flatMap(({ said }) => said ?? []);
  const [first, ...others] = words;
  const last = others.reduce(
    (one, each) => (one && isLaterRegister(one, each) ? one : each),
    first,
  );
  return last?.value === false;
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
 * A paper that was taken off is not on it, even when another device has met it elsewhere since.
 */
export function paperEntries(registers: Registers): readonly (readonly PaperEntry[])[] {
  const alike = Map.groupBy(entriesIn(registers), identityOf);
  return [...alike.values()]
    .flatMap((group) => {
      const isOne = group.filter(({ key }) => isArxivKey(key)).length <= 1;
      return isOne ? [group.toSorted(inOrder)] : group.map((entry) => [entry]);
    })
    .filter((entries) => !isOff(entries));
}
