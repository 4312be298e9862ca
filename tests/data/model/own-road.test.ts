import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { roadmap as builtIn } from '../../../data/content/roadmap';
import { decisionName } from '../../../data/model/decisions';
import { NOTE_LIMIT } from '../../../data/model/limits';
import {
  ownRoads,
  piecesOf,
  PIECE_LIMIT,
  ROAD_LIMIT,
  RoadTooLarge,
  shownRoad,
  withoutRoad,
} from '../../../data/model/own-road';
import { textOfRoad } from '../../../data/model/own-road-text';
import { joinRegisters, type Registers, type RegisterValue } from '../../../data/model/progress';
import type { Roadmap } from '../../../data/model/roadmap';
import { stampOf } from '../../../data/model/stamp';
import { registersValue, register, roadmapValue } from '../../../data/sync/stored-values';
import { decodeRegisters, encodeRegisters } from '../../../data/sync/wire/registers-body';
import { DEVICE, NOW } from '../../helpers/builders';
import { aRoadmap, longRoad } from '../exchange/roadmap/arbitraries';

/** Registers with these values, all written at one time: minutes after the evening of the tests. */
const written = (values: Readonly<Record<string, RegisterValue>>, minutes = 0): Registers =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { stamp: stampOf(NOW + minutes * 60_000, 1, DEVICE), value },
    ]),
  );

const someRoad = fc.oneof(
  aRoadmap,
  fc.integer({ min: 1, max: 90 }).map((count) => longRoad(count)),
  fc.constant(builtIn),
);

describe('a roadmap of one’s own on its way to the other devices', () => {
  test('arrives as it was, in whatever order its pieces come', () => {
    fc.assert(
      fc.property(someRoad, fc.infiniteStream(fc.nat()), (road, order) => {
        const { road: name, values } = piecesOf(road);
        const pieces = Object.entries(written(values))
          .map((piece) => ({ piece, at: order.next().value }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ piece }) => piece);
        const registers = pieces.reduce<Registers>(
          (known, piece) => joinRegisters(known, Object.fromEntries([piece])),
          {},
        );
        expect(ownRoads(registers)).toEqual([{ road: name, roadmap: road }]);
      }),
    );
  });

  test('is no roadmap yet while a piece of it is missing or is another one', () => {
    fc.assert(
      fc.property(someRoad, fc.nat(), fc.string(), (road, at, other) => {
        const { values } = piecesOf(road);
        const names = Object.keys(values);
        const name = names[at % names.length]!;
        const { [name]: piece, ...rest } = values;
        expect(ownRoads(written(rest))).toEqual([]);
        for (const value of [null, 5, true, other, `${piece} `, piece!.slice(1), piece!.slice(2)]) {
          if (value === piece) continue;
          expect(ownRoads(written({ ...rest, [name]: value }))).toEqual([]);
        }
      }),
    );
  });

  test('fits into registers, which are sent and stored as they are', () => {
    fc.assert(
      fc.property(someRoad, (road) => {
        const { values } = piecesOf(road);
        for (const value of Object.values(values)) {
          expect(value.length).toBeLessThanOrEqual(PIECE_LIMIT);
          expect(value.isWellFormed()).toBe(true);
        }
        const registers = written(values);
        expect(Object.values(registers).every(register)).toBe(true);
        expect(registersValue.shape({ version: 1, registers })).toBe(true);
        expect(decodeRegisters(encodeRegisters(registers))).toEqual(registers);
      }),
      { numRuns: 30 },
    );
    expect(PIECE_LIMIT).toBeLessThan(NOTE_LIMIT);
  });

  test('can be shown by every page that shows the one that comes with Milepost', () => {
    fc.assert(
      fc.property(someRoad, (road) => {
        const [own] = ownRoads(written(piecesOf(road).values));
        expect(roadmapValue.shape({ version: 1, roadmap: own?.roadmap })).toBe(true);
      }),
    );
  });

  test('has the same name on every device, and another one as soon as a word changes', () => {
    const one = piecesOf(longRoad(3));
    expect(piecesOf(longRoad(3))).toEqual(one);
    expect(piecesOf({ ...longRoad(3), title: 'A long road' }).road).not.toBe(one.road);
    expect(one.road).toMatch(/^[0-9a-f]{16}$/);
  });

  test('is told to be too large before it takes the room of the study time', () => {
    const bytes = (road: Roadmap) => new TextEncoder().encode(textOfRoad(road)).length;
    const most = 330;
    expect(bytes(longRoad(most))).toBeGreaterThan(ROAD_LIMIT);
    expect(() => piecesOf(longRoad(most))).toThrow(RoadTooLarge);
    expect(() => piecesOf(longRoad(most))).toThrow(
      expect.objectContaining({ bytes: bytes(longRoad(most)), limit: ROAD_LIMIT }),
    );
    // Seven titles of letters that have two bytes and one unit each.
    const full = longRoad(7, 'ü'.repeat(Math.floor((ROAD_LIMIT - bytes(longRoad(7, ''))) / 14)));
    expect(bytes(full)).toBeGreaterThan(ROAD_LIMIT - 14);
    expect(ownRoads(written(piecesOf(full).values))).toHaveLength(1);
  });

  test('is never taken from a road that pages could not show', () => {
    const [phase] = longRoad(1).phases;
    expect(() => piecesOf({ ...longRoad(1), phases: [] })).toThrow(RangeError);
    expect(() => piecesOf({ ...longRoad(1), phases: [{ ...phase!, weeks: 1_001 }] })).toThrow(
      RangeError,
    );
  });

  test('keeps hours that the learner has planned for a task', () => {
    const [phase] = longRoad(2).phases;
    const tasks = phase!.tasks.map((task) => ({ ...task, hours: 12.5 }));
    const road: Roadmap = { ...longRoad(2), phases: [{ ...phase!, tasks }] };
    expect(ownRoads(written(piecesOf(road).values))[0]?.roadmap).toEqual(road);
  });
});

