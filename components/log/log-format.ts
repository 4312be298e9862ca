import type { Day } from '../../data/model/day';
import type { HowLogged, SessionRecord } from '../../data/model/session';
import { cutText } from '../../data/model/title';
import { dayLabel, dayName, timeOfDay } from '../format';
import { languageOf, t } from '../text';

const longWithYear = new Intl.DateTimeFormat(languageOf(), {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day in full; its year is left out when it is this one. */
export const fullDay = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? dayName(day) : longWithYear.format(Date.parse(day));

const HOW = {
  page: () => t('session.page'),
  timer: () => t('session.timer'),
  hand: () => t('session.hand'),
} as const satisfies Record<HowLogged, () => string>;

/** How a session was logged: `Counted on the page`. */
export const howLogged = (how: HowLogged): string => HOW[how]();

/** Characters of a title by which sessions are told apart. */
const NAME_LENGTH = 60;

/** What a session without a title is called. */
export const untitled = ({ titleAt }: SessionRecord): string =>
  titleAt === null ? t('review.titleElsewhere') : t('session.untitled');

/** A title that fits into a sentence. */
export function shortTitle(session: SessionRecord): string {
  const title = session.title.trim();
  if (title === '') return untitled(session);
  return cutText(title, NAME_LENGTH);
}

/** A short name to call a session by, for the ear. */
export const nameOfSession = (session: SessionRecord, day: Day): string =>
  t('session.named', {
    title: shortTitle(session),
    day: dayLabel(day),
    time: timeOfDay(session.start, session.offset),
  });
