import type { ReactNode } from 'react';
import type { Compared, WeekComparison } from '../../data/model/week-comparison';
import { duration } from '../format';
import { t } from '../text';
import { TaskName } from '../TaskName';
import { differenceText } from './comparison-text';
import { SiteTitle } from './SiteTimes';
import { TaskSwatch } from './TaskSwatch';

/** The time for each task, and at each site, in a week and in a mean week before it. */
export function ComparisonTable({ comparison }: { readonly comparison: WeekComparison }) {
  return (
    <table className="comparison-table">
      <caption className="spoken">{t('review.comparisonCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="spoken">{t('review.comparisonWhat')}</span>
          </th>
          <th scope="col">{t('review.comparisonNow')}</th>
          <th scope="col">{t('review.comparisonMean')}</th>
          <th scope="col">{t('review.comparisonDifference')}</th>
        </tr>
      </thead>
      <Group title={t('review.comparisonTask')}>
        {comparison.byTask.map(({ task, ...both }) => (
          <Row key={task} {...both}>
            <span className="comparison-task">
              <TaskSwatch task={task} />
              <span>
                <TaskName id={task} />
              </span>
            </span>
          </Row>
        ))}
      </Group>
      <Group title={t('review.comparisonSite')}>
        {comparison.bySite.map(({ site, ...both }) => (
          <Row key={site} {...both}>
            <SiteTitle site={site} />
          </Row>
        ))}
      </Group>
    </table>
  );
}

/** Rows of one kind, below its name. */
const Group = (props: { readonly title: string; readonly children: readonly ReactNode[] }) =>
  props.children.length > 0 && (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          {props.title}
        </th>
      </tr>
      {props.children}
    </tbody>
  );

const Row = ({ seconds, mean, children }: Compared & { readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{children}</th>
    <Time seconds={seconds} />
    <Time seconds={mean ?? 0} />
    <td className="figure">{differenceText(seconds, mean ?? 0)}</td>
  </tr>
);

const Time = (props: { readonly seconds: number }) => (
  <td className={props.seconds === 0 ? 'figure muted' : 'figure'}>
    {props.seconds === 0 ? t('review.notStudied') : duration(props.seconds)}
  </td>
);
