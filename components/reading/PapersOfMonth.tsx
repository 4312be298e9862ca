import { papers } from '../../data/model/paper';
import { readInMonth } from '../../data/model/paper-evidence';
import { hrefOf } from '../dashboard/route';
import { plural, t } from '../text';
import { useStudy } from '../use-study';

/** How many papers were read in this month, with the way to the reading list. */
export function PapersOfMonth() {
  const count = useStudy(({ registers, now, offset, progress }) =>
    readInMonth(papers(registers), now, offset, progress.calendar),
  );
  return (
    <p className="small">
      {plural('reading.thisMonth', count)} ·{' '}
      <a href={hrefOf('roadmap', 'reading')}>{t('reading.title')}</a>
    </p>
  );
}
