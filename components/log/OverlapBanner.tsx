import type { LogFilter } from '../../data/model/log-filter';
import type { LogOverlaps } from '../../data/model/log-overlap';
import { duration } from '../format';
import { plural, t } from '../text';
import { hrefOfLog } from './log-address';
import './OverlapBanner.css';

/** Says calmly that sessions lie over each other, and leads to them and back. */
export function OverlapBanner(props: {
  readonly overlaps: LogOverlaps;
  readonly filter: LogFilter;
}) {
  const { partners, seconds } = props.overlaps;
  if (props.filter.overlapping) {
    return (
      <p className="overlap-banner">
        {partners.size > 0 ? t('log.overlapsShown') : t('log.overlapsGone')}{' '}
        <a href={hrefOfLog({ ...props.filter, overlapping: undefined })}>{t('log.overlapsAll')}</a>
      </p>
    );
  }
  if (partners.size === 0 || props.filter.deleted) return null;
  return (
    <p className="overlap-banner">
      {plural('log.overlaps', partners.size, { time: duration(seconds) })}{' '}
      <a href={hrefOfLog({ overlapping: true })}>{t('log.overlapsShow')}</a>
    </p>
  );
}
