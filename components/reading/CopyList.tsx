import { useRef, useState } from 'react';
import { Dialog } from '../review/Dialog';
import { t } from '../text';
import './CopyList.css';

/** For so long, in milliseconds, it is said that the list was copied. */
const SAID_FOR = 6000;

/** Copies the reading list as Markdown; where the browser refuses, shows it to be copied by hand. */
export function CopyList(props: { readonly markdown: () => string }) {
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
    <div className="copy-list">
      <button type="button" onClick={copy}>
        {t('reading.copy')}
      </button>{' '}
      <span className="copy-list-said" aria-live="polite">
        {isCopied && t('reading.copied')}
      </span>
      {refused !== null && (
        <Dialog title={t('reading.copyTitle')} onClose={() => setRefused(null)}>
          {(close) => <ByHand text={refused} onClose={close} />}
        </Dialog>
      )}
    </div>
  );
}

const ByHand = (props: { readonly text: string; readonly onClose: () => void }) => (
  <div className="copy-list-dialog">
    <p>{t('reading.copyHelp')}</p>
    <textarea
      readOnly
      rows={12}
      aria-label={t('reading.copyText')}
      value={props.text}
      ref={(field) => {
        field?.focus();
        field?.select();
      }}
    />
    <button type="button" onClick={props.onClose}>
      {t('reading.copyClose')}
    </button>
  </div>
);
