import type { Plan } from '../../../data/model/plan';
import { daysBetween } from '../../../data/model/day-times';
import { HOURS_A_WEEK } from '../../../data/model/roadmap-lookup';
import { dayWithYear, number } from '../../format';
import { plural, t } from '../../text';
import { changeOf, exact, toCents, toTenths } from './change';
import type { Tailoring } from './use-tailoring';
import './PlanChange.css';

const HOUR = 3600;

const weeksOf = ({ total, secondsAWeek }: Plan): number => toTenths(total / secondsAWeek);

/** The learner's plan against the road as it comes: how long it takes, and when it ends. */
export function PlanChange(props: {
  readonly known: Tailoring['known'];
  /** Minutes a week; 0 for no goal. */
  readonly goal: number;
}) {
  const { known, goal } = props;
  return (
    <section className="plan-change" aria-labelledby="plan-change">
      <h2 id="plan-change" tabIndex={-1}>
        {t('roadmap.tailor.plan')}
      </h2>
      {known === null ? <p className="muted">{t('dashboard.loading')}</p> : <Change {...known} />}
      {goal === 0 && (
        <p className="muted small">{t('roadmap.tailor.noGoal', { hours: number(HOURS_A_WEEK) })}</p>
      )}
    </section>
  );
}

function Change({ start, before, after }: NonNullable<Tailoring['known']>) {
  return (
    <>
      <p>
        {t('roadmap.tailor.finish')}{' '}
        <strong className="plan-change-finish">{dayWithYear(after.finish)}</strong>
      </p>
      <p className="muted small">
        {t('roadmap.tailor.from', { day: dayWithYear(start.day) })}{' '}
        {start.kind === 'first-study' && t('roadmap.startsFirst')}
        {start.kind === 'today' && t('roadmap.startsToday')}
      </p>
      <ChangeTable before={before} after={after} />
    </>
  );
}

function ChangeTable(props: { readonly before: Plan; readonly after: Plan }) {
  const { before, after } = props;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="spoken">{t('roadmap.tailor.figure')}</span>
          </th>
          <th scope="col">{t('roadmap.tailor.asItComes')}</th>
          <th scope="col">{t('roadmap.tailor.yours')}</th>
          <th scope="col">{t('roadmap.tailor.change')}</th>
        </tr>
      </thead>
      <tbody>
        <HoursRow
          name={t('roadmap.tailor.total')}
          before={toCents(before.total / HOUR)}
          after={toCents(after.total / HOUR)}
        />
        <HoursRow
          name={t('roadmap.tailor.hoursAWeek')}
          before={toCents(before.secondsAWeek / HOUR)}
          after={toCents(after.secondsAWeek / HOUR)}
        />
        <Row
          name={t('roadmap.tailor.weeks')}
          before={exact(weeksOf(before))}
          after={exact(weeksOf(after))}
          change={changeOf(weeksOf(before), weeksOf(after))}
        />
        <Row
          name={t('roadmap.tailor.end')}
          before={dayWithYear(before.finish)}
          after={dayWithYear(after.finish)}
          change={daysApart(before, after)}
        />
      </tbody>
    </table>
  );
}

function HoursRow(props: {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}) {
  const { name, before, after } = props;
  const inHours = (hours: string) => t('roadmap.hours', { hours });
  const change = changeOf(before, after);
  return (
    <Row
      name={name}
      before={inHours(exact(before))}
      after={inHours(exact(after))}
      change={change === null ? null : inHours(change)}
    />
  );
}

function Row(props: {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** null where nothing has changed. */
  readonly change: string | null;
}) {
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td>{props.before}</td>
      <td>{props.after}</td>
      <td>{props.change ?? t('roadmap.tailor.same')}</td>
    </tr>
  );
}

function daysApart(before: Plan, after: Plan): string | null {
  const days = daysBetween(before.finish, after.finish);
  if (days === 0) return null;
  return days < 0
    ? plural('roadmap.tailor.daysEarlier', -days)
    : plural('roadmap.tailor.daysLater', days);
}
