import type { SessionId } from '../../model/id';
import {
  isSameRecord,
  joinRecord,
  joinRecords,
  monthOf,
  type SessionRecord,
} from '../../model/session';
import { isLogKey, monthOfLogKey } from '../keys';
import { readMonth } from '../month-page';
import type { Leaving, PageChange } from './pages';

/** A record as it is kept, and the month pages in which it lies: one, but for a past mistake. */
interface Kept {
  readonly record: SessionRecord;
  readonly months: readonly string[];
}

/** The records with these ids that are kept, among all that is stored. */
function keptOf(
  all: Readonly<Record<string, unknown>>,
  ids: ReadonlySet<SessionId>,
): ReadonlyMap<SessionId, Kept> {
  const kept = new Map<SessionId, Kept>();
  for (const [key, value] of Object.entries(all)) {
    if (!isLogKey(key)) continue;
    for (const record of readMonth(value).records) {
      if (!ids.has(record.id)) continue;
      const before = kept.get(record.id);
      const joined = before ? joinRecord(before.record, record) : record;
      kept.set(record.id, {
        record: joined,
        months: [...(before?.months ?? []), monthOfLogKey(key)],
      });
    }
  }
  return kept;
}

/**
 * The change that joins records from outside with the log. Another device may have moved a start to
 * another month, so each record is looked for in every page of `all`, the whole of what is stored,
 * and ends up in the page of its joined start and in no other.
 */
export function joining(
  all: Readonly<Record<string, unknown>>,
  incoming: readonly SessionRecord[],
): Required<Pick<PageChange, 'records' | 'leaving'>> {
  const records: SessionRecord[] = [];
  const leaving: Leaving[] = [];
  if (incoming.length === 0) return { records, leaving };
  const kept = keptOf(all, new Set(incoming.map(({ id }) => id)));
  for (const record of joinRecords(incoming, [])) {
    const before = kept.get(record.id);
    const joined = before ? joinRecord(before.record, record) : record;
    const month = monthOf(joined.start);
    const elsewhere = (before?.months ?? []).filter((each) => each !== month);
    const isThere = before?.months.includes(month) === true && elsewhere.length === 0;
    if (isThere && isSameRecord(before.record, joined)) continue;
    records.push(joined);
    leaving.push(...elsewhere.map((from) => ({ id: record.id, month: from })));
  }
  return { records, leaving };
}
