import type { DeviceId } from '../../data/model/id';
import type { WeekReview } from '../../data/model/review';
import { deviceNames } from '../dashboard/devices/device-name';
import { DeviceNames } from '../dashboard/devices/DeviceNames';
import { useSharing } from '../dashboard/devices/use-sharing';
import { duration } from '../format';
import { Sentence } from '../Sentence';
import { plural, SLOT } from '../text';

const MINUTE = 60;

/** Says how much of a week's time is in no session of the list below, and where those are. */
export function KnownAsTotals(props: {
  readonly review: WeekReview;
  readonly elsewhere: readonly DeviceId[];
}) {
  const { review, elsewhere } = props;
  const others = useSharing((store) => store.sharing?.others);
  const listed = review.sessions.reduce((sum, { seconds }) => sum + seconds, 0);
  const seconds = review.total - listed;
  if (seconds < MINUTE || elsewhere.length === 0) return null;
  const time = duration(seconds);
  const known = deviceNames(others ?? []);
  const names = elsewhere.flatMap((id) => known.get(id) ?? []);
  if (names.length < elsewhere.length) {
    return <p className="muted">{plural('review.asTotals', elsewhere.length, { time })}</p>;
  }
  return (
    <p className="muted">
      <Sentence text={plural('review.asTotalsOn', names.length, { time, devices: SLOT })}>
        <DeviceNames names={names} />
      </Sentence>
    </p>
  );
}
