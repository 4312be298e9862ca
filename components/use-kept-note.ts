import { useEffect, useRef, useState } from 'react';
import { NOTE_LIMIT } from '../data/model/limits';
import { cleanText } from '../data/model/title';
import { useStudy } from './use-study';

/** What the learner is writing, and what of it is known to be kept or on its way. */
interface Typed {
  readonly text: string;
  /** The notes that this was written over or saved as: another one was written elsewhere. */
  readonly known: readonly string[];
  readonly isSent: boolean;
}

/** A note to oneself while it is written. */
export interface KeptNote {
  /** What stands in the field. */
  readonly text: string;
  readonly isUnsaved: boolean;
  /** The note that came from another device or window meanwhile; null when none did. */
  readonly elsewhere: string | null;
  readonly write: (text: string) => void;
  readonly save: () => Promise<void>;
  /** Goes back to the note that is kept. */
  readonly discard: () => void;
}

/**
 * A note that lies in one register. What is typed is saved when the learner says so, and at the
 * latest when the field goes: with what it belongs to, another view, or the page itself. Give the
 * field's component a `key` of its own for each register.
 */
export function useKeptNote(of: {
  /** The register's name. */
  readonly register: string;
  /** The note that is kept; empty for none. */
  readonly kept: string;
  /** What is said when the note is saved, and when it is taken away. */
  readonly saved: string;
  readonly removed: string;
}): KeptNote {
  const { kept } = of;
  const run = useStudy((study) => study.run);
  const [typed, setTyped] = useState<Typed | null>(null);
  const note = typed && cleanText(typed.text, NOTE_LIMIT);
  // What was sent has arrived: from here on the field follows what is kept, an undo included.
  if (typed?.isSent && note === kept) setTyped(null);
  const isUnsaved = typed !== null && !typed.isSent && note !== kept;

  const save = async () => {
    if (!typed || note === null || !isUnsaved) return;
    const change = (changes: Partial<Typed>) =>
      // What was typed since stays as it is.
      setTyped((now) => (now?.text === typed.text ? { ...now, ...changes } : now));
    change({ isSent: true, known: [...typed.known, note] });
    const values = { [of.register]: note === '' ? null : note };
    const command = { type: 'change-many', edits: [], values } as const;
    const { ok } = await run(command, note === '' ? of.removed : of.saved);
    if (!ok) change({ isSent: false });
  };
  useLeaving(save);

  return {
    text: typed?.text ?? kept,
    isUnsaved,
    elsewhere: typed && !typed.known.includes(kept) ? kept : null,
    write: (text) => setTyped({ text, known: typed?.known ?? [kept], isSent: false }),
    save,
    discard: () => setTyped(null),
  };
}

/** Does the latest `leave` when the component goes, or the page with it. */
function useLeaving(leave: () => Promise<void>): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const go = () => void latest.current();
    addEventListener('pagehide', go);
    return () => {
      removeEventListener('pagehide', go);
      go();
    };
  }, []);
}
