import { useEffect } from 'react';
import { useStudy } from '../use-study';

/** Whether keys belong to what is typed there, so that its own undo must stay. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox], [type=radio]), textarea, dialog') !== null;

/** Ctrl+Z (⌘Z) takes the last thing back, from wherever the keyboard is on the page. */
export function useUndoKey(): void {
  const undo = useStudy((study) => study.undo);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
      if (key !== 'z' || shiftKey || altKey || !(ctrlKey || metaKey) || isTyping(target)) return;
      event.preventDefault();
      void undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [undo]);
}
