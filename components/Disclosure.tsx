import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import './Disclosure.css';

/**
 * A part that is opened when it is needed. Escape closes it, and closing leaves the focus on its
 * summary. What was typed inside stays when it is closed.
 */
export function Disclosure(props: {
  readonly summary: ReactNode;
  readonly className?: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    const element = details.current;
    if (element === null) return;
    const focusWasInside = element.contains(document.activeElement);
    element.open = false;
    if (focusWasInside) element.querySelector('summary')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    // The browser would close the whole popup.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const { children } = props;
  return (
    <details
      ref={details}
      className={props.className ? `disclosure ${props.className}` : 'disclosure'}
      onKeyDown={onKeyDown}
    >
      <summary>{props.summary}</summary>
      <div className="disclosed">{typeof children === 'function' ? children(close) : children}</div>
    </details>
  );
}
