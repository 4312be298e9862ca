/** What spreadsheets take for a formula at the beginning of a cell, after apostrophes or not. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;
/** Most cells: nothing to do for them. */
const PLAIN = /^[0-9A-Za-z][\w .:/+-]*$/;
const TO_QUOTE = /[",\r\n]/;
// oxlint-disable-next-line no-control-regex -- removing it is the point
const NULS = /\u0000/g;

/** Between two rows, and after the last one. */
export const ROW_END = '\r\n';

/**
 * A text as a cell of RFC 4180. What a spreadsheet would calculate has one apostrophe more in
 * front, which `withoutGuard` takes off again. No NUL and no half of a character: a file cannot
 * hold them.
 */
export function textCell(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  const whole = text.toWellFormed().replace(NULS, '\ufffd');
  const safe = FORMULA.test(whole) ? `'${whole}` : whole;
  return TO_QUOTE.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell's text as it was before `textCell` guarded it. */
export const withoutGuard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
