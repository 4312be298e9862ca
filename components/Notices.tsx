import type { Notice } from '../data/model/notice';
import { dayOf } from '../data/model/day';
import { dayLabel, monthName, timeOfDay } from './format';
import { plural, t } from './text';
import { useStudy } from './use-study';
import './Notices.css';

/**
 * What the learner should know of the kept data, in one quiet line at a time: first a write that
 * fails and is tried again, then the notices, each until it is dismissed.
 */
export function Notices() {
  const trouble = useStudy((study) => study.trouble);
  const notices = useStudy((study) => study.notices);
  const offset = useStudy((study) => study.offset);
  const run = useStudy((study) => study.run);
  const notice = notices[0];
  return (
    <>
      {trouble && (
        <p className="notice notice-trouble">
          {t('notice.trouble', { time: timeOfDay(trouble.since, offset) })}
        </p>
      )}
      {!trouble && notice && (
        <div className="notice">
          <p>
            {noticeText(notice)}{' '}
            <span className="notice-when">
              {dayLabel(dayOf(notice.at, offset, { dayStart: 0, weekStart: 1 }))}
            </span>{' '}
            {notices.length > 1 && (
              <span className="notice-more">· {plural('notice.more', notices.length - 1)}</span>
            )}
          </p>
          <button
            type="button"
            className="quiet"
            onClick={() => run({ type: 'dismiss-notice', id: notice.id })}
          >
            {t('notice.dismiss')}
          </button>
        </div>
      )}
    </>
  );
}

/** What a stored part is called: a month of the log by its name, the rest by what it holds. */
function partName(subject: string): string {
  if (subject.startsWith('log/')) return monthName(subject.slice(4));
  if (subject === 'registers') return t('notice.progress');
  return t(`notice.${subject === 'recording' ? subject : 'settings'}`);
}

function noticeText(notice: Notice): string {
  const { kind, count } = notice;
  const subject = partName(notice.subject);
  switch (kind) {
    case 'damaged':
      return count > 0
        ? plural('notice.damagedRecords', count, { subject })
        : t('notice.damagedValue', { subject });
    case 'newer':
      return t('notice.newer', { subject });
    case 'recovered':
      return plural(notice.subject === 'mailbox' ? 'notice.cameBack' : 'notice.recovered', count);
  }
}
