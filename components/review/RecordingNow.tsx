import { creditedSeconds } from '../../data/model/elapsed';
import { duration } from '../format';
import { t } from '../text';
import { useStudy } from '../use-study';

/** Says that time is being recorded which the week does not hold yet. */
export function RecordingNow() {
  const seconds = useStudy(({ recording, now }) =>
    recording === null ? null : creditedSeconds(recording, now),
  );
  if (seconds === null) return null;
  return <p className="week-recording">{t('review.recording', { time: duration(seconds) })}</p>;
}
