import { describe, expect, it } from 'vitest';
import {
  deviceName,
  deviceNames,
  NAME_LIMIT,
} from '../../../../components/dashboard/devices/device-name';
import { deviceId } from '../../../../data/model/id';
import { aDevice } from './sharing-state';

describe('what a device is called', () => {
  it.each([
    [{ name: 'Work laptop' }, 'Work laptop'],
    [{ name: '  ' }, 'Chromium on Windows'],
    [{ name: '', system: 'mac', browser: 'Firefox' }, 'Firefox on macOS'],
    [{ name: '', system: 'plan9' }, 'Chromium on plan9'],
    [{ name: '', system: 'constructor' }, 'Chromium on constructor'],
    [{ name: '', system: '', browser: '' }, 'A device without a name'],
    [{ name: '', browser: '' }, 'Windows'],
  ])('of %o is %s', (rest, name) => {
    expect(deviceName(aDevice(rest))).toBe(name);
  });

  it('is cut where it is too long, between two letters', () => {
    const name = deviceName(aDevice({ name: '👩🏽‍💻'.repeat(100) }));
    expect(name).toBe(`${'👩🏽‍💻'.repeat(NAME_LIMIT - 1)}…`);
    const fitting = 'x'.repeat(NAME_LIMIT);
    expect(deviceName(aDevice({ name: fitting }))).toBe(fitting);
  });

  it('tells devices of one name apart, and leaves the others alone', () => {
    const devices = [
      aDevice({ id: deviceId('00000000000000a1'), name: '' }),
      aDevice({ name: '' }),
      aDevice({ id: deviceId('00000000000000c3') }),
    ];
    expect([...deviceNames(devices).values()]).toEqual([
      'Chromium on Windows (00a1)',
      'Chromium on Windows (00b2)',
      'Work laptop',
    ]);
  });
});
