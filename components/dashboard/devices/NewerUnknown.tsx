import type { Sharing } from '../../../data/model/device';
import { plural } from '../../text';

/** Says of devices that run a newer Milepost and cannot be listed, because of that, what to do. */
export function NewerUnknown(props: Pick<Sharing, 'others' | 'newer'>) {
  const unknown = props.newer.filter((id) => props.others.every((device) => device.id !== id));
  if (unknown.length === 0) return null;
  return <p>{plural('dashboard.devices.newerUnknown', unknown.length)}</p>;
}
