import { use, useState } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { KeyStore } from '../../data/store/key-store';
import { t, type TextKey } from '../text';
import { KeysContext } from './use-keys';
import './KeySettings.css';

type Shortcut = KeyStore['shortcuts'][number];

const NAMES = {
  _execute_action: 'extension.openPopup',
  'start-stop': 'extension.startStop',
  'log-page': 'extension.logPage',
  'open-review': 'extension.openReview',
} as const satisfies Record<Shortcut['name'], TextKey>;

/** The keys as they are bound now, and the way to the browser's page that changes them. */
export function KeySettings() {
  const store = use(KeysContext);
  return store && <Keys store={store} />;
}

function Keys({ store }: { readonly store: StoreApi<KeyStore> }) {
  const { shortcuts, change } = useStore(store);
  const [isRefused, setRefused] = useState(false);
  return (
    <>
      <dl className="key-settings">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(NAMES[name])}</dt>
            <dd>
              {keys === '' ? (
                <span className="muted">{t('hand.noKey')}</span>
              ) : (
                <bdi>
                  <kbd>{keysText(keys)}</kbd>
                </bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <button type="button" onClick={async () => setRefused(!(await change()))}>
          {t('hand.change')}
        </button>
        <p role="alert" className="small">
          {isRefused && t('hand.byHand')}
        </p>
      </div>
    </>
  );
}

/** `Alt+Shift+U` with room around each key; a Mac's Control is called so by Firefox alone. */
export const keysText = (keys: string): string =>
  keys
    .replace('MacCtrl', 'Control')
    .split(/\+(?=.)/)
    .join(' + ');
