import { dayOf, dayOfSession, weekOf } from '../../data/model/day';
import type { Session } from '../../data/model/session';
import { askedWeek, nameOfWeek } from '../../data/model/week-name';
import type { LastAction } from '../../data/store/study-state';
import { hrefOf } from '../dashboard/route';
import { dayLabel } from '../format';
import { Sentence } from '../Sentence';
import { SLOT, t } from '../text';
import { useStudy } from '../use-study';

/** Where a session went that was just written or changed and is not in the week that is shown. */
export function LoggedElsewhere(props: {
  /** The week that the address of the review asks for. */
  readonly week: string;
}) {
  const last = useStudy((study) => study.last);
  const calendar = useStudy((study) => study.progress.calendar);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const session = last && writtenBy(last);
  if (!session) return null;
  // By the clock of the session, which need not be the one here.
  const day = dayOfSession(session, calendar);
  const asked = askedWeek(props.week, today, calendar);
  const shown = asked.kind === 'week' ? asked.days : weekOf(today, calendar);
  if (shown.includes(day)) return null;
  return (
    <>
      {' '}
      <Sentence text={t('review.loggedOn', { day: SLOT })}>
        <a href={hrefOf('review', nameOfWeek(weekOf(day, calendar)))}>{dayLabel(day)}</a>
      </Sentence>
    </>
  );
}

/** The session that was just written or changed, as it is kept; null for anything else. */
function writtenBy({ command, outcome }: LastAction): Session | null {
  if (command.type !== 'add-session' && command.type !== 'edit-session') return null;
  return outcome.ok ? outcome.session : null;
}
