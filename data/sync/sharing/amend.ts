import {
  bucketOf,
  byBucket,
  joinTotal,
  membersOf,
  totalsOf,
  type MonthTotals,
} from '../../model/month-totals';
import type { SessionRecord } from '../../model/session';
import { monthTotals } from '../sharing-values';
import { isBorn } from './carry';
import type { Held, Split } from './home';
import { outside, together, without } from './parts';

/** What the totals should say, and what is remembered so that they can be kept so. */
export interface Amended {
  /** Totals that say more than those that are held. */
  readonly totals: readonly MonthTotals[];
  readonly splits: readonly Split[];
}

/**
 * Brings totals up to date with the sessions that are known here. Where only a part of a month's
 * sessions is known, an edit of one of them would show in no sum: whoever had them all may be gone.
 * So what the totals hold besides is remembered while they say the same of the known ones as these
 * say themselves; the sum of the two is right also after an edit, whoever has made it.
 *
 * Whether they say the same is told by how much they were edited: what was edited is shared as it
 * is, besides the totals, so that whoever has these has those too.
 */
export function amend({ records, totals, post }: Held): Amended {
  const splits = new Map(
    (post.splits ?? []).filter(isSplit).map((each) => [nameOf(each.rest), each]),
  );
  if (totals.length === 0) return { totals, splits: [] };
  const buckets = byBucket(records);
  const amended = totals.map((each) => {
    const before = splits.get(nameOf(each)) ?? null;
    const raw = buckets.get(nameOf(each)) ?? [];
    return raw.length === 0 ? { totals: each, split: before } : amendOne(each, raw, before);
  });
  return {
    totals: amended.flatMap((each, n) => (each.totals === totals[n] ? [] : each.totals)),
    splits: amended.flatMap(({ split }) => split ?? []),
  };
}

const nameOf = ({ author, month }: MonthTotals) => bucketOf(author, month);
const isSplit = ({ known, rest }: Split): boolean => monthTotals(known) && monthTotals(rest);
const holdsSame = (one: MonthTotals, other: MonthTotals): boolean =>
  one.count === other.count && one.members === other.members;

interface AmendedOne {
  readonly totals: MonthTotals;
  readonly split: Split | null;
}

function amendOne(
  totals: MonthTotals,
  raw: readonly SessionRecord[],
  split: Split | null,
): AmendedOne {
  if (raw.length === totals.count && membersOf(raw) === totals.members)
    return { totals, split: null };
  const known = totalsOf(totals.author, totals.month, raw);
  const latest = withOutsiders(withEdits(totals, known, split), known, raw);
  // Somebody knows of an edit that is not known here, or the other way round.
  if (latest.edits !== known.edits) return { totals: latest, split };
  const rest = without(latest, known);
  return { totals: latest, split: rest && { known, rest } };
}

/** The totals with the edits of the sessions that are known here. */
function withEdits(totals: MonthTotals, known: MonthTotals, split: Split | null): MonthTotals {
  if (totals.edits === known.edits || !split || !holdsSame(split.known, known)) return totals;
  const sum = together(split.rest, known);
  if (holdsSame(sum, totals)) return joinTotal(totals, sum);
  // The totals hold more sessions by now, and know of no edit since.
  const rest = totals.edits === split.known.edits ? without(totals, split.known) : null;
  return rest ? joinTotal(totals, together(rest, known)) : totals;
}

/**
 * The totals with sessions that are certainly not among them: two profiles that were one, and do not
 * know of each other yet, add to the same month, and each makes totals of its own sessions.
 */
function withOutsiders(
  totals: MonthTotals,
  known: MonthTotals,
  raw: readonly SessionRecord[],
): MonthTotals {
  // After an edit that is not known here, a session may count on another day than it does here.
  if (totals.edits !== 0 && totals.edits !== known.edits) return totals;
  if (known.count > totals.count && without(known, totals)) return totals;
  const outsiders = outside(totals, raw.filter(isBorn));
  if (outsiders.length === 0) return totals;
  return together(totals, totalsOf(totals.author, totals.month, outsiders));
}
