import { RESOURCE_KINDS } from '../../model/own-road-text';
import { STEP_TIMES } from './fields';
import { unmarked } from './markdown-marks';

/** What stands in braces at the end of a line: `{#id .class name=value other="more words"}`. */
export interface Attributes {
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

/** No attributes at all. */
export const NONE: Attributes = { id: null, classes: [], values: new Map() };

/** The classes of the headings above what belongs to no single task. */
export const SECTIONS = ['resources', 'first-steps'] as const;
/** The attributes that a line may have besides its id. */
export const NAMES = ['lang', 'by', 'site', 'serves', 'task', 'resources'] as const;

const CLASSES: readonly string[] = [...RESOURCE_KINDS, ...STEP_TIMES, ...SECTIONS];
const TOKEN = /#([^\s"=]*)|\.([\w-]+)|([\w-]+)=(?:"([^"]*)"|([^\s"]*))/y;

/**
 * Reads what stands in braces. Words after an id that are nothing else are taken for a part of it:
 * such an id is refused, where leaving them out would make another one of it.
 */
export function attributesIn(text: string): Attributes {
  const classes: string[] = [];
  const values = new Map<string, string>();
  let id: string | null = null;
  let index = 0;
  while (index < text.length) {
    if (text[index] === ' ') {
      index += 1;
      continue;
    }
    TOKEN.lastIndex = index;
    const match = TOKEN.exec(text);
    const isWhole = match && /^(?: |$)/.test(text.slice(TOKEN.lastIndex, TOKEN.lastIndex + 1));
    if (!match || !isWhole) {
      const end = text.indexOf(' ', index);
      const word = text.slice(index, end < 0 ? text.length : end);
      id = id === null ? word.replace(/^#/, '') : `${id} ${word}`;
      index += word.length;
      continue;
    }
    const [, hash, className, name, quoted, bare] = match;
    if (hash !== undefined) id = id === null ? hash : `${id} #${hash}`;
    if (className !== undefined) classes.push(className);
    if (name !== undefined) values.set(name, unmarked(quoted ?? bare ?? ''));
    index = TOKEN.lastIndex;
  }
  return { id: id === null ? null : unmarked(id), classes, values };
}

/** Whether braces hold attributes, and not just text such as `{x | x > 0}`. */
function isAttributes(text: string): boolean {
  const start = /^ ?(?:(#)|\.([\w-]+)|([\w-]+)=)/.exec(text);
  if (!start) return false;
  const [, hash, className, name] = start;
  if (hash !== undefined) return true;
  const known: readonly string[] = className === undefined ? NAMES : CLASSES;
  return known.includes(className ?? name ?? '');
}

/** Parts a line from the attributes at its end. Space stands before them, or nothing at all. */
export function splitAttributes(line: string): {
  readonly text: string;
  readonly attributes: Attributes;
} {
  const open = line.endsWith('}') ? line.lastIndexOf('{') : -1;
  const inner = open < 0 ? '' : line.slice(open + 1, -1);
  const isApart = open === 0 || line[open - 1] === ' ';
  if (open < 0 || !isApart || !isAttributes(inner)) {
    return { text: line, attributes: NONE };
  }
  return { text: line.slice(0, open).trimEnd(), attributes: attributesIn(inner) };
}
