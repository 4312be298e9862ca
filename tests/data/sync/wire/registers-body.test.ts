import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Register, Registers } from '../../../../data/model/progress';
import { stampOf } from '../../../../data/model/stamp';
import { decodeRegisters, encodeRegisters } from '../../../../data/sync/wire/registers-body';
import { DEVICE, NOW } from '../../../helpers/builders';
import { bytes, damagedFrom, registers } from './arbitraries';

const stamp = stampOf(NOW, 0, DEVICE);
const byName = (registers: Registers) =>
  Object.entries(registers).toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('what the learner decided, on its way to another device', () => {
  it('arrives as it was, to the last bit of a number', () => {
    fc.assert(
      fc.property(registers, (registers) => {
        const arrived = decodeRegisters(encodeRegisters(registers)) ?? {};
        expect(byName(arrived)).toStrictEqual(byName(registers));
      }),
    );
    expect(decodeRegisters(encodeRegisters({}))).toEqual({});
  });

  it('takes the same bytes in any order', () => {
    fc.assert(
      fc.property(registers, (registers) => {
        const turned = Object.fromEntries(Object.entries(registers).toReversed());
        expect(encodeRegisters(turned)).toEqual(encodeRegisters(registers));
      }),
    );
  });

  it('may have the names that JavaScript has for itself, and changes nothing else by them', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '0'];
    const odd: Registers = Object.fromEntries(
      names.map((name): [string, Register] => [name, { stamp, value: `of ${name}` }]),
    );
    const arrived = decodeRegisters(encodeRegisters(odd)) ?? {};
    expect(Object.keys(arrived).toSorted()).toEqual(names.toSorted());
    expect(Object.entries(arrived)).toContainEqual(['__proto__', { stamp, value: 'of __proto__' }]);
    expect(Object.getPrototypeOf(arrived)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('value');
    expect({}).not.toHaveProperty('stamp');
  });

  it('is refused when the body is damaged, and nothing ever throws', () => {
    fc.assert(
      fc.property(damagedFrom(registers.map(encodeRegisters)), (body) => {
        const arrived = decodeRegisters(body);
        if (arrived) expect(decodeRegisters(encodeRegisters(arrived))).not.toBeNull();
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(bytes, (bytes) => decodeRegisters(bytes) !== undefined));
    const body = encodeRegisters({ 'task/math-review': { stamp, value: 'done' } });
    for (let length = 0; length < body.length; length += 1) {
      expect(decodeRegisters(body.subarray(0, length)), `cut at ${length}`).toBeNull();
    }
  });
});
