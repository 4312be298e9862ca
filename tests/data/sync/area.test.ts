import { describe, expect, it } from 'vitest';
import { memoryArea, type Area } from '../../../data/sync/area';
import { areaCases, strictArea } from '../../helpers/area-suite';

/** Every kind of area passes the whole acceptance suite. */
const kinds: readonly (readonly [name: string, makeArea: () => Area])[] = [
  ['the area in memory', () => memoryArea()],
  ['the strict area', () => strictArea()],
];

describe.each(kinds)('%s', (_name, makeArea) => {
  it.each(areaCases)('$title', async (areaCase) => {
    await expect(areaCase.run(makeArea())).resolves.toBeUndefined();
  });
});

describe('the area in memory', () => {
  it('begins with copies of what it is given', async () => {
    const stored = { page: { a: 1 } };
    const area = memoryArea(stored);
    stored.page.a = 2;
    expect(await area.get(null)).toEqual({ page: { a: 1 } });
  });
});

describe('the strict area', () => {
  it('refuses a write that does not fit, all of it', async () => {
    const area = strictArea(100);
    await area.set({ small: 'kept' });
    await expect(area.set({ tiny: 1, big: 'x'.repeat(200) })).rejects.toThrow(/quota/);
    expect(await area.get(null)).toEqual({ small: 'kept' });
  });

  it('gives the keys of objects back sorted, as Chromium does', async () => {
    const area = strictArea();
    await area.set({ value: { b: 1, a: { d: 1, c: 2 } } });
    expect(JSON.stringify(await area.get(['value']))).toBe('{"value":{"a":{"c":2,"d":1},"b":1}}');
  });
});
