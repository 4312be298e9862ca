import type { KnownDevice } from '../../../data/model/device';
import { Sentence } from '../../Sentence';
import { plural, SLOT, t } from '../../text';
import { Ago } from './Ago';
import { kilobytes } from './kilobytes';
import { useSharing } from './use-sharing';
import './DeviceRow.css';

/** Another device: when it was last heard from, and what came from it. */
export function DeviceRow(props: {
  readonly device: KnownDevice;
  readonly name: string;
  /** Whether it runs a newer Milepost, whose part cannot be read here. */
  readonly isNewer: boolean;
  readonly onForget: () => void;
}) {
  const { device, name } = props;
  const made = useSharing((sharing) => sharing.made);
  return (
    <li className="device">
      <h4 className="device-name">
        <bdi>{name}</bdi>
      </h4>
      <p>
        <Sentence text={t('dashboard.devices.heard', { ago: SLOT })}>
          <Ago at={device.heard} />
        </Sentence>
      </p>
      <p className="device-facts muted">
        {made && <span>{plural('dashboard.devices.made', made.get(device.id) ?? 0)}</span>}
        <span>{t('dashboard.devices.size', { size: kilobytes(device.bytes) })}</span>
      </p>
      {props.isNewer && <p>{t('dashboard.devices.newer')}</p>}
      <button
        type="button"
        className="quiet device-forget"
        aria-label={t('dashboard.devices.forgetNamed', { device: name })}
        onClick={props.onForget}
      >
        {t('dashboard.devices.forget')}
      </button>
    </li>
  );
}
