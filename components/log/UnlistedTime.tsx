import { useMemo } from 'react';
import type { LogFilter } from '../../data/model/log-filter';
import { unlistedTime } from '../../data/model/log-unlisted';
import type { SessionRecord } from '../../data/model/session';
import { deviceNames } from '../dashboard/devices/device-name';
import { DeviceNames } from '../dashboard/devices/DeviceNames';
import { useSharing } from '../dashboard/devices/use-sharing';
import { duration } from '../format';
import { Sentence } from '../Sentence';
import { plural, SLOT, t } from '../text';
import { useStudy } from '../use-study';

/** Less than so many seconds is not worth telling. */
export const LEAST_UNLISTED = 60;

/** Says how much of the shown time is in no session of the list, and where those sessions are. */
export function UnlistedTime(props: {
  readonly sessions: readonly SessionRecord[];
  readonly filter: LogFilter;
}) {
  const { sessions, filter } = props;
  const calendar = useStudy((study) => study.progress.calendar);
  const totals = useSharing((sharing) => sharing.totals);
  const others = useSharing(({ sharing }) => sharing?.others);
  const { seconds, devices } = useMemo(
    () => unlistedTime(sessions, totals, filter, calendar),
    [sessions, totals, filter, calendar],
  );
  // What is deleted or overlaps is known by its sessions alone.
  if (seconds < LEAST_UNLISTED || filter.deleted || filter.overlapping) return null;
  const time = duration(seconds);
  const known = deviceNames(others ?? []);
  const names = devices.flatMap((id) => known.get(id) ?? []);
  return (
    <p className="muted">
      {names.length < devices.length ? (
        plural('log.asTotals', devices.length, { time })
      ) : (
        <Sentence text={plural('log.asTotalsOn', devices.length, { time, devices: SLOT })}>
          <DeviceNames names={names} />
        </Sentence>
      )}
      {(filter.words ?? '').trim() !== '' && ` ${t('log.asTotalsUnsearched')}`}
    </p>
  );
}
