import { useState } from 'react';
import { dayOfSession } from '../../data/model/day';
import type { DeviceId } from '../../data/model/id';
import type { WeekReview } from '../../data/model/review';
import type { Session } from '../../data/model/session';
import { dayName, duration } from '../format';
import { plural, t } from '../text';
import { useStudy } from '../use-study';
import { KnownAsTotals } from './KnownAsTotals';
import { SessionDialog } from './SessionDialog';
import { SessionRow } from './SessionRow';
import './SessionList.css';

/** The week's sessions by day, newest first, to add to, to change and to delete. */
export function SessionList(props: {
  readonly review: WeekReview;
  /** The devices that have more sessions of this week than are known here. */
  readonly elsewhere: readonly DeviceId[];
}) {
  const { days, sessions } = props.review;
  const calendar = useStudy((study) => study.progress.calendar);
  const run = useStudy((study) => study.run);
  /** The session in the dialog; null there writes a new one. */
  const [edited, setEdited] = useState<{ readonly session: Session | null } | null>(null);
  return (
    <section className="sessions" aria-labelledby="sessions">
      <div className="sessions-head">
        <h2 id="sessions" tabIndex={-1}>
          {t('review.sessions')}
        </h2>
        <span className="muted">{plural('review.sessionCount', sessions.length)}</span>
        <button type="button" onClick={() => setEdited({ session: null })}>
          {t('review.add')}
        </button>
      </div>
      <KnownAsTotals review={props.review} elsewhere={props.elsewhere} />
      {days.toReversed().map(({ day, total }) => {
        const ofDay = sessions.filter((session) => dayOfSession(session, calendar) === day);
        return (
          ofDay.length > 0 && (
            <section key={day} className="sessions-day" aria-labelledby={`sessions-${day}`}>
              <div className="sessions-day-head">
                <h3 id={`sessions-${day}`} tabIndex={-1}>
                  {dayName(day)}
                </h3>
                <span className="figure muted">{duration(total)}</span>
              </div>
              <ul>
                {ofDay.map((session) => (
                  <SessionRow key={session.id} session={session}>
                    {(name) => (
                      <>
                        <button
                          type="button"
                          className="quiet"
                          aria-label={t('review.editNamed', { session: name })}
                          onClick={() => setEdited({ session })}
                        >
                          {t('review.edit')}
                        </button>
                        <button
                          type="button"
                          className="quiet"
                          aria-label={t('review.deleteNamed', { session: name })}
                          onClick={() => run({ type: 'delete-session', id: session.id })}
                        >
                          {t('review.delete')}
                        </button>
                      </>
                    )}
                  </SessionRow>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {edited && (
        <SessionDialog
          session={edited.session}
          days={days.map(({ day }) => day)}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
