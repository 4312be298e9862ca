import type { SessionId, TaskId } from '../model/id';
import { recordOf, revised, type Session, type SessionRecord } from '../model/session';
import { deviceOf, type Stamp } from '../model/stamp';
import { contentIds } from './content-id';
import type { Draft } from './draft';
import { firstStamp, isAsBrought, stampAfter } from './file-stamps';
import { UNSTAMPED } from './limits';

/** The time of one project in a report. */
export interface ProjectTime {
  /** Empty for what was logged for none. */
  readonly project: string;
  readonly count: number;
  readonly seconds: number;
}

/** What each project becomes: a task, time without one (also where it is missing), or nothing. */
export type Mapping = ReadonlyMap<string, TaskId | null | 'leave-out'>;

/** The records of a log by their ids. */
export type Known = ReadonlyMap<SessionId, SessionRecord>;

/** The projects of a report with their time, the most first. */
export function projectsOf(drafts: readonly Draft[]): readonly ProjectTime[] {
  const projects = new Map<string, ProjectTime>();
  for (const { project, seconds } of drafts) {
    const before = projects.get(project) ?? { project, count: 0, seconds: 0 };
    projects.set(project, {
      project,
      count: before.count + 1,
      seconds: before.seconds + seconds,
    });
  }
  return [...projects.values()].toSorted(
    (one, other) => other.seconds - one.seconds || (one.project < other.project ? -1 : 1),
  );
}

/**
 * The drafts as sessions. Their ids follow from what they say, so what the log has already stays as
 * the learner has it there; only the task of a session that was never changed since it was brought
 * follows a new mapping. `stamp` is the moment of the import, by this device.
 */
export function recordsOf(
  drafts: readonly Draft[],
  mapping: Mapping,
  stamp: Stamp,
  known: Known,
): readonly SessionRecord[] {
  const ids = new Map(
    [...new Set(drafts.map(({ source }) => source))].map(
      (each) => [each, contentIds(each)] as const,
    ),
  );
  return drafts.flatMap((draft) => {
    const id = ids.get(draft.source)?.(draft);
    const task = mapping.get(draft.project) ?? null;
    if (id === undefined || task === 'leave-out') return [];
    return recordOfDraft(sessionOf(draft, id, task), stamp, known.get(id));
  });
}

const sessionOf = (draft: Draft, id: SessionId, task: TaskId | null): Session => {
  const { start, seconds, offset, title, note } = draft;
  return {
    id,
    start,
    seconds,
    offset,
    task,
    site: null,
    place: null,
    title,
    note,
    how: 'hand',
  };
};

function recordOfDraft(
  session: Session,
  stamp: Stamp,
  before: SessionRecord | undefined,
): SessionRecord {
  if (!before) {
    const first = firstStamp(session, deviceOf(stamp));
    return recordOf(session, first, false, first, first);
  }
  if (before.deleted) return recordOf(session, UNSTAMPED, false, UNSTAMPED, UNSTAMPED);
  if (before.task === session.task || !isAsBrought(before)) return before;
  return revised(before, { ...before, task: session.task }, stampAfter(before, stamp));
}
