import type { KnownDevice } from '../../../data/model/device';
import type { DeviceId } from '../../../data/model/id';
import { languageOf, t } from '../../text';

/** Systems as browsers call them, with the names that people know. */
const SYSTEMS: ReadonlyMap<string, string> = new Map([
  ['android', 'Android'],
  ['cros', 'ChromeOS'],
  ['ios', 'iOS'],
  ['linux', 'Linux'],
  ['mac', 'macOS'],
  ['openbsd', 'OpenBSD'],
  ['win', 'Windows'],
]);

/** The most characters that a device's name is given, and shown with. */
export const NAME_LIMIT = 60;

const graphemes = new Intl.Segmenter(languageOf());

type Nameable = Pick<KnownDevice, 'name' | 'system' | 'browser'>;

/** What a device is called until its learner names it: `Chromium on Linux`. */
export function defaultName(device: Omit<Nameable, 'name'>): string {
  const system = SYSTEMS.get(device.system) ?? device.system;
  // Not a variable named like the extension's API: the build would bring the polyfill for that.
  const program = device.browser;
  if (program === '' || system === '') {
    return program || system || t('dashboard.devices.unnamed');
  }
  return t('dashboard.devices.defaultName', { program, system });
}

/** A device as its learner calls it, of a length that fits a line or two. */
export function deviceName(device: Nameable): string {
  const name = device.name.trim();
  if (name === '') return defaultName(device);
  const letters = [...graphemes.segment(name)];
  return letters.length <= NAME_LIMIT ? name : `${name.slice(0, letters[NAME_LIMIT - 1]?.index)}…`;
}

/** The names of some devices; those of one name are told apart by the end of their ids. */
export function deviceNames(devices: readonly KnownDevice[]): ReadonlyMap<DeviceId, string> {
  const names = devices.map(deviceName);
  return new Map(
    devices.map(({ id }, index) => {
      const name = names[index] ?? '';
      const isShared = names.indexOf(name) !== names.lastIndexOf(name);
      return [id, isShared ? `${name} (${id.slice(-4)})` : name];
    }),
  );
}
