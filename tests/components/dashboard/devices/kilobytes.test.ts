import { expect, it } from 'vitest';
import { kilobytes } from '../../../../components/dashboard/devices/kilobytes';

it.each([
  [0, '0'],
  [1, '0.1'],
  [1024, '1'],
  [4300, '4.2'],
  [31 * 1024 + 200, '31'],
  [92 * 1024, '92'],
])('%i bytes are told as %s KB', (bytes, text) => {
  expect(kilobytes(bytes)).toBe(text);
});
