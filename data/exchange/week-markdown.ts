import { markdownCell, markdownLines, markdownTable, markdownText } from './markdown-text';

/** The words over the parts of a week. */
export interface WeekWords {
  readonly byDay: string;
  readonly byTask: string;
  readonly milestones: string;
  readonly note: string;
  /** What stands over the columns. */
  readonly day: string;
  readonly task: string;
  readonly time: string;
}

/** A name with a time that is ready to be read: `Mon, Nov 16`, `1 h 25 min`. */
export interface TimeLine {
  readonly name: string;
  readonly time: string;
}

/** One week, ready to be read. A part that has nothing in it is left out. */
export interface WeekToCopy {
  /** Which week it is: `Week of Nov 16 – 22, 2026`. */
  readonly heading: string;
  /** The total against the goal, as a sentence. */
  readonly total: string;
  readonly days: readonly TimeLine[];
  readonly tasks: readonly TimeLine[];
  /** The titles of the milestones that were reached. */
  readonly milestones: readonly string[];
  /** What the learner wrote to themselves; its lines stay lines. */
  readonly note: string;
}

/** One week as Markdown, to be pasted somewhere. */
export function weekMarkdown(week: WeekToCopy, words: WeekWords): string {
  const parts = [
    `# ${markdownText(week.heading)}`,
    markdownLines(week.total).join('\n'),
    ...tableOf(words.byDay, words.day, words.time, week.days),
    ...tableOf(words.byTask, words.task, words.time, week.tasks),
    ...(week.milestones.length === 0
      ? []
      : [headed(words.milestones, week.milestones.map((each) => `- ${itemOf(each)}`).join('\n'))]),
    ...(week.note.trim() === '' ? [] : [headed(words.note, quoted(week.note))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const headed = (heading: string, part: string): string => `## ${markdownText(heading)}\n\n${part}`;

function tableOf(
  heading: string,
  name: string,
  time: string,
  lines: readonly TimeLine[],
): readonly string[] {
  if (lines.length === 0) return [];
  const rows = lines.map((line) => [markdownCell(line.name), markdownCell(line.time)]);
  return [headed(heading, markdownTable([markdownCell(name), markdownCell(time)], rows))];
}

/** What stands behind a list's mark could begin another block within it. */
const itemOf = (text: string): string => markdownLines(text).join(' ');

/** A note as a quotation; two blanks at the end of a line keep it a line. */
const quoted = (note: string): string =>
  markdownLines(note.trim())
    .map((line) => `> ${line}`.trimEnd())
    .join('  \n');
