import { decisionName } from './decisions';
import { hashOf } from './hash';
import { roadOfText, textOfRoad } from './own-road-text';
import type { Registers } from './progress';
import type { Roadmap } from './roadmap';

/**
 * Roadmaps of the learner's own, as registers that travel to the other devices. A register holds a
 * short text only, so a roadmap is cut into pieces, `road-piece/<road>/<number>`, where the road is
 * named after a hash of its text: a piece never changes, and a set of which some have not arrived
 * yet is no roadmap yet. Piece 0 begins with the count of them all, as in `3:[1,"sql",…`.
 *
 * The hash is two of FNV-1a over the UTF-16 units of the text, of which the second begins where the
 * first has read a line more. It finds what is torn or damaged; it is no proof against intent.
 */

/** The longest text that a roadmap may have, in bytes of UTF-8: what it takes of the shared room. */
export const ROAD_LIMIT = 64 * 1024;
/** UTF-16 units of a piece at most: a register holds 2,000. */
export const PIECE_LIMIT = 1_900;
/** Room for the count in front of the first piece. */
const COUNT_ROOM = 4;
const FIRST = /^road-piece\/([0-9a-f]{16})\/0$/;

/** One roadmap of the learner's own; `road` names its pieces and never changes. */
export interface OwnRoad {
  readonly road: string;
  readonly roadmap: Roadmap;
}

/** A roadmap is larger than what the devices may share of one. */
export class RoadTooLarge extends Error {
  override readonly name = 'RoadTooLarge';
  /** The size of its text, and the most that is possible, in bytes. */
  readonly bytes: number;
  readonly limit = ROAD_LIMIT;
  constructor(bytes: number) {
    super(`a roadmap of ${bytes} bytes`);
    this.bytes = bytes;
  }
}

const hex = (hash: number): string => hash.toString(16).padStart(8, '0');
const roadOf = (text: string): string => hex(hashOf(text)) + hex(hashOf(`road\n${text}`));

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Cuts a text into pieces, never through the middle of a character. */
function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const most = start + PIECE_LIMIT - COUNT_ROOM;
    const end = isHigh(text.charCodeAt(most - 1)) ? most - 1 : most;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/**
 * A roadmap as the values of registers, with the name of the road. Throws `RoadTooLarge`, and a
 * RangeError for a roadmap that could not be read again, which no file gives.
 */
export function piecesOf(roadmap: Roadmap): {
  readonly road: string;
  readonly values: Readonly<Record<string, string>>;
} {
  const text = textOfRoad(roadmap);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > ROAD_LIMIT) throw new RoadTooLarge(bytes);
  if (roadOfText(text) === null) throw new RangeError('not a roadmap of a learner');
  const road = roadOf(text);
  const pieces = cut(text);
  const entries = pieces.map((piece, index): [string, string] => [
    decisionName.roadPiece(road, index),
    index === 0 ? `${pieces.length}:${piece}` : piece,
  ]);
  return { road, values: Object.fromEntries(entries) };
}

const pieceOf = (registers: Registers, road: string, index: number): string | null => {
  const name = decisionName.roadPiece(road, index);
  const value = Object.hasOwn(registers, name) ? registers[name]?.value : null;
  return typeof value === 'string' ? value : null;
};

/** The whole text of a road; null while a piece of it is missing, or if one is not what it was. */
function textIn(registers: Registers, road: string): string | null {
  const first = pieceOf(registers, road, 0) ?? '';
  const count = Number(/^([1-9]\d?):/.exec(first)?.[1] ?? 0);
  if (count === 0) return null;
  const pieces = [first.slice(first.indexOf(':') + 1)];
  for (let index = 1; index < count; index += 1) {
    const piece = pieceOf(registers, road, index);
    if (piece === null) return null;
    pieces.push(piece);
  }
  const text = pieces.join('');
  return roadOf(text) === road ? text : null;
}

/** Roadmaps by their texts: registers change with every tick, their roads seldom do. */
const read = new Map<string, Roadmap | null>();
const READ_LIMIT = 8;

function roadmapOf(text: string): Roadmap | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const roadmap = roadOfText(text);
  const [oldest] = read.keys();
  if (read.size >= READ_LIMIT && oldest !== undefined) read.delete(oldest);
  read.set(text, roadmap);
  return roadmap;
}

function roadIn(registers: Registers, road: string): Roadmap | null {
  const text = textIn(registers, road);
  return text === null ? null : roadmapOf(text);
}

const listed = new WeakMap<Registers, readonly OwnRoad[]>();

/**
 * The learner's own roadmaps, the first one brought first. One of which pieces are still on their
 * way, or that is damaged, is not among them. Equal registers give the same roadmaps, not copies.
 */
export function ownRoads(registers: Registers): readonly OwnRoad[] {
  const known = listed.get(registers);
  if (known) return known;
  const roads = Object.entries(registers)
    .flatMap(([name, { stamp }]) => {
      const road = FIRST.exec(name)?.[1];
      const roadmap = road === undefined ? null : roadIn(registers, road);
      return road === undefined || roadmap === null ? [] : [{ key: stamp + road, road, roadmap }];
    })
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ road, roadmap }) => ({ road, roadmap }));
  listed.set(registers, roads);
  return roads;
}

/** The own roadmap that the learner walks; null for the one that comes with Milepost. */
export function shownRoad(registers: Registers): Roadmap | null {
  const name = decisionName.road;
  const road = Object.hasOwn(registers, name) ? registers[name]?.value : null;
  return ownRoads(registers).find((own) => own.road === road)?.roadmap ?? null;
}

/**
 * The values that remove an own roadmap, complete or not; if it is the one that is shown, the one
 * that comes with Milepost is shown again. Progress on its tasks stays.
 */
export function withoutRoad(registers: Registers, road: string): Readonly<Record<string, null>> {
  const start = decisionName.roadPiece(road, 0).slice(0, -1);
  const names = Object.entries(registers).flatMap(([name, { value }]) => {
    const isOf = name === decisionName.road ? value === road : name.startsWith(start);
    return isOf && value !== null ? [name] : [];
  });
  return Object.fromEntries(names.map((name) => [name, null]));
}
