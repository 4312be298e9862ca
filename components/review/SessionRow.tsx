import type { ReactNode } from 'react';
import type { HowLogged, SessionRecord } from '../../data/model/session';
import { dayOf, dayOfSession } from '../../data/model/day';
import { cutText } from '../../data/model/title';
import { dayLabel, duration, timeOfDay } from '../format';
import { SiteName } from '../SiteName';
import { t } from '../text';
import { useStudy } from '../use-study';
import { ClampedText } from './ClampedText';
import { TaskName } from '../TaskName';
import { TaskSwatch } from './TaskSwatch';
import { zoneElsewhere } from './zone';
import './SessionRow.css';

const HOW = {
  page: () => t('session.page'),
  timer: () => t('session.timer'),
  hand: () => t('session.hand'),
} as const satisfies Record<HowLogged, () => string>;

/** The calendar on the wall, whose days begin at midnight. */
const BY_THE_CLOCK = { dayStart: 0, weekStart: 1 };

/** Characters of a title that tell sessions apart by ear. */
const NAME_LENGTH = 60;

/** One study session; `children` are what can be done with it, given a short name to call it by. */
export function SessionRow(props: {
  readonly session: SessionRecord;
  readonly children: (name: string) => ReactNode;
}) {
  const { session } = props;
  const calendar = useStudy((study) => study.progress.calendar);
  const time = timeOfDay(session.start, session.offset);
  const day = dayOfSession(session, calendar);
  const isAfterMidnight = day < dayOf(session.start, session.offset, BY_THE_CLOCK);
  const title = session.title.trim();
  const untitled = session.titleAt === null ? t('review.titleElsewhere') : t('session.untitled');
  const zone = zoneElsewhere(session);
  return (
    <li className="session">
      <p className="session-when">
        <time className="figure" dateTime={new Date(session.start).toISOString()}>
          {time}
        </time>
        {isAfterMidnight && <small>{t('session.afterMidnight')}</small>}
        {zone && (
          <small title={t('session.otherZoneHelp')}>{t('session.otherZone', { zone })}</small>
        )}
      </p>
      <p className="session-length figure">{duration(session.seconds)}</p>
      <div className="session-what">
        {title === '' ? (
          <p className="muted">{untitled}</p>
        ) : (
          <ClampedText key={`title ${title}`} text={title} />
        )}
        {session.note.trim() !== '' && (
          <ClampedText key={`note ${session.note}`} text={session.note.trim()} quiet />
        )}
        <div className="session-facts">
          <p className="session-task">
            <TaskSwatch task={session.task} />
            <span>
              <TaskName id={session.task} />
            </span>
          </p>
          <p className="muted">
            {session.site !== null && (
              <>
                <SiteName id={session.site} />
                {' · '}
              </>
            )}
            {HOW[session.how]()}
          </p>
        </div>
      </div>
      <div className="session-actions">
        {props.children(
          t('session.named', {
            title: cutText(title, NAME_LENGTH) || untitled,
            day: dayLabel(day),
            time,
          }),
        )}
      </div>
    </li>
  );
}
