import { memo } from 'react';
import { dayOf, type Day } from '../../data/model/day';
import { loggedDay } from '../../data/model/log-filter';
import type { SessionRecord } from '../../data/model/session';
import { duration, timeOfDay } from '../format';
import { TaskSwatch } from '../review/TaskSwatch';
import { zoneElsewhere } from '../review/zone';
import { SiteName } from '../SiteName';
import { TaskName } from '../TaskName';
import { t } from '../text';
import { useStudy } from '../use-study';
import { howLogged, nameOfSession, untitled } from './log-format';
import { OverlapMark } from './OverlapMark';
import { SessionCheck, SessionButtons, type OnAct } from './SessionControls';
import './SessionCells.css';

/** The calendar on the wall, whose days begin at midnight. */
const BY_THE_CLOCK = { dayStart: 0, weekStart: 1 };

/**
 * One session of the log: when, how long, what, where, and what can be done with it. Thousands are
 * scrolled past, so it is drawn again only for what it shows; `onAct` must stay the same.
 */
export const SessionCells = memo(function SessionCells(props: {
  readonly session: SessionRecord;
  /** A session that this one overlaps. */
  readonly partner: SessionRecord | null;
  /** Whether Tab leads to the controls of this row. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly onAct: OnAct;
}) {
  const { session, partner, isActive, isChosen, onAct } = props;
  const day = loggedDay(
    session,
    useStudy((study) => study.progress.calendar),
  );
  const title = session.title.trim();
  const note = session.note.trim();
  const controls = { session, name: nameOfSession(session, day), isActive, onAct };
  return (
    <>
      <span role="gridcell" className="log-check">
        <SessionCheck {...controls} isChosen={isChosen} />
      </span>
      <When session={session} day={day} />
      <span role="gridcell" className="log-length figure">
        {duration(session.seconds)}
      </span>
      <div role="gridcell" className="log-what">
        <p dir="auto" className={title === '' ? 'log-text muted' : 'log-text'}>
          {title || untitled(session)}
        </p>
        {note !== '' && (
          <p dir="auto" className="log-text log-note muted">
            {note}
          </p>
        )}
        {partner && <OverlapMark session={session} partner={partner} />}
        <div className="log-facts">
          <span className="log-task">
            <TaskSwatch task={session.task} />
            <span>
              <TaskName id={session.task} />
            </span>
          </span>
          <WhereAndHow session={session} />
        </div>
      </div>
      <span role="gridcell" className="log-actions">
        <SessionButtons {...controls} />
      </span>
    </>
  );
});

/** Where a session was studied, and how it was logged: `Coursera · Counted on the page`. */
function WhereAndHow({ session: { site, how } }: { readonly session: SessionRecord }) {
  return (
    <span className="muted">
      {site !== null && (
        <>
          <SiteName id={site} />
          {' · '}
        </>
      )}
      {howLogged(how)}
    </span>
  );
}

/** When a session began, by the clock that its learner saw. */
function When(props: { readonly session: SessionRecord; readonly day: Day }) {
  const { session } = props;
  const isAfterMidnight = props.day < dayOf(session.start, session.offset, BY_THE_CLOCK);
  const zone = zoneElsewhere(session);
  return (
    <span role="gridcell" className="log-when">
      <time className="figure" dateTime={new Date(session.start).toISOString()}>
        {timeOfDay(session.start, session.offset)}
      </time>
      {isAfterMidnight && <small>{t('session.afterMidnight')}</small>}
      {zone && <small title={t('session.otherZoneHelp')}>{t('session.otherZone', { zone })}</small>}
    </span>
  );
}
