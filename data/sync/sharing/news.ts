import { bucketOf, joinTotal, type Bucket, type MonthTotals } from '../../model/month-totals';
import { joinRegisters, type Registers } from '../../model/progress';
import { isSameRecord, joinRecord, type SessionRecord } from '../../model/session';
import type { SessionId } from '../../model/id';
import type { Goods, Held } from './home';
import type { Mail } from './mail';

/** What the mailbox holds that is not known here. */
export interface News extends Goods {
  /** Sessions that this device had published and has lost since: its local pages were damaged. */
  readonly recovered: number;
}

/** Compares the mailbox with what is held; null when it says nothing new. Own shards count too. */
export function newsOf(held: Held, mail: Mail): News | null {
  const known = new Map<SessionId, SessionRecord>(held.records.map((each) => [each.id, each]));
  const fresh = new Map<SessionId, SessionRecord>();
  const lost = new Set<SessionId>();
  for (const shard of mail.shards) {
    for (const record of shard.records) {
      const before = known.get(record.id);
      const after = before ? joinRecord(before, record) : record;
      if (before && isSameRecord(before, after)) continue;
      if (!before && shard.device === held.device.id) lost.add(record.id);
      known.set(record.id, after);
      fresh.set(record.id, after);
    }
  }
  const registers = newRegisters(held, mail);
  const totals = newTotals(held, mail);
  const isNothing = fresh.size === 0 && totals.length === 0 && registers === null;
  if (isNothing) return null;
  return {
    records: [...fresh.values()],
    registers: registers ?? {},
    totals,
    recovered: lost.size,
  };
}

function newRegisters(held: Held, mail: Mail): Registers | null {
  const joined = mail.shards.reduce(
    (before, shard) => joinRegisters(before, shard.registers),
    held.registers,
  );
  return joined === held.registers ? null : joined;
}

function newTotals(held: Held, mail: Mail): readonly MonthTotals[] {
  const known = new Map<Bucket, MonthTotals>(
    held.totals.map((each) => [bucketOf(each.author, each.month), each]),
  );
  const fresh = new Map<Bucket, MonthTotals>();
  for (const totals of mail.shards.flatMap((shard) => shard.totals)) {
    const bucket = bucketOf(totals.author, totals.month);
    const before = known.get(bucket);
    // Of two that say the same, the one that is known stays.
    const after = before ? joinTotal(before, totals) : totals;
    if (after === before) continue;
    known.set(bucket, after);
    fresh.set(bucket, after);
  }
  return [...fresh.values()];
}
