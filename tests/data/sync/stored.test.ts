import { describe, expect, it } from 'vitest';
import { number, object, oneOf, text } from '../../../data/sync/shape';
import { readStored, type Stored } from '../../../data/sync/stored';
import * as sharingValues from '../../../data/sync/sharing-values';
import * as studyValues from '../../../data/sync/stored-values';

/** A made-up kind of value in its third version: a goal that was once a text of hours. */
const goal: Stored<{ readonly version: 3; readonly minutes: number; readonly why: string }> = {
  version: 3,
  shape: object({ version: oneOf(3), minutes: number(0, 6000), why: text(100) }),
  migrations: {
    1: (old) => ({ version: 2, hours: Number((old as { hours: string }).hours) }),
    2: (old) => {
      const { hours } = old as { hours: number };
      if (!Number.isFinite(hours)) throw new Error('no hours');
      return { version: 3, minutes: hours * 60, why: '' };
    },
  },
};

const isStored = (value: unknown): value is Stored<unknown> =>
  typeof value === 'object' && value !== null && 'migrations' in value && 'shape' in value;
const kinds = Object.entries<unknown>({ ...studyValues, ...sharingValues }).flatMap(
  ([name, value]) => (isStored(value) ? [[name, value] as const] : []),
);

describe('a value of an older version', () => {
  it('is brought up to this one, step by step', () => {
    const third = { version: 3, minutes: 480, why: 'evenings' };
    expect(readStored(goal, third)).toEqual({ kind: 'good', value: third });
    expect(readStored(goal, { version: 2, hours: 8 })).toEqual({
      kind: 'good',
      value: { version: 3, minutes: 480, why: '' },
    });
    expect(readStored(goal, { version: 1, hours: '8' })).toEqual({
      kind: 'good',
      value: { version: 3, minutes: 480, why: '' },
    });
  });

  it('stays as it is where it lies', () => {
    const first = Object.freeze({ version: 1, hours: '8' });
    readStored(goal, first);
    expect(first).toEqual({ version: 1, hours: '8' });
  });

  it('is damaged when a step fails, is missing, or leads to nothing that can be read', () => {
    expect(readStored(goal, { version: 1, hours: 'eight' })).toEqual({ kind: 'damaged' });
    expect(readStored(goal, { version: 0, hours: 8 })).toEqual({ kind: 'damaged' });
    expect(readStored(goal, { version: 2, hours: 8000 })).toEqual({ kind: 'damaged' });
  });
});

describe('a value that cannot be read', () => {
  it('is told from one that is newer and from one that is not there', () => {
    expect(readStored(goal, undefined)).toEqual({ kind: 'missing' });
    expect(readStored(goal, { version: 4, minutes: 'many' })).toEqual({ kind: 'newer' });
    for (const raw of [null, 7, 'text', [], {}, { version: '3' }, { version: 2.5 }]) {
      expect(readStored(goal, raw)).toEqual({ kind: 'damaged' });
    }
    for (const version of [-1, Number.NaN, Number.POSITIVE_INFINITY, null]) {
      expect(readStored(goal, { version, minutes: 1, why: '' })).toEqual({ kind: 'damaged' });
    }
  });
});

describe('each kind of value that is kept', () => {
  it('has a way up from every version below its own', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(10);
    for (const [name, { version, migrations }] of kinds) {
      const below = Array.from({ length: version - 1 }, (_, index) => String(index + 1));
      expect({ name, from: Object.keys(migrations) }).toEqual({ name, from: below });
    }
  });

  it('of the first version is read as it was meant', () => {
    const id = '0123456789abcdef';
    const first = { version: 1, id, nonce: 'fedcba9876543210' };
    expect(readStored(sharingValues.deviceValue, first)).toEqual({
      kind: 'good',
      value: { version: 2, id, name: '', generation: 0, publishedRun: null, formerly: [] },
    });
    for (const bad of [{}, { id: 7 }, { id: 'x' }, { nonce: '' }]) {
      const reading = readStored(sharingValues.deviceValue, { version: 1, ...bad });
      expect(reading).toEqual({ kind: 'damaged' });
    }
  });

  it('never takes another version or nonsense for its own', () => {
    for (const [name, kind] of kinds) {
      const { version } = kind;
      const raws = [undefined, { version: version + 1 }, null, {}, [], 'x', 0, { version }];
      const readings = raws.map((raw) => readStored(kind, raw).kind);
      const damaged = Array.from({ length: 6 }, () => 'damaged');
      expect({ name, readings }).toEqual({ name, readings: ['missing', 'newer', ...damaged] });
    }
  });
});
