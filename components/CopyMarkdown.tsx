import { useRef, useState } from 'react';
import { Dialog } from './review/Dialog';
import './CopyMarkdown.css';

/** For so long, in milliseconds, it is said that the text was copied. */
const SAID_FOR = 6000;

/** What is said of the text that is copied. */
interface Words {
  readonly copy: string;
  readonly copied: string;
  /** The title of the dialog with the text, and what to do with it there. */
  readonly title: string;
  readonly help: string;
  /** The name of the text's field. */
  readonly text: string;
  readonly close: string;
}

/** Copies a text as Markdown; where the browser refuses, shows it to be copied by hand. */
export function CopyMarkdown(props: { readonly words: Words; readonly markdown: () => string }) {
  const { words } = props;
  const [isCopied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const copy = async () => {
    const text = props.markdown();
    clearTimeout(timer.current);
    setCopied(false);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return setRefused(text);
    }
    setCopied(true);
    timer.current = setTimeout(() => setCopied(false), SAID_FOR);
  };

  return (
    <div className="copy-markdown">
      <button type="button" onClick={copy}>
        {words.copy}
      </button>
      <span className="copy-markdown-said" aria-live="polite">
        {isCopied && words.copied}
      </span>
      {refused !== null && (
        <Dialog title={words.title} onClose={() => setRefused(null)}>
          {(close) => (
            <div className="copy-markdown-dialog">
              <p>{words.help}</p>
              <textarea
                readOnly
                rows={12}
                aria-label={words.text}
                value={refused}
                ref={(field) => {
                  field?.focus();
                  field?.select();
                }}
              />
              <button type="button" onClick={close}>
                {words.close}
              </button>
            </div>
          )}
        </Dialog>
      )}
    </div>
  );
}
