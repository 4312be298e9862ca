import { cleanLine } from '../../model/title';
import { attributesIn, NONE, splitAttributes, type Attributes } from './markdown-attributes';
import { unmarked } from './markdown-marks';

/** A link in a line of an outline. */
export interface OutlineLink {
  /** What it is called; its host and path where it has no words of its own. */
  readonly label: string;
  /** Empty for something offline, as in `[Calculus]()`. */
  readonly address: string;
  readonly attributes: Attributes;
}

/** A line of an outline, taken apart. */
export interface Inline {
  readonly text: string;
  /** The hours at the end of the line; null where there are none. */
  readonly hours: number | null;
  readonly links: readonly OutlineLink[];
  readonly attributes: Attributes;
  /** Whether there is nothing but links and what parts them. */
  readonly isOnlyLinks: boolean;
}

// A link stands as its number between two control characters, which no line has.
const [OPEN, CLOSE] = ['\u0001', '\u0002'];
const IMAGE = /!\[[^[\]]*\]\([^\s()]*(?: "[^"]*")?\)/g;
const LINK =
  /\[([^[\]]*)\]\( ?(?:<([^<>]*)>|((?:[^\s()]|\([^\s()]*\))*))(?: "[^"]*")? ?\)(?:\{([^{}]*)\})?/g;
const AUTOLINK = /<(https?:\/\/[^<>\s]+)>/gi;
// oxlint-disable-next-line no-control-regex -- where a link stands is no part of an address
const BARE = /https?:\/\/[^\s<>\u0001\u0002]+/gi;
const BOLD = /\*\*([^*]+)\*\*/g;
const HOURS =
  // oxlint-disable-next-line no-control-regex -- links may follow the hours
  /\((\d+(?:[.,]\d+)?) ?(h|hrs?|hours?|m|mins?|minutes?)\)(?=(?:[ .,;:–—-]|\u0001\d+\u0002)*$)/i;
// oxlint-disable-next-line no-control-regex -- where links stand
const PLACES = /\u0001(\d+)\u0002/g;

/** An address as a learner recognises it: host and path. */
function shortAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return cleanLine(`${host.replace(/^www\./, '')}${pathname}`.replace(/\/$/, ''), 80);
}

/** A bare address ends before the signs that end a sentence, and before a bracket around it. */
function bareEnd(address: string): number {
  const ending = `.,;:!?'"*_${address.includes('(') ? '' : ')'}`;
  let end = address.length;
  while (end > 0 && ending.includes(address[end - 1] ?? '')) end -= 1;
  return end;
}

/** Puts numbers in the place of links, and gathers the links. */
function takeLinks(line: string): { readonly rest: string; readonly links: OutlineLink[] } {
  const links: OutlineLink[] = [];
  const put = (label: string, marked: string, attributes: Attributes): string => {
    const address = unmarked(marked);
    const words = cleanLine(unmarked(label), Infinity) || shortAddress(address);
    links.push({ label: words, address, attributes });
    return `${OPEN}${links.length - 1}${CLOSE}`;
  };
  const rest = line
    .replace(IMAGE, '')
    .replace(LINK, (_, label: string, inner?: string, plain?: string, attributes?: string) => {
      return put(label, inner ?? plain ?? '', attributesIn(attributes ?? ''));
    })
    .replace(AUTOLINK, (_, address: string) => put('', address, NONE))
    .replace(BARE, (found) => {
      const end = bareEnd(found);
      const address = found.slice(0, end);
      if (!URL.canParse(address)) return found;
      return put('', address, NONE) + found.slice(end);
    });
  return { rest, links };
}

/** Hours of a match such as `(1.5h)` or `(90 min)`. */
function hoursIn([, number = '', unit = '']: readonly string[]): number {
  const value = Number(number.replace(',', '.'));
  return /^m/i.test(unit) ? value / 60 : value;
}

/**
 * Takes a line of an outline apart: links, `{#id}` and what is left as its text, in which a link is
 * its label. The line of a task may end with hours, and a link behind those is no part of its text.
 * A summary has links only.
 */
export function inlineOf(raw: string, kind: 'line' | 'task' | 'summary' = 'line'): Inline {
  const line = raw.replace(/\s+/g, ' ').trim();
  const split = kind === 'summary' ? { text: line, attributes: NONE } : splitAttributes(line);
  const { text: whole, attributes } = split;
  const { rest, links } = takeLinks(whole);
  const plain = rest.replace(BOLD, '$1');
  const match = kind === 'task' ? HOURS.exec(plain) : null;
  const words = match ? plain.slice(0, match.index) : plain;
  const withoutLinks = words.replace(PLACES, '');
  const isNamed = match === null || words.trim() !== '';
  const text = (isNamed ? words : plain.replace(HOURS, '')).replace(
    PLACES,
    (_, index: string) => links[Number(index)]?.label ?? '',
  );
  return {
    text: cleanLine(unmarked(text), Infinity),
    hours: match && hoursIn(match),
    links,
    attributes,
    isOnlyLinks: links.length > 0 && /^[\s,;·•|&–—-]*$/.test(withoutLinks),
  };
}
