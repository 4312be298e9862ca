import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyOf,
  anything,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  text,
  whole,
} from '../../../data/sync/shape';

describe('the shape of what is read', () => {
  it('holds a text by its length and pattern', () => {
    const slug = text(5, /^[a-z]+$/);
    expect(['abc', 'abcdef', 'ab1', '', 7, null].map(slug)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('holds a number within its bounds, and only a real one', () => {
    const share = number(0, 1);
    for (const good of [0, 1, 0.5]) expect(share(good)).toBe(true);
    for (const bad of [-0.1, 1.1, Number.NaN, Number.POSITIVE_INFINITY, '0', 1n, null]) {
      expect(share(bad)).toBe(false);
    }
    expect(whole(0, 9)(3)).toBe(true);
    expect(whole(0, 9)(3.5)).toBe(false);
    expect(number(-Number.MAX_VALUE, Number.MAX_VALUE)(Number.NaN)).toBe(false);
  });

  it('holds lists, maps and objects by what is in them', () => {
    const point = object({ x: number(0, 9), tag: anyOf(oneOf(null), text(3)) });
    expect(point({ x: 1, tag: null })).toBe(true);
    expect(point({ x: 1, tag: 'a', more: 7 })).toBe(true);
    expect(point({ x: 1 })).toBe(false);
    expect(point([1, 'a'])).toBe(false);
    expect(listOf(point)([{ x: 1, tag: null }, { x: 2 }])).toBe(false);
    expect(listOf(point)({ 0: { x: 1, tag: null }, length: 1 })).toBe(false);
    expect(mapOf(number(0, 9))({ a: 1, b: 2 })).toBe(true);
    expect(mapOf(number(0, 9))({ a: 1, b: 'two' })).toBe(false);
    expect(mapOf(anything)([])).toBe(false);
    expect(mapOf(anything)(null)).toBe(false);
  });

  it('does not take what an object inherits for its own', () => {
    expect(object({ toString: text(100) })({})).toBe(false);
    expect(mapOf(text(100))({})).toBe(true);
  });

  it('never throws, whatever it is given', () => {
    const shapes = [
      text(3),
      whole(0, 9),
      listOf(text(3)),
      mapOf(object({ a: oneOf(1) })),
      anyOf(oneOf(null), object({ kind: oneOf('x') })),
    ];
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        for (const holds of shapes) expect(typeof holds(value)).toBe('boolean');
      }),
    );
  });
});
