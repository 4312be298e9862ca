import { useLayoutEffect, useRef, useState } from 'react';
import { t } from '../text';
import './ClampedText.css';

/**
 * A text that others wrote (a page's title, a note), cut to two lines where it is longer, with a
 * button for the rest. It is shown as text, whatever it contains, in its own writing direction.
 * Give it the text as its `key` too: another text is measured anew.
 */
export function ClampedText(props: { readonly text: string; readonly quiet?: boolean }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const [cut, setCut] = useState(false);
  const [open, setOpen] = useState(false);

  useLayoutEffect(() => {
    const element = paragraph.current;
    if (element === null || open) return undefined;
    const measure = () => setCut(element.scrollHeight > element.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [open]);

  return (
    <div className={props.quiet ? 'clamped-text muted' : 'clamped-text'}>
      <p ref={paragraph} dir="auto" className={open ? undefined : 'clamped-text-cut'}>
        {props.text}
      </p>
      {cut && (
        <button
          type="button"
          className="quiet small"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t('session.showLess') : t('session.showAll')}
        </button>
      )}
    </div>
  );
}
