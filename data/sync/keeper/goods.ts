import { LAST_WALL, laterStamp, wallOf, type Stamp } from '../../model/stamp';
import type { SessionRecord } from '../../model/session';
import { monthTotals } from '../sharing-values';
import type { Goods } from '../sharing/home';
import { register, sessionRecord } from '../stored-values';

/** No clock may run so far ahead that nothing could be written after what it has written. */
const LATEST = LAST_WALL - 86_400_000;
const isPossible = ({ stamp }: { readonly stamp: Stamp }): boolean => wallOf(stamp) <= LATEST;
const isPossibleRecord = (record: SessionRecord): boolean =>
  [record.stamp, record.titleAt, record.noteAt].every((stamp) => !stamp || isPossible({ stamp }));

/** What of the goods could be read again once it is kept; nothing else may come in. */
export function readableOf({ records, registers, totals }: Goods): Goods {
  const decided = Object.entries(registers).filter(([, one]) => register(one) && isPossible(one));
  return {
    records: records.filter((record) => sessionRecord(record) && isPossibleRecord(record)),
    registers: Object.fromEntries(decided),
    totals: totals.filter((months) => monthTotals(months) && isPossible(months)),
  };
}

/** The clock after everything that was received, so that whatever is written here is later. */
export const latestOf = (
  { records, registers, totals }: Goods,
  clock: Stamp | null,
): Stamp | null =>
  [...records, ...Object.values(registers), ...totals].reduce<Stamp | null>(
    (latest, { stamp }) => laterStamp(latest, stamp),
    clock,
  );
