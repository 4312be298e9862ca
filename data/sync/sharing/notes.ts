import { isNote } from '../../model/noted';
import type { Register, Registers } from '../../model/progress';

/** The part of a device's fair share of the room that its notes may take. */
export const NOTES_SHARE = 0.12;
/**
 * How much of that they have at first, and what is left to them, step by step, where room is
 * wanted: all of it is given up before any detail of a session is.
 */
export const NOTES_LEFT = [1, 1 / 2, 1 / 4, 0] as const;

type Named = readonly [string, Register];

/** Registers in two: what the learner decided, and what Milepost noted by itself. */
export interface Divided {
  readonly decisions: Registers;
  /** The latest first. */
  readonly notes: readonly Named[];
}

/** Tells notes from decisions. `known` are all registers, as some say of others what they are. */
export function divided(registers: Registers, known: Registers): Divided {
  const decisions: Named[] = [];
  const notes: Named[] = [];
  for (const named of Object.entries(registers)) {
    (isNote(known, named[0]) ? notes : decisions).push(named);
  }
  return { decisions: Object.fromEntries(decisions), notes: notes.toSorted(latestFirst) };
}

/** A total order, so that the same notes are chosen in every round. */
function latestFirst([name, { stamp }]: Named, [otherName, other]: Named): number {
  if (stamp !== other.stamp) return stamp > other.stamp ? -1 : 1;
  return name < otherName ? -1 : 1;
}

/**
 * About how many bytes of a shard a note takes. It depends on the note alone, never on its
 * neighbours, so that nothing goes to and fro because something else is packed another way.
 */
const weightOf = ([name, { value }]: Named): number =>
  WEIGHT + (name.length + (typeof value === 'string' ? value.length : 0)) * CHARACTER;
const WEIGHT = 8;
const CHARACTER = 0.22;

/** The latest of the notes, which come latest first, that take no more than `room` bytes. */
export function latestNotes(notes: readonly Named[], room: number): readonly Named[] {
  let left = room;
  const end = notes.findIndex((note) => {
    left -= weightOf(note);
    return left < 0;
  });
  return end === -1 ? notes : notes.slice(0, end);
}
