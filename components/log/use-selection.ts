import { useMemo, useRef, useState } from 'react';
import type { SessionId } from '../../data/model/id';
import type { SessionRecord } from '../../data/model/session';

/** Which of the shown sessions are selected. */
export interface Selection {
  /** The selected ones among those that are shown, in their order. */
  readonly chosen: readonly SessionRecord[];
  readonly has: (id: SessionId) => boolean;
  readonly toggle: (id: SessionId) => void;
  /** Selects all from the one that was last selected or taken out to this one. */
  readonly extendTo: (id: SessionId) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<SessionId> = new Set();

/** The ids from one session to another, both included, whichever comes first. */
export function idsBetween(
  sessions: readonly SessionRecord[],
  one: SessionId,
  other: SessionId,
): readonly SessionId[] {
  const first = sessions.findIndex(({ id }) => id === one);
  const last = sessions.findIndex(({ id }) => id === other);
  if (first < 0 || last < 0) return [other];
  return sessions.slice(Math.min(first, last), Math.max(first, last) + 1).map(({ id }) => id);
}

/** A selection among the shown sessions; one that is hidden by a filter is not acted upon. */
export function useSelection(sessions: readonly SessionRecord[]): Selection {
  const [ids, setIds] = useState(NONE);
  const anchor = useRef<SessionId | null>(null);
  const chosen = useMemo(
    () => (ids.size === 0 ? [] : sessions.filter(({ id }) => ids.has(id))),
    [ids, sessions],
  );
  return {
    chosen,
    has: (id) => ids.has(id),
    toggle: (id) => {
      anchor.current = id;
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    extendTo: (id) => {
      anchor.current ??= id;
      setIds(new Set([...ids, ...idsBetween(sessions, anchor.current, id)]));
    },
    selectAll: () => setIds(new Set(sessions.map(({ id }) => id))),
    clear: () => {
      anchor.current = null;
      setIds(NONE);
    },
  };
}
