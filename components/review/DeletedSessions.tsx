import type { SessionRecord } from '../../data/model/session';
import { Disclosure } from '../Disclosure';
import { plural, t } from '../text';
import { useStudy } from '../use-study';
import { SessionRow } from './SessionRow';

/** The deleted sessions of a week, each a press away from being back. */
export function DeletedSessions(props: { readonly sessions: readonly SessionRecord[] }) {
  const run = useStudy((study) => study.run);
  return (
    <section className="sessions-deleted">
      <Disclosure
        summary={
          <h2 className="sessions-deleted-head" tabIndex={-1}>
            {plural('review.deleted', props.sessions.length)}
          </h2>
        }
      >
        <ul>
          {props.sessions.map((session) => (
            <SessionRow key={session.id} session={session}>
              {(name) => (
                <button
                  type="button"
                  className="quiet"
                  aria-label={t('review.restoreNamed', { session: name })}
                  onClick={() => run({ type: 'restore-session', id: session.id })}
                >
                  {t('review.restore')}
                </button>
              )}
            </SessionRow>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
