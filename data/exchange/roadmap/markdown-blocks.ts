import type { OutlineLine } from './markdown-lines';

/** A heading, a list item or a line of text, in the order of the outline. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly line: number;
      /** 1 for the highest. */
      readonly level: number;
      readonly text: string;
    }
  | {
      readonly kind: 'item';
      readonly line: number;
      readonly indent: number;
      readonly text: string;
      /** Whether it has a box to tick, and whether that is ticked. */
      readonly box: 'none' | 'open' | 'ticked';
    }
  | {
      readonly kind: 'text';
      readonly line: number;
      readonly indent: number;
      readonly text: string;
      /** Whether it follows the line above without a blank one between. */
      readonly goesOn: boolean;
    };

type Heading = Extract<Block, { kind: 'heading' }>;

const HEADING = /^(#{1,6})(?:\s|$)/;
const RULE = /^([-*_])(?:\s*\1){2,}$/;
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?:\s|$)/;
const BOX = /^\[([ xX])\](?:\s|$)/;

/** The text of a heading without the signs at its end that close it. */
function headingText(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  const isClosing = end === 0 || /\s/.test(text[end - 1] ?? '');
  return isClosing ? text.slice(0, end).trimEnd() : text;
}

function headingOf({ line, indent, text }: OutlineLine): Heading | null {
  const signs = indent < 4 ? HEADING.exec(text)?.[1] : undefined;
  if (signs === undefined) return null;
  const rest = headingText(text.slice(signs.length).trim());
  return { kind: 'heading', line, level: signs.length, text: rest };
}

function itemOf({ line, indent, text }: OutlineLine): Block | null {
  const sign = ITEM.exec(text)?.[0];
  if (sign === undefined) return null;
  const rest = text.slice(sign.length).trim();
  const box = BOX.exec(rest);
  return {
    kind: 'item',
    line,
    indent,
    text: box ? rest.slice(box[0].length).trim() : rest,
    box: box ? (box[1] === ' ' ? 'open' : 'ticked') : 'none',
  };
}

/** The level of the heading that a line of dashes makes of the line above; null for another line. */
function underlined(above: Block | undefined, { indent, text }: OutlineLine): number | null {
  const isText = above?.kind === 'text' && above.indent < 2 && indent < 2;
  if (!isText || !/^(?:={2,}|-{2,})$/.test(text)) return null;
  return text.startsWith('=') ? 1 : 2;
}

/** What the lines of an outline are. Lines that part, and items without a word, are left out. */
export function blocksOf(lines: readonly OutlineLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let goesOn = false;
  for (const each of lines) {
    const { line, indent, text } = each;
    if (text === '') {
      goesOn = false;
      continue;
    }
    const above = goesOn ? blocks.at(-1) : undefined;
    const level = underlined(above, each);
    if (above && level !== null) {
      blocks.pop();
      blocks.push({ kind: 'heading', line: above.line, level, text: above.text });
      goesOn = false;
      continue;
    }
    const heading = headingOf(each);
    if (heading) blocks.push(heading);
    else if (RULE.test(text)) goesOn = false;
    else {
      const item = itemOf(each);
      if (item === null) blocks.push({ kind: 'text', line, indent, text, goesOn });
      else if (item.text !== '') blocks.push(item);
    }
    goesOn = heading === null && !RULE.test(text);
  }
  return blocks;
}
