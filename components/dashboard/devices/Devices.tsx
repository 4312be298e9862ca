import { useEffect, useState } from 'react';
import type { Sharing } from '../../../data/model/device';
import { ShareSwitch } from '../../settings/ShareSwitch';
import { useDevice } from '../../settings/use-device';
import { t } from '../../text';
import { useStudy } from '../../use-study';
import { AddDevice } from './AddDevice';
import { DeviceList } from './DeviceList';
import { DeviceStatus, type Said } from './DeviceStatus';
import { NewerUnknown } from './NewerUnknown';
import { OwnName } from './OwnName';
import { SharedRoom } from './SharedRoom';
import { SharingTrouble } from './SharingTrouble';
import { useSharing } from './use-sharing';
import './Devices.css';

/** The learner's devices: how this one is called, which others are known, and what they share. */
export function Devices() {
  const isRead = useSharing(({ status }) => status === 'ready');
  const sharing = useSharing((store) => store.sharing);
  const shares = useDevice((device) => device.shares);
  return (
    <section className="devices" aria-labelledby="settings-devices">
      <h2 id="settings-devices" tabIndex={-1}>
        {t('dashboard.devices.title')}
      </h2>
      <p className="muted">{t('dashboard.devices.help')}</p>
      <ShareSwitch />
      {sharing && <Known sharing={sharing} />}
      {isRead && shares && !sharing && <p className="muted">{t('dashboard.devices.notYet')}</p>}
    </section>
  );
}

function Known({ sharing }: { readonly sharing: Sharing }) {
  const run = useSharing((store) => store.run);
  const countMade = useSharing((store) => store.countMade);
  const last = useStudy((study) => study.last);
  const dismissLast = useStudy((study) => study.dismissLast);
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => countMade(), [countMade]);
  // Two things are not said in one place; the later one is.
  if (last !== null && said !== null) setSaid(null);

  const send = async (command: Said['command'], name: string) => {
    // What was done before this can no longer be the last thing, so it is not taken back as such.
    dismissLast();
    const outcome = await run(command);
    setSaid({ command, outcome, name });
    return outcome;
  };
  return (
    <>
      <SharingTrouble sharing={sharing} />
      <OwnName own={sharing.own} onSend={send} />
      {sharing.others.length === 0 ? (
        <>
          <NewerUnknown {...sharing} />
          <AddDevice />
        </>
      ) : (
        <DeviceList others={sharing.others} newer={sharing.newer} onSend={send} />
      )}
      <SharedRoom sharing={sharing} />
      <DeviceStatus said={said} own={sharing.own} onSend={send} onClose={() => setSaid(null)} />
    </>
  );
}
