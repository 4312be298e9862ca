/** A line may have so many octets without its end; a longer one goes on in the next. */
const OCTETS = 75;
const LINE_END = '\r\n';

// oxlint-disable-next-line no-control-regex -- removing them is the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** A text as a value of RFC 5545 (3.3.11): its own commas, semicolons and line ends are escaped. */
export const icsText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROL, ' ')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');

/** An instant in UTC as `20261122T200500Z`, within the four digits that a year may have. */
export const icsTime = (instant: number): string =>
  new Date(Math.min(instant, LAST)).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** The last second of the year 9999. */
const LAST = 253402300799000;

const isAscii = (text: string): boolean => !/[^ -~]/.test(text);

/**
 * A content line with its end, folded where it is too long: what follows a fold begins with a
 * blank, which does not count. No character is cut in two, as its octets must stay together.
 */
export function icsLine(line: string): string {
  if (line.length <= OCTETS && isAscii(line)) return `${line}${LINE_END}`;
  const parts: string[] = [];
  let [from, octets] = [0, 0];
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit <= 0xdbff;
    const size = isPair ? 4 : octetsOf(unit);
    if (octets + size > OCTETS) {
      parts.push(line.slice(from, at));
      from = at;
      octets = 1;
    }
    octets += size;
    if (isPair) at += 1;
  }
  parts.push(line.slice(from));
  return `${parts.join(`${LINE_END} `)}${LINE_END}`;
}

/** The octets in UTF-8 of a character that is one unit of UTF-16. */
function octetsOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}
