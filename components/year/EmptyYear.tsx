import { NextResource } from '../review/NextResource';
import { t } from '../text';
import '../review/EmptyWeek.css';

/** A year without study, and what to do about it. */
export function EmptyYear(props: {
  /** null for the last 53 weeks. */
  readonly year: number | null;
}) {
  const isNew = props.year === null;
  return (
    <section className="empty-week" aria-labelledby="empty-year">
      <h2 id="empty-year" tabIndex={-1}>
        {isNew ? t('year.nothingYet') : t('year.nothing')}
      </h2>
      <p>{isNew ? t('year.nothingYetHelp') : t('year.nothingHelp')}</p>
      {isNew && <NextResource />}
    </section>
  );
}
