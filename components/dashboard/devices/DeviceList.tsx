import { useState } from 'react';
import type { KnownDevice, Sharing } from '../../../data/model/device';
import { Disclosure } from '../../Disclosure';
import { t } from '../../text';
import { AddingSteps } from './AddDevice';
import { deviceNames } from './device-name';
import { DeviceRow } from './DeviceRow';
import type { Send } from './DeviceStatus';
import { ForgetDialog } from './ForgetDialog';
import { NewerUnknown } from './NewerUnknown';
import './DeviceList.css';

/** The other devices, the one last heard from first, each with the way to forget it. */
export function DeviceList(props: {
  readonly others: readonly KnownDevice[];
  readonly newer: Sharing['newer'];
  readonly onSend: Send;
}) {
  const { others, newer, onSend } = props;
  const [asked, setAsked] = useState<KnownDevice | null>(null);
  const names = deviceNames(others);
  const nameOf = ({ id }: KnownDevice): string => names.get(id) ?? '';
  return (
    <section className="device-list" aria-labelledby="other-devices">
      <h3 id="other-devices" tabIndex={-1}>
        {t('dashboard.devices.others')}
      </h3>
      <ul>
        {others
          .toSorted((a, b) => b.heard - a.heard)
          .map((device) => (
            <DeviceRow
              key={device.id}
              device={device}
              name={nameOf(device)}
              isNewer={newer.includes(device.id)}
              onForget={() => setAsked(device)}
            />
          ))}
      </ul>
      <NewerUnknown others={others} newer={newer} />
      <Disclosure summary={t('dashboard.devices.addMore')}>
        <AddingSteps />
      </Disclosure>
      {asked && (
        <ForgetDialog
          name={nameOf(asked)}
          onForget={() => void onSend({ type: 'forget-device', device: asked.id }, nameOf(asked))}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
