import { dayOfSession } from '../../data/model/day';
import type { SessionRecord } from '../../data/model/session';
import { dayLabel, timeOfDay } from '../format';
import { Sentence } from '../Sentence';
import { SLOT, t } from '../text';
import { useStudy } from '../use-study';
import { shortTitle } from './log-format';

/** Names the other one of two sessions that lie over each other. */
export function OverlapMark(props: {
  readonly session: SessionRecord;
  readonly partner: SessionRecord;
}) {
  const { session, partner } = props;
  const calendar = useStudy((study) => study.progress.calendar);
  const day = dayOfSession(partner, calendar);
  const time = timeOfDay(partner.start, partner.offset);
  const when =
    day === dayOfSession(session, calendar)
      ? time
      : t('log.dayAndTime', { day: dayLabel(day), time });
  return (
    <p className="log-overlap">
      <Sentence text={t('log.overlapsWith', { session: SLOT, when })}>
        <bdi>{shortTitle(partner)}</bdi>
      </Sentence>
    </p>
  );
}
