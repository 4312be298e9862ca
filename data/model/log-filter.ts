import { siteName } from '../content/site-names';
import { dayOfSession, type Day } from './day';
import type { SiteId, TaskId } from './id';
import { ownSites } from './own-site';
import type { Calendar, Registers } from './progress';
import type { SessionRecord } from './session';

/** Which sessions of the log are shown; what is absent leaves nothing out. */
export interface LogFilter {
  /** null is the time that counts for no task. */
  readonly task?: TaskId | null;
  /** null is the time at no site: the timer, and what was written in by hand. */
  readonly site?: SiteId | null;
  /** The first and the last day, both included. */
  readonly from?: Day;
  readonly to?: Day;
  /** Words that all occur in the title, the note or the place, however they are written. */
  readonly words?: string;
  /** Only sessions that overlap others. */
  readonly overlapping?: boolean;
  /** The deleted sessions, in place of those that count. */
  readonly deleted?: boolean;
}

interface KnownDay {
  readonly dayStart: number;
  readonly day: Day;
}
const days = new WeakMap<SessionRecord, KnownDay>();
const texts = new WeakMap<SessionRecord, string>();
const pages = new WeakMap<readonly SessionRecord[], SortedPage>();

interface SortedPage {
  readonly dayStart: number;
  readonly sessions: readonly SessionRecord[];
}

/** The day of a session, kept for as long as the record is: lists of years ask for it often. */
export function loggedDay(session: SessionRecord, calendar: Calendar): Day {
  const known = days.get(session);
  if (known?.dayStart === calendar.dayStart) return known.day;
  const day = dayOfSession(session, calendar);
  days.set(session, { dayStart: calendar.dayStart, day });
  return day;
}

/** The latest day first, and within a day what began last. */
function byDay(one: SessionRecord, other: SessionRecord, calendar: Calendar): number {
  const [day, otherDay] = [loggedDay(one, calendar), loggedDay(other, calendar)];
  if (day !== otherDay) return day < otherDay ? 1 : -1;
  return other.start - one.start || (one.id < other.id ? -1 : 1);
}

/** A month page in order; kept while the page is the same array, so that an edit sorts one page. */
function sortedPage(page: readonly SessionRecord[], calendar: Calendar): readonly SessionRecord[] {
  const known = pages.get(page);
  if (known?.dayStart === calendar.dayStart) return known.sessions;
  const sessions = page.toSorted((one, other) => byDay(one, other, calendar));
  pages.set(page, { dayStart: calendar.dayStart, sessions });
  return sessions;
}

/** The whole log, deleted sessions among it, newest day first. `log` is the month pages by month. */
export function newestFirst(
  log: Readonly<Record<string, readonly SessionRecord[]>>,
  calendar: Calendar,
): readonly SessionRecord[] {
  return (
    Object.entries(log)
      .toSorted(([one], [other]) => (one < other ? 1 : -1))
      .flatMap(([, page]) => sortedPage(page, calendar))
      // Only where months meet is something left to move: a page's month is that of UTC.
      .sort((one, other) => byDay(one, other, calendar))
  );
}

/** Letters without accents and of one case, so that "Poincaré" is found by "poincare". */
export function foldText(text: string): string {
  // Upper case, because it alone makes one of ß and ss, and of the two ways to write a σ.
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toUpperCase();
}

/** What the words are looked for in, folded once for each record. */
function foldedText(session: SessionRecord): string {
  let text = texts.get(session);
  if (text === undefined) {
    const { title, note, place, site } = session;
    const name = site === null ? '' : (siteName(site) ?? site);
    text = foldText(`${title}\n${note}\n${place ?? ''}\n${name}`);
    texts.set(session, text);
  }
  return text;
}

/** The names of the learner's own sites, folded: they may change while the records stay. */
const ownNames = (registers: Registers): ReadonlyMap<SiteId | null, string> =>
  new Map(ownSites(registers).map(({ id, name }) => [id, foldText(name)]));

/** Whether a filter leaves nothing out but what is deleted. */
export const isEverything = ({ words = '', ...filter }: LogFilter): boolean =>
  words.trim() === '' &&
  Object.values(filter).every((value) => value === undefined || value === false);

/**
 * The sessions that a filter lets through, in the order in which they come. `overlapping` says which
 * sessions overlap others; the registers hold the names of the learner's own sites.
 */
export function filterLog(
  sessions: readonly SessionRecord[],
  filter: LogFilter,
  calendar: Calendar,
  overlapping: { has(id: SessionRecord['id']): boolean } = new Set(),
  registers: Registers = {},
): readonly SessionRecord[] {
  const { task, site, from, to, deleted = false } = filter;
  const words = foldText(filter.words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const names = words.length > 0 ? ownNames(registers) : null;
  return sessions.filter((session) => {
    if (session.deleted !== deleted) return false;
    if (task !== undefined && session.task !== task) return false;
    if (site !== undefined && session.site !== site) return false;
    if (filter.overlapping && !overlapping.has(session.id)) return false;
    if (from !== undefined && loggedDay(session, calendar) < from) return false;
    if (to !== undefined && loggedDay(session, calendar) > to) return false;
    const own = names?.get(session.site) ?? '';
    return words.every((word) => foldedText(session).includes(word) || own.includes(word));
  });
}
