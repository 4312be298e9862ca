import { useEffect, useId, useRef, type ReactNode } from 'react';
import './Dialog.css';

/** Something over the page that wants an answer first; Escape closes it and does nothing else. */
export function Dialog(props: {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: (close: () => void) => ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    // The dialog closes itself, so that the browser gives the focus back; then it is taken away.
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={props.onClose}>
      <h2 id={id}>{props.title}</h2>
      {props.children(() => dialog.current?.close())}
    </dialog>
  );
}
