import { useState, type SubmitEvent } from 'react';
import type { Sharing } from '../../../data/model/device';
import { Field } from '../../Field';
import { plural, t } from '../../text';
import { defaultName, deviceName, NAME_LIMIT } from './device-name';
import type { Send } from './DeviceStatus';
import { useSharing } from './use-sharing';
import './OwnName.css';

/** The name of this device, to read and to change. */
export function OwnName(props: { readonly own: Sharing['own']; readonly onSend: Send }) {
  const { own, onSend } = props;
  /** What was typed, and over which name. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  // Once that name has changed, here or by an undo, what was typed over it is out of date.
  if (typed !== null && typed.over !== own.name) setTyped(null);
  const shown = typed?.text ?? own.name;
  const otherwise = defaultName(own);
  const made = useSharing((sharing) => sharing.made);

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const name = shown.trim();
    void onSend({ type: 'name-device', name }, deviceName({ ...own, name }));
  };

  return (
    <form className="own-name" onSubmit={save}>
      <Field
        label={t('dashboard.devices.name')}
        error={null}
        hint={t('dashboard.devices.nameHint', { name: otherwise })}
      >
        {(described) => (
          <input
            {...described}
            dir="auto"
            maxLength={NAME_LIMIT}
            autoComplete="off"
            placeholder={otherwise}
            value={shown}
            onChange={({ target }) => setTyped({ text: target.value, over: own.name })}
          />
        )}
      </Field>
      <button type="submit">{t('dashboard.devices.nameSave')}</button>
      {made && (
        <p className="own-made muted">
          {plural('dashboard.devices.madeHere', made.get(own.id) ?? 0)}
        </p>
      )}
    </form>
  );
}