describe('registers that may come from anywhere', () => {
  const text = textOfRoad(longRoad(2));

  test.each([
    'road-piece/0123456789abcdef/0',
    'road-piece/0123456789ABCDEF/0',
    'road-piece/../0',
    'road-piece/__proto__/0',
    'road-piece',
    '__proto__',
  ])('%s is no roadmap, whatever it holds', (name) => {
    for (const value of ['1:', '1:[]', `1:${text}`, '99:[', '0:[]', '1e9:[]', '', 5, null]) {
      expect(ownRoads(written({ [name]: value, road: '0123456789abcdef' }))).toEqual([]);
    }
  });
});

describe('walking one’s own road', () => {
  const [one, other] = [piecesOf(longRoad(2)), piecesOf(longRoad(3))];

  test('the roadmaps stand in the order in which they were brought', () => {
    const registers = { ...written(other.values, 1), ...written(one.values, 0) };
    expect(ownRoads(registers).map(({ road }) => road)).toEqual([one.road, other.road]);
    const reversed = { ...written(one.values, 1), ...written(other.values, 0) };
    expect(ownRoads(reversed).map(({ road }) => road)).toEqual([other.road, one.road]);
  });

  test('the chosen one is shown; the one of Milepost while it is not here, or none is chosen', () => {
    const all = { ...one.values, ...other.values };
    const shown = (road: RegisterValue) =>
      shownRoad(written({ ...all, [decisionName.road]: road }));
    expect(shown(other.road)).toEqual(longRoad(3));
    expect(shown(null)).toBeNull();
    expect(shown('0123456789abcdef')).toBeNull();
    expect(shown(5)).toBeNull();
    expect(shownRoad(written(all))).toBeNull();
    expect(shownRoad(written({ [decisionName.road]: one.road }))).toBeNull();
    expect(shownRoad({})).toBeNull();
  });

  test('a tick elsewhere does not make another roadmap of it', () => {
    const before = written(one.values);
    const after = joinRegisters(before, written({ 'task/long.task-0': 'done' }));
    expect(ownRoads(after)[0]?.roadmap).toBe(ownRoads(before)[0]?.roadmap);
    expect(ownRoads(after)).toBe(ownRoads(after));
  });

  test('a roadmap that is taken away is gone with all its pieces, and no other is', () => {
    const all = written({ ...one.values, ...other.values, [decisionName.road]: one.road });
    const values = withoutRoad(all, one.road);
    expect(Object.keys(values).toSorted()).toEqual(
      [...Object.keys(one.values), decisionName.road].toSorted(),
    );
    const left = joinRegisters(all, written(values, 1));
    expect(ownRoads(left).map(({ road }) => road)).toEqual([other.road]);
    expect(shownRoad(left)).toBeNull();
    expect(withoutRoad(left, one.road)).toEqual({});
    const brought = joinRegisters(left, written(one.values, 2));
    expect(ownRoads(brought).map(({ road }) => road)).toEqual([other.road, one.road]);
  });

  test('taking away a roadmap that is not shown leaves the shown one', () => {
    const all = written({ ...one.values, ...other.values, [decisionName.road]: other.road });
    expect(Object.keys(withoutRoad(all, one.road))).toEqual(Object.keys(one.values));
  });

  test('the popup opens without the code that reads it', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const code = readFileSync(file, 'utf8');
      for (const [, target] of code.matchAll(/^(?:im|ex)port(?! type)[^;]*? from '(\.[^']+)'/gm)) {
        const path = resolve(dirname(file), target ?? '');
        const found = [`${path}.ts`, `${path}.tsx`].find(existsSync);
        if (found !== undefined) visit(found);
      }
    };
    visit(fileURLToPath(new URL('../../../entrypoints/popup/main.tsx', import.meta.url)));
    expect(seen.size).toBeGreaterThan(20);
    expect([...seen].filter((file) => file.includes('own-road'))).toEqual([]);
  });
});
