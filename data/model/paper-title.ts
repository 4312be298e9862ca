import type { Place } from './place';
import { accented, BLACKBOARD, setOff, signOf } from './tex-signs';
import { cleanTitle } from './title';

const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?`;

/** The number in front of a title, as arXiv and those who follow it set it. */
const NUMBER = new RegExp(String.raw`^\[${ARXIV_ID}\]\s*`, 'i');

/** Titles that say nothing of a paper: its number, the name of a file, an address, a site. */
const MERE: readonly RegExp[] = [
  new RegExp(String.raw`^(?:arxiv:\s*)?${ARXIV_ID}(?:\.pdf)?(?:\s*\[.*)?$`, 'i'),
  /^\S+\.(?:pdf|html?)$/i,
  /^(?:https?:\/\/|www\.)\S*$/i,
  /^[\w.-]+\.\w+\/\S*$/,
  /^[0-9a-f]{16,64}$/,
  /^(?:arxiv(?:\.org)?(?: e-print archive)?|alphaxiv|papers with code|hugging face|explore)$/i,
  /^(?:neurips|nips|icml)(?: proceedings)?$/i,
  /^(?:NeurIPS|ICML) \d{4} (?:poster|oral|spotlight)[\w ]* \d+$/,
  /^NeurIPS paper [0-9a-f]{8}$/,
  /^PMLR \d+, [\w-]+$/,
  /^(?:untitled|loading)\W*$/i,
];

/** Whether a title says nothing of the paper, so that any real one is better. */
export const isMereTitle = (title: string): boolean => MERE.some((form) => form.test(title.trim()));

const CONFERENCES: Readonly<Record<string, string>> = { neurips: 'NeurIPS', icml: 'ICML' };

/** `neurips/2025/poster/118` is "NeurIPS 2025 poster 118"; null for what is no conference's. */
function conferenceNumber(key: string): string | null {
  const [site = '', first = '', kind, number] = key.split('/');
  const conference = CONFERENCES[site];
  if (conference === undefined) return null;
  if (kind === undefined) return `${conference} paper ${first.slice(0, 8)}`;
  // A volume of the Proceedings of Machine Learning Research, with the paper's name in it.
  if (number === undefined) return `PMLR ${first.slice(1)}, ${kind}`;
  return `${conference} ${first} ${kind.replaceAll('-', ' ')} ${number}`;
}

/**
 * A paper's title out of that of its page. Where the page says nothing, it is the paper's number at a
 * conference, whose places all have the same label, or else the place's own label.
 */
export function paperTitle(
  title: string,
  { site, key, label }: Pick<Place, 'site' | 'key' | 'label'>,
): string {
  const bare = cleanTitle(title, '', site).replace(NUMBER, '').trim();
  return bare === '' || isMereTitle(bare) ? (conferenceNumber(key) ?? label) : bare;
}

/** `$…$` as a formula, and not as two prices: no space within its ends, no digit behind it. */
const FORMULA = /\$\$?(?!\s)([^$]{1,300}?)(?<!\s)\$\$?(?!\d)/g;
const ACCENT = /\\(?:(['`^"~=.])\s*|([cvHur])(?:\s+|(?=\{)))(?:\{\\?([A-Za-z])\}|([A-Za-z]))/g;
const FRACTION = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g;
const ROOT = /\\sqrt\s*\{([^{}]*)\}/g;
/** A command whose text stays as it is: a font, a word. */
const WRAPPED =
  /\\(?:text[a-z]*|emph|math[a-z]+|operatorname|bm|boldsymbol|mbox|bf|it)\*?\s*\{([^{}]*)\}/g;
const BOARD = /\\mathbb\s*(?:\{([A-Z])\}|([A-Z]))/g;
const COMMAND = /(\w?)\\([A-Za-z]+)(\s?)/g;
/** Formulas within formulas deeper than this are read with their braces taken away. */
const DEPTH = 6;

/** `a+b` is set in brackets where something binds stronger. */
const bound = (text: string): string => (/^[\w√]*$/.test(text) ? text : `(${text})`);

function withoutCommands(text: string): string {
  let plain = text
    .replace(ACCENT, (_, mark: string, letterMark: string, braced: string, bare: string) =>
      accented(mark ?? letterMark, braced ?? bare),
    )
    .replace(BOARD, (_, braced: string, bare: string) => {
      const letter = braced ?? bare;
      return BLACKBOARD[letter] ?? letter;
    });
  for (let turn = 0; turn < DEPTH; turn += 1) {
    plain = plain
      .replace(WRAPPED, '$1')
      .replace(FRACTION, (_, above: string, below: string) => `${bound(above)}/${bound(below)}`)
      .replace(ROOT, (_, under: string) => `√${bound(under)}`);
  }
  return plain
    .replace(/\\([%&$#_{}])/g, '$1')
    .replace(/\\[,;:!> ]/g, ' ')
    .replace(COMMAND, (_, before: string, command: string, space: string) => {
      const sign = signOf(command);
      // The name of a function stands apart (`n log n`), a sign stands close.
      return sign === command ? `${before}${before && ' '}${sign}${space}` : before + sign;
    })
    .replaceAll('\\', '');
}

function readableFormula(formula: string): string {
  const plain = withoutCommands(formula)
    .replace(
      /([\^_])\s*(?:\{([^{}]*)\}|(\S))/g,
      (_, mark: '^' | '_', braced: string, one: string) => setOff(mark, braced ?? one),
    )
    .replaceAll('~', ' ');
  return plain.replace(/[{}]/g, '');
}

/**
 * A title as it is shown: mathematics and accents written in LaTeX become signs that can be read, as
 * far as there are any. What is kept stays as the page had it.
 */
export function readableTitle(title: string): string {
  if (!/[\\$]/.test(title)) return title;
  const read = title.replace(FORMULA, (_, formula: string) => readableFormula(formula));
  const plain = read.includes('\\') ? withoutCommands(read).replace(/[{}]/g, '') : read;
  return plain.replace(/\s+/g, ' ').trim() || title;
}

/** A title in small letters and digits alone, so that one paper is known under several spellings. */
export const titleSlug = (title: string): string =>
  readableTitle(title)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
