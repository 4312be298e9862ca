import { useCallback, useLayoutEffect, useRef } from 'react';
import type { SessionRecord } from '../../data/model/session';
import type { OnAct } from './SessionControls';
import type { LogActions } from './use-log-actions';
import type { Selection } from './use-selection';

/**
 * Does what a row asks. The function stays the same while what it does follows the latest drawing,
 * so that rows which are kept as they were do no work of yesterday.
 */
export function useRowActs(
  selection: Selection,
  actions: LogActions,
  edit: (session: SessionRecord) => void,
): OnAct {
  const act: OnAct = (what, session) => {
    switch (what) {
      case 'toggle':
        return selection.toggle(session.id);
      case 'extend':
        return selection.extendTo(session.id);
      case 'open':
        return edit(session);
      case 'delete':
        return void actions.remove([session]);
      case 'restore':
        return void actions.restore([session]);
    }
  };
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((what, session) => latest.current(what, session), []);
}
