import {
  bucketOf,
  byBucket,
  joinTotal,
  membersOf,
  totalsOf,
  type Bucket,
  type MonthTotals,
} from '../../model/month-totals';
import type { SessionRecord } from '../../model/session';
import { isSameValue } from '../same-value';
import { listOf, object, type Shape } from '../shape';
import { monthTotals } from '../sharing-values';
import type { Held, Post, Split } from './home';
import { outside, together, without } from './parts';
import { isBorn } from './pristine';

/** What the totals should say, and what is remembered so that they can be kept so. */
export interface Amended {
  /** Totals that say more than those that are held. */
  readonly totals: readonly MonthTotals[];
  readonly splits: readonly Split[];
}

/**
 * Brings totals up to date with the sessions that are known here. Where only a part of a month's
 * sessions is known, an edit of one of them would show in no sum: whoever had them all may be gone.
 * So what the totals hold besides is remembered while they and the known sessions say the same; the
 * sum of that and of these is right also after an edit, whoever has made it.
 */
export function amend({ records, totals, post }: Held): Amended {
  if (totals.length === 0) return { totals, splits: [] };
  const splits = new Map(splitsIn(post).map((each) => [nameOf(each.rest), each]));
  const buckets = byBucket(records);
  const amended = totals.map((each) => {
    const split = splits.get(nameOf(each)) ?? null;
    const raw = buckets.get(nameOf(each)) ?? [];
    return raw.length === 0 ? { totals: each, split } : amendOne(each, raw, split);
  });
  return {
    totals: amended.flatMap((each, n) => (each.totals === totals[n] ? [] : each.totals)),
    splits: amended.flatMap(({ split }) => split ?? []),
  };
}

const splitShape: Shape<readonly Split[]> = listOf(
  object({ known: monthTotals, rest: monthTotals }),
);
/** What was remembered; what of it is damaged is as good as forgotten. */
const splitsIn = ({ splits }: Post): readonly Split[] => (splitShape(splits) ? splits : []);
const nameOf = ({ author, month }: MonthTotals): Bucket => bucketOf(author, month);

const holdSame = (one: MonthTotals, other: MonthTotals): boolean =>
  one.count === other.count && one.members === other.members;

/**
 * Whether totals and the sessions known of them say the same. An edited session is shared as it is
 * besides the totals, so that whoever has these has that too, and both count up the same edits.
 */
const sayTheSame = (totals: MonthTotals, known: MonthTotals): boolean =>
  totals.edits === known.edits && totals.stamp >= known.stamp;

interface AmendedOne {
  readonly totals: MonthTotals;
  readonly split: Split | null;
}

function amendOne(
  totals: MonthTotals,
  raw: readonly SessionRecord[],
  split: Split | null,
): AmendedOne {
  const isWhole = raw.length === totals.count && membersOf(raw) === totals.members;
  if (isWhole) return { totals, split: null };
  const known = totalsOf(totals.author, totals.month, raw);
  const latest = withOutsiders(withEdits(totals, known, split), known, raw);
  // Either knows of an edit that the other does not: what was remembered stays so until they agree.
  if (!sayTheSame(latest, known)) return { totals: latest, split };
  const rest = without(latest, known);
  // Whoever makes other totals may not have heard of the edits since: as it was is remembered.
  const isRemembered = rest && split && isSameRest(rest, split.rest);
  return { totals: latest, split: isRemembered ? split : rest && { known, rest } };
}

const isSameRest = (one: MonthTotals, other: MonthTotals): boolean =>
  holdSame(one, other) && one.edits === other.edits && isSameValue(one.days, other.days);

/** The totals with the edits of the sessions that are known here. */
function withEdits(totals: MonthTotals, known: MonthTotals, split: Split | null): MonthTotals {
  if (sayTheSame(totals, known) || !split || !holdSame(split.known, known)) return totals;
  const sum = together(split.rest, known);
  if (holdSame(sum, totals)) return joinTotal(totals, sum);
  // They hold more sessions by now, and those that are known here as they were.
  const rest = sayTheSame(totals, split.known) ? without(totals, split.known) : null;
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
  if (totals.edits > 0 && !sayTheSame(totals, known)) return totals;
  // It is no wonder that its author has made more sessions since.
  if (known.count > totals.count && without(known, totals)) return totals;
  const outsiders = outside(totals, raw.filter(isBorn));
  if (outsiders.length === 0) return totals;
  return together(totals, totalsOf(totals.author, totals.month, outsiders));
}
