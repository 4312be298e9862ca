import type { Findings } from './findings';
import { marked } from './markdown-marks';

/** A line of an outline that is neither code nor a comment. */
export interface OutlineLine {
  /** Counts from 1. */
  readonly line: number;
  /** Columns before the text; a tab goes on to the next multiple of four. */
  readonly indent: number;
  /** The text with marks for escaped signs, without space around it; empty for a blank line. */
  readonly text: string;
}

function indentOf(line: string): number {
  let indent = 0;
  for (const sign of line) {
    if (sign === '\t') indent += 4 - (indent % 4);
    else if (sign === ' ') indent += 1;
    else return indent;
  }
  return indent;
}

/** The first line after the front matter, which other tools put between two lines of dashes. */
function afterFrontMatter(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  return end < 0 ? 0 : end + 1;
}

/** The fence that a line opens code with; null for another line. */
const fenceOf = (text: string): string | null =>
  /^(`{3,})[^`]*$/.exec(text)?.[1] ?? /^~{3,}/.exec(text)?.[0] ?? null;

const closes = (text: string, fence: string): boolean =>
  text.startsWith(fence) && text.replaceAll(fence[0] ?? '', '') === '';

/** A line without its comments; whether one that began on it or before goes on. */
function withoutComments(line: string, isWithin: boolean): { text: string; isOpen: boolean } {
  let [text, rest, isOpen] = ['', line, isWithin];
  for (;;) {
    const sign = isOpen ? '-->' : '<!--';
    const index = rest.indexOf(sign);
    if (index < 0) return { text: isOpen ? text : text + rest, isOpen };
    if (!isOpen) text += rest.slice(0, index);
    rest = rest.slice(index + sign.length);
    isOpen = !isOpen;
  }
}

/** The lines of an outline, without front matter, code fences and HTML comments. */
export function linesOf(text: string, findings: Findings): readonly OutlineLine[] {
  const all = marked(text).split(/\r\n|\n|\r/);
  const lines: OutlineLine[] = [];
  let fence: string | null = null;
  let isComment = false;
  /** Where the code or the comment began. */
  let opened = 0;
  for (let index = afterFrontMatter(all); index < all.length; index += 1) {
    const raw = all[index] ?? '';
    if (fence !== null) {
      if (closes(raw.trim(), fence)) fence = null;
      continue;
    }
    fence = isComment ? null : fenceOf(raw.trim());
    if (fence !== null) {
      opened = index + 1;
      continue;
    }
    const rest = withoutComments(raw, isComment);
    if (rest.isOpen && !isComment) opened = index + 1;
    isComment = rest.isOpen;
    const shown = rest.text.trim();
    // A line of nothing but comments is no blank line: it parts nothing.
    if (shown === '' && raw.trim() !== '') continue;
    lines.push({ line: index + 1, indent: indentOf(rest.text), text: shown });
  }
  if (fence !== null) findings.remark({ line: opened, kind: 'left-open', what: 'code' });
  if (isComment) findings.remark({ line: opened, kind: 'left-open', what: 'comment' });
  return lines;
}
