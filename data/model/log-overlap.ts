import type { SessionId } from './id';
import { overlapsOf, type Overlap } from './overlap';
import type { SessionRecord } from './session';

/** What overlaps in the log. */
export interface LogOverlaps {
  /** Of each session that overlaps others, one that it overlaps itself. */
  readonly partners: ReadonlyMap<SessionId, SessionRecord>;
  /** Whole seconds that are counted more than once. */
  readonly seconds: number;
}

const endOf = ({ start, seconds }: SessionRecord): number => start + seconds * 1000;

/** Names for each session of a group one that lies over it, and not merely over a third one. */
function pair(
  group: Overlap,
  records: ReadonlyMap<SessionId, SessionRecord>,
  partners: Map<SessionId, SessionRecord>,
): void {
  const [first, ...rest] = group.ids.flatMap((id) => records.get(id) ?? []);
  if (first === undefined) return;
  // Whoever is in a group overlaps the one before it that ends last: this is what made the group.
  let longest = first;
  for (const record of rest) {
    partners.set(record.id, longest);
    if (!partners.has(longest.id)) partners.set(longest.id, record);
    if (endOf(record) > endOf(longest)) longest = record;
  }
}

/** Finds what overlaps among some sessions; deleted ones overlap nothing. */
export function logOverlaps(sessions: readonly SessionRecord[]): LogOverlaps {
  const groups = overlapsOf(sessions);
  const partners = new Map<SessionId, SessionRecord>();
  if (groups.length === 0) return { partners, seconds: 0 };
  const records = new Map(sessions.map((session) => [session.id, session]));
  for (const group of groups) pair(group, records, partners);
  return { partners, seconds: groups.reduce((sum, { seconds }) => sum + seconds, 0) };
}
