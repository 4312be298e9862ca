import { markdownText } from './markdown-text';

/** A paper, ready to be read. */
interface CopiedPaper {
  readonly title: string;
  /** Where it can be opened; null for nowhere. */
  readonly address: string | null;
  /** How long it was studied: `4 h 10 min`. */
  readonly time: string;
  readonly links: readonly CopiedLink[];
}

interface CopiedLink {
  readonly label: string;
  readonly address: string;
}

/** A reading list with its papers by state; a state without papers is left out. */
export interface ReadingToCopy {
  readonly heading: string;
  readonly groups: readonly { readonly name: string; readonly papers: readonly CopiedPaper[] }[];
}

/** What would end an address between angle brackets, or mean something there. */
const inBrackets = (address: string): string =>
  address.replaceAll(/[\s<>\\]/g, (sign) => encodeURIComponent(sign));

const link = (label: string, address: string): string =>
  `[${markdownText(label)}](<${inBrackets(address)}>)`;

const line = ({ title, address, time, links }: CopiedPaper): string => {
  const name = address === null ? markdownText(title) : link(title, address);
  const own = links.map((each) => link(each.label, each.address));
  return `- ${[name, markdownText(time), ...own].join(' · ')}`;
};

/** A reading list as Markdown. No title and no label becomes anything but text. */
export function readingMarkdown({ heading, groups }: ReadingToCopy): string {
  const parts = groups
    .filter(({ papers }) => papers.length > 0)
    .map(({ name, papers }) => `## ${markdownText(name)}\n\n${papers.map(line).join('\n')}`);
  return `${[`# ${markdownText(heading)}`, ...parts].join('\n\n')}\n`;
}
