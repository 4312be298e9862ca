import type { KeyboardEvent } from 'react';
import type { LogRow } from '../../data/model/log-rows';
import type { OnAct } from './SessionControls';
import type { ActiveRow } from './use-active-row';
import type { LogActions } from './use-log-actions';
import type { Selection } from './use-selection';
import type { VirtualRows } from './use-virtual-rows';
import { rowOfKey } from './walk-rows';

interface Keyboard {
  readonly rows: readonly LogRow[];
  readonly active: ActiveRow;
  readonly virtual: VirtualRows;
  readonly selection: Selection;
  readonly actions: LogActions;
  readonly act: OnAct;
}

/**
 * The keys of the log: arrows, Page Up and Down, Home and End walk, with Shift they select on the
 * way; Space selects, Enter opens, Delete deletes, Escape selects none, Ctrl+A (⌘A) all.
 */
export function useRowKeys(keyboard: Keyboard): (event: KeyboardEvent) => void {
  const { rows, active, virtual, selection } = keyboard;
  const walk = (key: string, extends_: boolean): boolean => {
    const row = rowOfKey(rows, key, active.index, virtual.page());
    if (row === null) return false;
    const before = rows[active.index];
    if (extends_ && before?.kind === 'session') {
      if (selection.chosen.length === 0) selection.extendTo(before.session.id);
      selection.extendTo(row.session.id);
    }
    active.goTo(row);
    virtual.scrollTo(placeOf(rows, row, key));
    return true;
  };
  return (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
    if (altKey) return;
    if (ctrlKey || metaKey) {
      if (key !== 'a') return;
      event.preventDefault();
      selection.selectAll();
      return;
    }
    // In a button or a checkbox of the row its own keys work; the others walk on from there.
    const isOnRow = target instanceof Element && target.role === 'row';
    if (walk(key, shiftKey) || (isOnRow && actOn(keyboard, key, shiftKey))) event.preventDefault();
  };
}

/** The place to scroll to for a row: on the way up a day is shown with its first session. */
function placeOf(rows: readonly LogRow[], row: LogRow, key: string): number {
  const index = rows.indexOf(row);
  const isUp = key === 'ArrowUp' || key === 'PageUp' || key === 'Home';
  return isUp && rows[index - 1]?.kind === 'day' ? index - 1 : index;
}

/** Does what a key asks of the active row; says whether it is such a key. */
function actOn(keyboard: Keyboard, key: string, shiftKey: boolean): boolean {
  const { rows, active, selection, actions, act } = keyboard;
  const row = rows[active.index];
  if (row?.kind !== 'session') return false;
  const { session } = row;
  switch (key) {
    case ' ':
      act(shiftKey ? 'extend' : 'toggle', session);
      return true;
    case 'Enter':
      act(session.deleted ? 'restore' : 'open', session);
      return true;
    case 'Delete':
    case 'Backspace':
      if (session.deleted) return false;
      // A key that was pressed on a selection means all of it.
      void actions.remove(selection.has(session.id) ? selection.chosen : [session]);
      return true;
    case 'Escape':
      selection.clear();
      return true;
    default:
      return false;
  }
}
