import { weekOf, type Day } from '../../data/model/day';
import { nameOfWeek } from '../../data/model/week-name';
import type { YearReview, YearWeek } from '../../data/model/year';
import { hrefOf } from '../dashboard/route';
import { dayRange, weekday } from '../format';
import { t } from '../text';
import { useStudy } from '../use-study';
import { timeText } from './year-format';

/** The times of the calendar, a row for each week that has begun and a column for each weekday. */
export function YearTable(props: { readonly review: YearReview; readonly today: Day }) {
  const { review, today } = props;
  const caption = t('year.daysCaption', { range: dayRange(review.from, review.to) });
  // A week within the year has all of its days.
  const names = (review.weeks[1] ?? []).map((day) => weekday(day?.day ?? review.from));
  const weeks = review.weeks.filter((week) => (firstOf(week) ?? today) <= today);
  return (
    <div className="year-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('year.tableWeek')}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t('year.tableTotal')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <Row key={firstOf(week)} week={week} today={today} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={names.length + 1}>
              {t('year.tableTotal')}
            </th>
            <td>{timeText(review.total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Stands for a day of another year, or one that is still to come. */
const BLANK = '–';

const firstOf = (week: YearWeek): Day | undefined => week.find((day) => day !== null)?.day;

function Row(props: { readonly week: YearWeek; readonly today: Day }) {
  const { week, today } = props;
  const calendar = useStudy((study) => study.progress.calendar);
  const days = week.flatMap((day) => day ?? []);
  const [first = today, last = first] = [days[0]?.day, days.at(-1)?.day];
  const total = days.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf('review', nameOfWeek(weekOf(first, calendar)))}>{dayRange(first, last)}</a>
      </th>
      {week.map((day, index) =>
        day === null || day.day > today ? (
          <td key={index} className="muted">
            {BLANK}
          </td>
        ) : (
          <td key={index} className={day.seconds === 0 ? 'muted' : undefined}>
            {day.seconds === 0 ? t('year.notStudied') : timeText(day.seconds)}
          </td>
        ),
      )}
      <td className={total === 0 ? 'muted' : undefined}>
        {total === 0 ? t('year.notStudied') : <strong>{timeText(total)}</strong>}
      </td>
    </tr>
  );
}
