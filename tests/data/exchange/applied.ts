import type { Coming, Here } from '../../../data/exchange/dry-run';
import type { Import } from '../../../data/model/command';
import { joinTotals } from '../../../data/model/month-totals';
import { joinRegisters } from '../../../data/model/progress';
import { joinRecords, revised, type SessionRecord } from '../../../data/model/session';
import { nextStamp, stampOf } from '../../../data/model/stamp';
import { DEVICE, NOW } from '../../helpers/builders';

/** When an import is made, a minute after the evening of the tests. */
export const LATER = stampOf(NOW + 60_000, 0, DEVICE);
/** A device that nothing was studied on. */
export const NOTHING: Here = { records: new Map(), registers: {}, totals: [] };

/** A device with these records. */
export const hereOf = (records: readonly SessionRecord[], rest: Partial<Here> = {}): Here => ({
  ...NOTHING,
  records: new Map(records.map((record) => [record.id, record])),
  ...rest,
});
/** A file with these records. */
export const coming = (records: readonly SessionRecord[], rest: Partial<Coming> = {}): Coming => ({
  records,
  registers: {},
  totals: [],
  problems: [],
  ...rest,
});

/** What is here once an import was applied, as the background applies it. */
export function applied(here: Here, { records, registers, totals, restore }: Import): Here {
  const back = new Set(restore);
  const joined = joinRecords([...here.records.values()], records).map((record) =>
    back.has(record.id) && record.deleted
      ? revised(record, record, nextStamp(LATER, NOW, DEVICE), false)
      : record,
  );
  return {
    records: new Map(joined.map((record) => [record.id, record])),
    registers: joinRegisters(here.registers, registers),
    totals: joinTotals(here.totals, totals),
  };
}
