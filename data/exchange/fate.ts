import {
  isSameRecord,
  joinRecord,
  revised,
  type Session,
  type SessionRecord,
} from '../model/session';
import { stampAfter } from './file-stamps';
import { isUnstamped } from './limits';

/** What of a session another record of it may have differently. */
export type ChangedField =
  'start' | 'seconds' | 'task' | 'title' | 'note' | 'site' | 'place' | 'how' | 'offset' | 'deleted';

/** A session that would be another afterwards. */
export interface Change {
  readonly before: SessionRecord;
  readonly after: SessionRecord;
  readonly fields: readonly ChangedField[];
}

/** What would become of one session of a file. */
export type Fate =
  /** The log does not have it. */
  | { readonly kind: 'fresh' }
  /** The log does not have it, and the file has it as deleted. */
  | { readonly kind: 'tombstone' }
  /** It says nothing new; `joined` where it was written later all the same. */
  | { readonly kind: 'same'; readonly joined: SessionRecord | null }
  | { readonly kind: 'changed'; readonly change: Change }
  /** It was deleted here, and the file has it. */
  | {
      readonly kind: 'deleted';
      readonly before: SessionRecord;
      /** The deleted one with what the file knows better; null where that is nothing. */
      readonly joined: SessionRecord | null;
      /** The deleted one as it is to come back; null where that is what is deleted. */
      readonly edited: SessionRecord | null;
    };

const FIELDS: readonly ChangedField[] = [
  'start',
  'seconds',
  'task',
  'title',
  'note',
  'site',
  'place',
  'how',
  'offset',
  'deleted',
];

/** Says what would become of a record that a file brings, where the log has `before` of it. */
export function fateOf(before: SessionRecord | undefined, coming: SessionRecord): Fate {
  if (!before) return { kind: coming.deleted ? 'tombstone' : 'fresh' };
  if (before.deleted && isUnstamped(coming)) return deletedHere(before, coming);
  const after = joinRecord(before, coming);
  if (before.deleted && after.deleted && !coming.deleted) {
    const joined = isSameRecord(before, after) ? null : after;
    return { kind: 'deleted', before, joined, edited: joined };
  }
  if (isSameRecord(before, after)) return { kind: 'same', joined: null };
  const fields = FIELDS.filter((field) => before[field] !== after[field]);
  return fields.length === 0
    ? { kind: 'same', joined: after }
    : { kind: 'changed', change: { before, after, fields } };
}

/** A file without stamps cannot say when it was right; what comes back, comes as it says. */
function deletedHere(before: SessionRecord, coming: SessionRecord): Fate {
  const { start, seconds, offset, task, title, note } = coming;
  const told: Session = { ...before, start, seconds, offset, task, title, note };
  const edited = revised(before, told, stampAfter(before, before.stamp));
  const isSame = FIELDS.every((field) => before[field] === edited[field]);
  return { kind: 'deleted', before, joined: null, edited: isSame ? null : edited };
}
