import { dayOfSession, weekOf, type Day } from '../model/day';
import type { Calendar } from '../model/progress';
import type { SessionRecord } from '../model/session';
import type { TaskTitle } from './csv-export';
import { sessionsInOrder } from './log-order';
import { markdownCell, markdownTable, markdownText } from './markdown-text';

/** The words of the log as Markdown, in the learner's language and ways of telling the time. */
export interface LogWords {
  /** The heading of it all: “Study log”. */
  readonly heading: string;
  /** What stands over the columns. */
  readonly columns: {
    readonly day: string;
    readonly time: string;
    readonly length: string;
    readonly task: string;
    readonly title: string;
    readonly note: string;
  };
  /** What is said where nothing was studied. */
  readonly nothing: string;
  /** The heading of a week, by its seven days. */
  readonly week: (days: readonly Day[]) => string;
  readonly day: (day: Day) => string;
  /** From when to when, by the clock that the learner saw: instants, and minutes ahead of UTC. */
  readonly time: (from: number, to: number, offset: number) => string;
  readonly length: (seconds: number) => string;
}

const SECOND = 1000;

/**
 * The log as Markdown: a heading for each week, the earliest first, and a table of its sessions.
 * Nothing that a title or a note says becomes a link, HTML or another row. Deleted sessions are
 * left out.
 */
export function logMarkdown(
  records: readonly SessionRecord[],
  calendar: Calendar,
  taskTitle: TaskTitle,
  words: LogWords,
): string {
  const heading = `# ${markdownText(words.heading)}`;
  const weeks = weeksOf(sessionsInOrder(records), calendar);
  if (weeks.length === 0) return `${heading}\n\n${markdownText(words.nothing)}\n`;
  const { day, time, length, task, title, note } = words.columns;
  const header = [day, time, length, task, title, note].map(markdownCell);
  const tell = remembering(words);
  const sections = weeks.map(({ days, sessions }) => {
    const rows = sessions.map((session) => rowOf(session, calendar, taskTitle, tell));
    return `## ${markdownText(words.week(days))}\n\n${markdownTable(header, rows)}`;
  });
  return `${[heading, ...sections].join('\n\n')}\n`;
}

interface Week {
  readonly days: readonly Day[];
  readonly sessions: SessionRecord[];
}

function weeksOf(sessions: readonly SessionRecord[], calendar: Calendar): readonly Week[] {
  const weeks = new Map<Day, Week>();
  const ofDay = new Map<Day, Week>();
  for (const session of sessions) {
    const day = dayOfSession(session, calendar);
    let week = ofDay.get(day);
    if (week === undefined) {
      const days = weekOf(day, calendar);
      const first = days[0] ?? day;
      week = weeks.get(first) ?? { days, sessions: [] };
      weeks.set(first, week);
      ofDay.set(day, week);
    }
    week.sessions.push(session);
  }
  return [...weeks.values()].toSorted((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1));
}

type Tell = Pick<LogWords, 'day' | 'length' | 'time'>;

/** The same days and lengths come again and again, and telling one takes a while. */
function remembering({ day, length, time }: LogWords): Tell {
  const days = new Map<Day, string>();
  const lengths = new Map<number, string>();
  return { day: (of) => once(days, of, day), length: (of) => once(lengths, of, length), time };
}

function once<Of>(told: Map<Of, string>, of: Of, tell: (of: Of) => string): string {
  let words = told.get(of);
  if (words === undefined) {
    words = markdownCell(tell(of));
    told.set(of, words);
  }
  return words;
}

function rowOf(
  session: SessionRecord,
  calendar: Calendar,
  taskTitle: TaskTitle,
  tell: Tell,
): readonly string[] {
  const { start, seconds, offset, task, title, note } = session;
  return [
    tell.day(dayOfSession(session, calendar)),
    markdownCell(tell.time(start, start + seconds * SECOND, offset)),
    tell.length(seconds),
    markdownCell(task === null ? '' : (taskTitle(task) ?? task)),
    markdownCell(title),
    markdownCell(note),
  ];
}
