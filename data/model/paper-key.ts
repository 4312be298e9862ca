import { resources } from '../content/roadmap-resources';
import { siteResources } from '../content/site-resources';
import { placeKey, type PlaceKey } from './id';
import type { Spot } from './place';
import { spotOf } from './spot';

/**
 * What a paper is known by: `arxiv/<id>` wherever it is on arXiv, so that arXiv, Hugging Face, Papers
 * with Code and alphaXiv show one paper; the place of its own site otherwise. What conferences
 * have besides papers (talks, workshops) and guides to reading are none.
 */
const PAPER_KEYS: readonly RegExp[] = [
  /^arxiv\/(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/,
  /^pwc\/[\w-]{1,99}$/,
  /^(?:neurips|icml)\/\d{4}\/(?:poster|oral|spotlight)[\w-]*\/\d+$/,
  /^neurips\/[0-9a-f]{16,64}$/,
  /^icml\/v\d+\/[\w-]+$/,
];

/** Whether a text is the key of a paper, as `paperKeyOf` gives it. */
export const isPaperKey = (text: string): boolean => PAPER_KEYS.some((shape) => shape.test(text));

/** Whether a paper is known by its arXiv id. */
export const isArxivKey = (key: PlaceKey): boolean => key.startsWith('arxiv/');

/** The arXiv paper behind the name that the roadmap's papers had on Papers with Code. */
function namedPaper(key: PlaceKey): PlaceKey | null {
  const fit = siteResources.find(({ pattern }) => pattern.test(`paperswithcode ${key} `));
  const resource = resources.find(({ id, kind }) => id === fit?.resource && kind === 'paper');
  return resource ? (spotOf(resource.address ?? '')?.key ?? null) : null;
}

const named = new Map<PlaceKey, PlaceKey>();

/**
 * The key of the paper that a place shows; null when it shows none. An old arXiv id may name its
 * subject class or leave it out: `math.GT/0309136` is `math/0309136`.
 */
export function paperKeyOf(key: PlaceKey): PlaceKey | null {
  const plain = placeKey(key.replace(/^(arxiv\/[a-z-]+)\.[A-Z]{2}\//, '$1/'));
  if (!isPaperKey(plain)) return null;
  if (!/^pwc\/\D/.test(plain)) return plain;
  const known = named.get(plain) ?? namedPaper(plain) ?? plain;
  named.set(plain, known);
  return known;
}

/** Whether a study place is a paper that can be on a reading list. */
export const isPaperPlace = ({ kind, key }: Spot): boolean =>
  kind === 'paper' && paperKeyOf(key) !== null;

/** Where a paper can be opened, by the words for it. */
export interface PaperAddress {
  readonly at: 'arxiv' | 'pdf' | 'huggingFace' | 'papersWithCode' | 'neurips' | 'icml' | 'pmlr';
  readonly address: string;
}

/** Where to open the paper that has this key, the best first; some old places lead nowhere now. */
export function paperAddresses(key: PlaceKey): readonly PaperAddress[] {
  const [site = '', ...rest] = key.split('/');
  const path = rest.join('/');
  if (!isPaperKey(key)) return [];
  if (site === 'arxiv') return arxivAddresses(path);
  // Only the numbers of the new Papers with Code lead to their papers.
  if (site === 'pwc') return /^\d+$/.test(path) ? [withCode(path)] : [];
  if (path.startsWith('v')) {
    return [{ at: 'pmlr', address: `https://proceedings.mlr.press/${path}.html` }];
  }
  if (rest.length === 1) return [];
  return site === 'neurips'
    ? [{ at: 'neurips', address: `https://neurips.cc/virtual/${path}` }]
    : [{ at: 'icml', address: `https://icml.cc/virtual/${path}` }];
}

function arxivAddresses(id: string): readonly PaperAddress[] {
  const own: readonly PaperAddress[] = [
    { at: 'arxiv', address: `https://arxiv.org/abs/${id}` },
    { at: 'pdf', address: `https://arxiv.org/pdf/${id}` },
  ];
  // The others know the ids since 2007 only.
  if (id.includes('/')) return own;
  const onHub: PaperAddress = {
    at: 'huggingFace',
    address: `https://huggingface.co/papers/${id}`,
  };
  return [...own, onHub, withCode(id)];
}

const withCode = (id: string): PaperAddress => ({
  at: 'papersWithCode',
  address: `https://paperswithcode.co/paper/${id}`,
});
