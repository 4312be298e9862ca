import { linksIn, linksText, type TaskLink } from './decisions';
import type { PlaceKey } from './id';
import { paperEntries, paperMetName, paperSaidName, type PaperEntry } from './paper-entry';
import { isPaperPlace, paperKeyOf } from './paper-key';
import { isMereTitle, paperTitle } from './paper-title';
import type { Place } from './place';
import type { Register, Registers, RegisterValue } from './progress';
import { laterStamp, type Stamp } from './stamp';

/** How far the learner is with a paper, in the order of the work. */
export const PAPER_STATES = ['to-read', 'reading', 'read', 'implementing', 'reproduced'] as const;
/** One of those: `to-read` is what nobody has begun, `reproduced` what was built and runs. */
export type PaperState = (typeof PAPER_STATES)[number];

/**
 * The names of the registers of a paper. What is met is noted by itself under the first; all others
 * are the learner's own word. A name, once released, keeps its meaning.
 */
export const paperName = {
  met: paperMetName,
  said: paperSaidName,
  /** One of `PAPER_STATES`; null says nothing. */
  state: (key: PlaceKey) => `paper-state/${key}`,
  /** Links to the learner's own repository and post, as `linksText` writes them. */
  links: (key: PlaceKey) => `paper-links/${key}`,
} as const;

/** A paper on the reading list. */
export interface Paper {
  /** What it is known by: its arXiv id where it has one. */
  readonly key: PlaceKey;
  /** All places that show it, `key` first. */
  readonly keys: readonly PlaceKey[];
  /** As its page had it, mathematics in LaTeX; `readableTitle` shows it. */
  readonly title: string;
  /** The learner's own word; without one, a paper that was met is being read, any other is not. */
  readonly state: PaperState;
  /** When the state was set; null for a paper that nobody has said anything of. */
  readonly stateAt: Stamp | null;
  readonly links: readonly TaskLink[];
  /** When it was met, or put on the list by hand. */
  readonly metAt: Stamp;
}

/** Decisions by the names of their registers. */
type Values = Readonly<Record<string, RegisterValue>>;

const registerOf = (registers: Registers, name: string): Register | null =>
  Object.hasOwn(registers, name) ? (registers[name] ?? null) : null;

/** The furthest state that is set at any place of a paper, with its latest stamp. */
function stateOf(registers: Registers, keys: readonly PlaceKey[]) {
  let found: { readonly state: PaperState; readonly at: Stamp } | null = null;
  for (const state of PAPER_STATES) {
    for (const key of keys) {
      const set = registerOf(registers, paperName.state(key));
      if (set?.value !== state) continue;
      const at: Stamp = found?.state === state ? laterStamp(found.at, set.stamp) : set.stamp;
      found = { state, at };
    }
  }
  return found;
}

function linksOf(registers: Registers, keys: readonly PlaceKey[]): readonly TaskLink[] {
  const links = keys.flatMap((key) => {
    const value = registerOf(registers, paperName.links(key))?.value;
    return typeof value === 'string' ? linksIn(value) : [];
  });
  return [...new Map(links.map((link) => [link.address, link])).values()];
}

function paperOf(registers: Registers, entries: readonly PaperEntry[]): readonly Paper[] {
  const [first] = entries;
  if (!first) return [];
  const keys = entries.map(({ key }) => key);
  const state = stateOf(registers, keys);
  const stamps = entries.flatMap(({ metAt, said }) => [
    ...(metAt === null ? [] : [metAt]),
    ...(typeof said?.value === 'string' ? [said.stamp] : []),
  ]);
  const metAt = stamps.reduce<Stamp | null>(laterStamp, null);
  if (metAt === null) return [];
  const isMet = entries.some((entry) => entry.metAt !== null);
  return [
    {
      key: first.key,
      keys,
      title: first.title,
      state: state?.state ?? (isMet ? 'reading' : 'to-read'),
      stateAt: state?.at ?? null,
      links: linksOf(registers, keys),
      metAt,
    },
  ];
}

const lastMetFirst = (one: Paper, other: Paper): number => {
  if (one.metAt !== other.metAt) return one.metAt > other.metAt ? -1 : 1;
  return one.key < other.key ? -1 : 1;
};

const known = new WeakMap<Registers, readonly Paper[]>();

/** The papers on the learner's reading list, the one that was met last first. */
export function papers(registers: Registers): readonly Paper[] {
  let found = known.get(registers);
  if (!found) {
    found = paperEntries(registers)
      .flatMap((entries) => paperOf(registers, entries))
      .toSorted(lastMetFirst);
    known.set(registers, found);
  }
  return found;
}

const keyOf = (place: Place): PlaceKey | null =>
  isPaperPlace(place) ? paperKeyOf(place.key) : null;

/** The paper on the list that this place shows; null when it is not there. */
export function listedPaper(registers: Registers, place: Place): Paper | null {
  const key = keyOf(place);
  return papers(registers).find(({ keys }) => key !== null && keys.includes(key)) ?? null;
}

/**
 * What to note when a paper has been read for a while: its title, which brings it on the list. Nothing
 * where that is known, where the place is no paper, and where the learner took the paper off the
 * list. A real title takes the place of a mere number. This is asked at each pulse of a page, so it
 * looks at the names of this one paper alone.
 */
export function metPaper(registers: Registers, place: Place, title: string): Values {
  const key = keyOf(place);
  if (key === null || registerOf(registers, paperName.said(key))?.value === false) return {};
  const before = registerOf(registers, paperName.met(key))?.value;
  const isThere = typeof before === 'string' && before !== '';
  if (isThere && !isMereTitle(before)) return {};
  const told = paperTitle(title, place);
  return isThere && isMereTitle(told) ? {} : { [paperName.met(key)]: told };
}

/** What to decide so that a paper is on the list; nothing is said of its state. */
export function addedPaper(place: Place, title: string): Values {
  const key = keyOf(place);
  return key === null ? {} : { [paperName.said(key)]: paperTitle(title, place) };
}

const atAll = ({ keys }: Paper, name: (key: PlaceKey) => string, value: RegisterValue): Values =>
  Object.fromEntries(keys.map((key) => [name(key), value]));

/** What to decide so that a paper is not on the list any more; its state and links are kept. */
export const removedPaper = (paper: Paper): Values => atAll(paper, paperName.said, false);

/** What to decide so that a paper has a state. */
export const withPaperState = (paper: Paper, state: PaperState): Values =>
  atAll(paper, paperName.state, state);

/** What to decide so that a paper has these links. */
export const withPaperLinks = (paper: Paper, links: readonly TaskLink[]): Values => ({
  ...atAll(paper, paperName.links, null),
  [paperName.links(paper.key)]: links.length === 0 ? null : linksText(links),
});
