import { useState } from 'react';
import { useBackup } from '../exchange/backup';
import { problemText } from '../problem-text';
import { Dialog } from '../review/Dialog';
import { t } from '../text';
import { useOnce } from '../use-once';
import { useStudy } from '../use-study';
import './Erase.css';

/** Takes everything off this device, after a backup was offered. */
export function Erase() {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <p className="muted">{t('settings.erase.help')}</p>
      <p>
        <button type="button" onClick={() => setAsking(true)}>
          {t('settings.erase.begin')}
        </button>
      </p>
      {isAsking && (
        <Dialog title={t('settings.erase.title')} onClose={() => setAsking(false)}>
          {(close) => <Question onClose={close} />}
        </Dialog>
      )}
    </>
  );
}

function Question(props: { readonly onClose: () => void }) {
  const run = useStudy((study) => study.run);
  const backup = useBackup();
  const once = useOnce();
  const [error, setError] = useState<string | null>(null);
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    await backup();
    setSaved(true);
  };
  const erase = async () => {
    const outcome = await run({ type: 'erase' }, t('settings.erase.said'));
    if (!outcome.ok) return setError(problemText(outcome.problem));
    // What the popup showed last, and the theme, lie outside of extension storage.
    localStorage.clear();
    return props.onClose();
  };
  return (
    <div className="erase">
      <p>{t('settings.erase.what')}</p>
      <p>{t('settings.erase.others')}</p>
      <p>
        <button type="button" onClick={() => once(save)}>
          {t('settings.erase.backup')}
        </button>{' '}
        {isSaved && <span className="muted">{t('settings.erase.saved')}</span>}
      </p>
      {error !== null && <p className="field-error">{error}</p>}
      <div className="erase-actions">
        <button type="button" className="erase-do" onClick={() => once(erase)}>
          {t('settings.erase.do')}
        </button>
        <button type="button" onClick={props.onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </div>
  );
}
