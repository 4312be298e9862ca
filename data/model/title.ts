import { TITLE_LIMIT } from './limits';

/** What sites add around the title of the place itself. */
const FRAMES: readonly RegExp[] = [
  /^\(\d{1,4}\+?\) /,
  /^Paper page - /,
  /(?:^| )\| Coursera$/,
  /(?:^| )- YouTube$/,
  /(?:^| )(?:\||-|–) 3Blue1Brown$/i,
  /(?:^| )(?:\||-|–) Papers with Code$/i,
];

/** Control characters, and marks that turn the direction of the text around them. */
// oxlint-disable-next-line no-control-regex -- removing them is the point
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** The same, but for what makes lines and columns. */
const UNSAFE_IN_TEXT =
  // oxlint-disable-next-line no-control-regex -- removing them is the point
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Cuts a text after so many characters, never through the middle of one. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}

/** Text of one line as it may be kept: no control characters, single spaces, at most `limit`. */
export function cleanLine(text: string, limit = TITLE_LIMIT): string {
  return cutText(
    cutText(text.toWellFormed(), limit * 4)
      .replace(UNSAFE, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    limit,
  );
}

/** Text of several lines as it may be kept: no other control characters, at most `limit`. */
export function cleanText(text: string, limit: number): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n');
  return cutText(lines.replace(UNSAFE_IN_TEXT, ' ').trim(), limit);
}

/** A page's title without what the site adds around it; `otherwise` when nothing is left. */
export function cleanTitle(title: string, otherwise: string): string {
  const line = FRAMES.reduce((text, frame) => text.replace(frame, ''), cleanLine(title));
  return line.trim() || otherwise;
}
