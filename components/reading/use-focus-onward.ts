import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import type { PlaceKey } from '../../data/model/id';

/** Where the focus is watched. */
export interface FocusOnward {
  /** The section around the list and what chooses its papers. */
  readonly section: RefObject<HTMLElement | null>;
  /** Goes on the list itself, whose children are the rows in the order of the keys. */
  readonly list: {
    readonly ref: RefObject<HTMLUListElement | null>;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: () => void;
  };
}

/** Of the keys that there were, the one that is still there and nearest to a lost one, below first. */
function nearest(
  lost: PlaceKey,
  before: readonly PlaceKey[],
  keys: readonly PlaceKey[],
): PlaceKey | null {
  const at = before.indexOf(lost);
  const isThere = (key: PlaceKey) => keys.includes(key);
  return before.slice(at).find(isThere) ?? before.slice(0, at).findLast(isThere) ?? null;
}

/**
 * Leads the focus on when the row that has it goes: to the title of the next paper, else of the one
 * before, else to the chosen state. It does so while React still draws the page, so that the page
 * finds nothing lost and stays where it is.
 */
export function useFocusOnward(keys: readonly PlaceKey[]): FocusOnward {
  const section = useRef<HTMLElement>(null);
  const ref = useRef<HTMLUListElement>(null);
  const held = useRef<PlaceKey | null>(null);
  const before = useRef(keys);
  useLayoutEffect(() => {
    const lost = held.current;
    const was = before.current;
    before.current = keys;
    if (lost === null || keys.includes(lost)) return;
    held.current = null;
    if (document.activeElement !== document.body) return;
    const next = nearest(lost, was, keys);
    const row = next === null ? null : ref.current?.children[keys.indexOf(next)];
    // A paper that can be opened nowhere has no link; its state is the first to have the focus.
    const target =
      row?.querySelector<HTMLElement>('a, select') ??
      section.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    target?.focus();
  });
  const onFocus = ({ target }: FocusEvent) => {
    const rows = [...(ref.current?.children ?? [])];
    held.current = keys[rows.findIndex((row) => row.contains(target))] ?? null;
  };
  const onBlur = () => {
    held.current = null;
  };
  return { section, list: { ref, onFocus, onBlur } };
}
