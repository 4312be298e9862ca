import { useRef, useState } from 'react';
import { t } from '../text';
import { Dialog } from './Dialog';
import './CopyWeek.css';

/** For so long, in milliseconds, it is said that the week was copied. */
const SAID_FOR = 6000;

/** Copies the week as Markdown; where the browser refuses, shows it to be copied by hand. */
export function CopyWeek(props: { readonly markdown: () => string }) {
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
    <div className="copy-week">
      <button type="button" onClick={copy}>
        {t('review.copy')}
      </button>
      <span className="copy-week-said" aria-live="polite">
        {isCopied && t('review.copied')}
      </span>
      {refused !== null && (
        <Dialog title={t('review.copyTitle')} onClose={() => setRefused(null)}>
          {(close) => (
            <div className="copy-week-dialog">
              <p>{t('review.copyHelp')}</p>
              <textarea
                readOnly
                rows={12}
                aria-label={t('review.copyText')}
                value={refused}
                ref={(field) => {
                  field?.focus();
                  field?.select();
                }}
              />
              <button type="button" onClick={close}>
                {t('review.copyClose')}
              </button>
            </div>
          )}
        </Dialog>
      )}
    </div>
  );
}
