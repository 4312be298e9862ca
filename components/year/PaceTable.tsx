import type { PaceWeek } from '../../data/model/pace';
import { t } from '../text';
import { differenceOf, weekRange } from './pace-week-text';
import { timeText } from './year-format';

/** Stands for what is still to come. */
const BLANK = '–';

/** The numbers of the pace, a row for each week. */
export function PaceTable(props: {
  readonly weeks: readonly PaceWeek[];
  /** The index of the week of today; -1 before the road begins. */
  readonly thisWeek: number;
}) {
  return (
    <div className="year-table" role="region" aria-label={t('year.paceCaption')} tabIndex={0}>
      <table>
        <caption className="spoken">{t('year.paceCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('year.tableWeek')}</th>
            <th scope="col">{t('year.tablePlanned')}</th>
            <th scope="col">{t('year.tableReal')}</th>
            <th scope="col">{t('year.tableDifference')}</th>
          </tr>
        </thead>
        <tbody>
          {props.weeks.map((week, index) => (
            <tr key={week.first}>
              <th scope="row">{weekRange(week)}</th>
              <td>{timeText(week.planned)}</td>
              <td>{week.real === null ? BLANK : timeText(week.real)}</td>
              <td>
                {index === props.thisWeek
                  ? t('year.weekRuns')
                  : (differenceOf(week, false) ?? BLANK)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
