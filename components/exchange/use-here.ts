import { useMemo } from 'react';
import type { Here } from '../../data/exchange/dry-run';
import { deviceId, type DeviceId } from '../../data/model/id';
import { useSharing } from '../dashboard/devices/use-sharing';
import { useLog } from '../log/use-log';
import { useStudy } from '../use-study';

/** Stands for this device until it is known: the stamp of an import needs one. */
const UNKNOWN = deviceId('0'.repeat(16));

/** What is here already, for a file to be compared with; null until all of it has been read. */
export function useHere(): Here | null {
  const { sessions, isWhole } = useLog();
  const registers = useStudy((study) => study.registers);
  const totals = useSharing((sharing) => sharing.totals);
  const isShared = useSharing(({ status }) => status === 'ready');
  const isKnown = isWhole && isShared;
  return useMemo(
    () =>
      isKnown
        ? { records: new Map(sessions.map((each) => [each.id, each])), registers, totals }
        : null,
    [isKnown, sessions, registers, totals],
  );
}

/** The id of this device. */
export const useOwnDevice = (): DeviceId => useSharing(({ sharing }) => sharing?.own.id ?? UNKNOWN);
