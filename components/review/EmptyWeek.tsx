import { t } from '../text';
import { NextResource } from './NextResource';
import './EmptyWeek.css';

/** A week without study, and what to do about it. */
export function EmptyWeek(props: { readonly thisWeek: boolean }) {
  return (
    <section className="empty-week" aria-labelledby="empty-week">
      <h2 id="empty-week" tabIndex={-1}>
        {props.thisWeek ? t('review.emptyThisWeek') : t('review.emptyPastWeek')}
      </h2>
      <p>{props.thisWeek ? t('review.emptyThisWeekHelp') : t('review.emptyPastWeekHelp')}</p>
      {props.thisWeek && <NextResource />}
    </section>
  );
}
