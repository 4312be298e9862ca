import { hrefOf } from '../dashboard/route';
import { t } from '../text';
import './ReviewSwitch.css';

/** The way between the review of a week and that of a year. */
export function ReviewSwitch(props: { readonly span: 'week' | 'year' }) {
  const link = (span: 'week' | 'year', href: string, name: string) => (
    <a href={href} aria-current={props.span === span ? 'page' : undefined}>
      {name}
    </a>
  );
  return (
    <nav className="review-switch" aria-label={t('review.spans')}>
      {link('week', hrefOf('review'), t('review.week'))}
      {link('year', hrefOf('review', 'year'), t('review.year'))}
    </nav>
  );
}
