import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameValue } from '../../../data/sync/same-value';

describe('two stored values', () => {
  it('are the same whatever the order of their keys', () => {
    expect(
      isSameValue({ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 }),
    ).toBe(true);
  });

  it('are the same exactly when JSON says so', () => {
    const value = fc.jsonValue({ maxDepth: 3 }).map((json) => JSON.parse(JSON.stringify(json)));
    fc.assert(
      fc.property(value, value, (one: unknown, other: unknown) => {
        expect(isSameValue(one, structuredClone(one))).toBe(true);
        if (JSON.stringify(one) === JSON.stringify(other)) return;
        expect(isSameValue(one, other)).toBe(isSameValue(other, one));
      }),
    );
  });

  it('are not the same when one has more, less or something else', () => {
    const pairs = [
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ a: 1 }, { b: 1 }],
      [{ a: undefined }, { b: undefined }],
      [
        [1, 2],
        [2, 1],
      ],
      [[], {}],
      [{ 0: 'x' }, ['x']],
      [null, {}],
      [{}, null],
      ['1', 1],
      [undefined, {}],
    ];
    for (const [one, other] of pairs) expect(isSameValue(one, other)).toBe(false);
  });
});
