import type { SessionRecord } from '../model/session';

/** Lengths that differ by no more than this, in seconds, are one length: programs round. */
const TOLERANCE = 1;
const SECOND = 1000;

const secondOf = ({ start }: SessionRecord): number => Math.floor(start / SECOND);

/**
 * Finds for a session the one of the log that is likely the same under another id: it began in the
 * same second and took as long. Null where there is none; deleted ones do not count.
 */
export function twinsAmong(
  log: Iterable<SessionRecord>,
): (session: SessionRecord) => SessionRecord | null {
  const bySecond = new Map<number, SessionRecord[]>();
  for (const record of log) {
    if (record.deleted) continue;
    const second = secondOf(record);
    const found = bySecond.get(second);
    if (found) found.push(record);
    else bySecond.set(second, [record]);
  }
  return (session) =>
    bySecond
      .get(secondOf(session))
      ?.find(
        ({ id, seconds }) => id !== session.id && Math.abs(seconds - session.seconds) <= TOLERANCE,
      ) ?? null;
}
