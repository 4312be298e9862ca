import { TITLE_LIMIT } from './limits';
import { framesOf } from './title-frames';

/** Control characters, and marks that turn the direction of the text around them. */
// oxlint-disable-next-line no-control-regex -- removing them is the point
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** The same, but for what makes lines and columns. */
const UNSAFE_IN_TEXT =
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** How far around a cut a character may reach: flags and families of emoji are up to 25 units. */
const REACH = 64;
let graphemes: Intl.Segmenter | undefined;

/**
 * Cuts a text after so many UTF-16 units, never through the middle of what a reader takes for one
 * character: a letter with its accents, a flag, a family of emoji.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const at = limit - 1;
  const from = Math.max(0, at - REACH);
  graphemes ??= new Intl.Segmenter('en');
  const segments = graphemes.segment(text.slice(from, at + REACH));
  const start = segments.containing(at - from)?.index ?? 0;
  // What reaches further than that is a heap of marks, which may be cut anywhere between two.
  const isHeap = start === 0 && from > 0;
  const isPair = /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return `${text.slice(0, isHeap ? at - Number(isPair) : from + start)}…`;
}

/** Text of one line as it may be kept: no control characters, single spaces, at most `limit`. */
export function cleanLine(text: string, limit = TITLE_LIMIT): string {
  // A page cuts its long title anywhere: the half of a pair at its end is no character.
  const whole = text.replace(/[\ud800-\udbff]$/, '').toWellFormed();
  const line = cutText(whole, limit * 4)
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return cutText(line, limit);
}

/** Text of several lines as it may be kept: no other control characters, at most `limit`. */
export function cleanText(text: string, limit: number): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n');
  return cutText(lines.replace(UNSAFE_IN_TEXT, ' ').trim(), limit);
}

/** What can be seen: neither a space nor a sign that only joins or parts others. */
const VISIBLE = /[^\p{Cf}\p{Z}]/u;

/**
 * A page's title without what its site sets around it; `otherwise` when nothing is left to see. What
 * is left is one stretch of the title, and cleaning it again changes nothing. A title that fills the
 * whole room was cut by its page, and says so. Where the site is not told, what any site sets around
 * its titles goes.
 */
export function cleanTitle(title: string, otherwise: string, site?: string): string {
  const whole = cleanLine(title, TITLE_LIMIT * 4);
  let line = whole;
  for (let before = ''; before !== line;) {
    before = line;
    line = framesOf(site).reduce((text, frame) => text.replace(frame, '').trim(), line);
  }
  const isFull = line.length === TITLE_LIMIT;
  const isCut = isFull || (title.length === TITLE_LIMIT && whole.endsWith(line));
  const kept = cutText(isCut ? `${line}…` : line, isCut ? line.length : TITLE_LIMIT);
  return VISIBLE.test(line) ? kept : otherwise;
}
