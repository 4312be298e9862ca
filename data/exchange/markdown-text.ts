/** What has a meaning within a line of Markdown: emphasis, code, links, tables, formulas, names. */
const INLINE = /[\\`*_[\]|~$#@]/g;
/** The mark by which an address becomes a link without being asked to. */
const ADDRESS = /:(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):/gi;
/** What makes a list, a heading or a rule at the beginning of a line. */
const BLOCK = /^(?:[+=-]|\d+(?=[.)]))/;
// oxlint-disable-next-line no-control-regex -- removing them is the point
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]+/g;

const escaped = (line: string): string =>
  line
    .replaceAll(CONTROL, ' ')
    .replaceAll(INLINE, (mark) => `\\${mark}`)
    .replaceAll(ADDRESS, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .trim();

const linesOf = (text: string): readonly string[] =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n');

/** A text within a line that has other text in front, such as a heading's. */
export const markdownText = (text: string): string => linesOf(text).map(escaped).join(' ').trim();

/** A text as one cell of a table; its lines stay lines. */
export const markdownCell = (text: string): string => linesOf(text).map(escaped).join('<br>');

/** A text that stands at the beginning of lines of its own; its lines stay lines. */
export const markdownLines = (text: string): readonly string[] =>
  linesOf(text).map((line) =>
    escaped(line).replace(BLOCK, (mark) =>
      // A digit cannot be escaped, but what follows it can.
      /^\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
    ),
  );

/** A table of cells that are escaped already; its first row is the header. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
