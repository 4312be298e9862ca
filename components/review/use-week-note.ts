import { useEffect, useRef, useState } from 'react';
import { decisionName, weekNote } from '../../data/model/decisions';
import { t } from '../text';
import { useStudy } from '../use-study';

/** What the learner is writing, and what of it is known to be kept or on its way. */
interface Typed {
  readonly text: string;
  /** The notes that this was written over or saved as: another one was written elsewhere. */
  readonly known: readonly string[];
  readonly isSent: boolean;
}

/** A week's note while it is written. */
export interface WeekNoteDraft {
  /** What stands in the field. */
  readonly text: string;
  readonly isUnsaved: boolean;
  /** The note that came from another device or window meanwhile; null when none did. */
  readonly elsewhere: string | null;
  readonly write: (text: string) => void;
  readonly save: () => Promise<void>;
}

/**
 * The note of one week. What is typed is saved when the learner says so, and at the latest when the
 * field goes: with another week, another view, or the page itself. `range` names the week in what
 * is said of it.
 */
export function useWeekNote(name: string, range: string): WeekNoteDraft {
  const kept = useStudy(({ registers }) => weekNote(registers, name));
  const run = useStudy((study) => study.run);
  const [typed, setTyped] = useState<Typed | null>(null);
  // What was sent has arrived: from here on the field follows what is kept, an undo included.
  if (typed?.isSent && typed.text.trim() === kept) setTyped(null);
  const isUnsaved = typed !== null && !typed.isSent && typed.text.trim() !== kept;

  const save = async () => {
    if (!typed || !isUnsaved) return;
    const note = typed.text.trim();
    const change = (changes: Partial<Typed>) =>
      // What was typed since stays as it is.
      setTyped((now) => (now?.text === typed.text ? { ...now, ...changes } : now));
    change({ isSent: true, known: [...typed.known, note] });
    const said =
      note === '' ? t('review.noteRemoved', { range }) : t('review.noteSaved', { range });
    const values = { [decisionName.weekNote(name)]: note === '' ? null : note };
    const { ok } = await run({ type: 'change-many', edits: [], values }, said);
    if (!ok) change({ isSent: false });
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const leave = () => void latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return {
    text: typed?.text ?? kept,
    isUnsaved,
    elsewhere: typed && !typed.known.includes(kept) ? kept : null,
    write: (text) => setTyped({ text, known: typed?.known ?? [kept], isSent: false }),
    save,
  };
}
