import type { Command } from '../../data/model/command';
import { dayOf, weekOf } from '../../data/model/day';
import { askedWeek, nameOfWeek } from '../../data/model/week-name';
import { hrefOf } from '../dashboard/route';
import { dayLabel } from '../format';
import { Sentence } from '../Sentence';
import { SLOT, t } from '../text';
import { useStudy } from '../use-study';
import { offsetHere } from './zone';

/** Where a session went that was just written or changed and is not in the week that is shown. */
export function LoggedElsewhere(props: {
  /** The week that the address of the review asks for. */
  readonly week: string;
}) {
  const last = useStudy((study) => study.last);
  const calendar = useStudy((study) => study.progress.calendar);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const start = last?.outcome.ok ? startIn(last.command) : undefined;
  if (start === undefined) return null;
  const day = dayOf(start, offsetHere(start), calendar);
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

function startIn(command: Command): number | undefined {
  if (command.type === 'add-session') return command.session.start;
  return command.type === 'edit-session' ? command.changes.start : undefined;
}
