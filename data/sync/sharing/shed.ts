import type { DeviceId } from '../../model/id';
import { joinTotals } from '../../model/month-totals';
import {
  atLevel,
  bare,
  estimate,
  monthsIn,
  sealable,
  stepsOf,
  type Level,
  type Month,
  type Seals,
  type Step,
} from './detail';
import type { Goods, Held } from './home';
import { ITEM_FRAME } from './mail';
import { divided, latestNotes, NOTES_LEFT, type Divided } from './notes';
import { packGoods, type Pack } from './pack';

/** What is published within the room that there is, and what is not for want of it. */
export interface Shed extends Pack {
  readonly weight: number;
  readonly titles: number;
  readonly sealed: number;
  readonly unshared: number;
}

/** What is estimated at this many times the room does not fit, and need not be tried. */
const HOPELESS = 2;

const weightOf = (pack: Pack): number =>
  pack.leaves.reduce((sum, { bytes }) => sum + bytes + ITEM_FRAME, 0);

/** The bytes that there are: for all, and for what of it are notes at most. */
export interface Room {
  readonly all: number;
  readonly notes: number;
}

/**
 * Gives up notes and then old detail, in a fixed order, until what is left fits into the room. Notes
 * have their own part of it besides, whatever is free: how many of them are shared must not depend
 * on what happens to lie in the mailbox.
 */
export function shedToFit(
  held: Held,
  goods: Goods,
  present: ReadonlySet<DeviceId>,
  { all: room, notes: notesRoom }: Room,
  now: number,
): Shed {
  const months = monthsIn(goods.records, now);
  const size = estimate(goods);
  const registers = divided(goods.registers, held.registers);
  const noteSteps = registers.notes.length > 0 ? NOTES_LEFT.length - 1 : 0;
  const all = { held, goods, months, registers, notesRoom, noteSteps };
  if (size < room * HOPELESS) {
    const whole = shedBy(0, { ...all, steps: [], seals: new Map() });
    if (whole.weight <= room) return whole;
  }
  const search = {
    ...all,
    steps: stepsOf(months, now),
    seals: sealable(held, present),
  };
  return fewestSteps(search, guess(search, size - room), room);
}

interface Search {
  readonly held: Held;
  readonly goods: Goods;
  readonly months: readonly Month[];
  readonly registers: Divided;
  /** Bytes that notes may take before any of them are given up. */
  readonly notesRoom: number;
  /** Steps in which notes are given up, before those below. */
  readonly noteSteps: number;
  readonly steps: readonly Step[];
  readonly seals: Seals;
}

/** Tries of the search below; each packs what the one before has not packed. */
const MOST_TRIES = 20;

/** Finds how few steps are enough: a guess from estimates, then between what was found. */
function fewestSteps(search: Search, first: number, room: number): Shed {
  const all = search.noteSteps + search.steps.length;
  let tooFew: Tried | null = null;
  let enough: Tried | null = null;
  let next = first;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const shed = shedBy(next, search);
    if (shed.weight <= room || next === all) enough = { steps: next, shed };
    else tooFew = { steps: next, shed };
    const low: number = tooFew?.steps ?? -1;
    const high: number = enough?.steps ?? all + 1;
    if (high - low <= 1) break;
    next = Math.min(all, Math.max(0, between(low, high, tooFew, enough, room)));
  }
  return fewerStill(search, enough ?? { steps: all, shed: shedBy(all, search) }, room);
}

/** How many steps before the found ones are tried besides. */
const STEPS_BACK = [3, 2] as const;

/**
 * The first totals of all weigh more than the sessions that they stand for, so that fewer steps may
 * be enough although one fewer is not. Which of them was found hangs on the last byte of the room,
 * and what is shared must not go to and fro because of it.
 */
function fewerStill(search: Search, { steps, shed }: Tried, room: number): Shed {
  for (const back of STEPS_BACK) {
    const less = steps >= back ? shedBy(steps - back, search) : null;
    if (less && less.weight <= room) return less;
  }
  return shed;
}

interface Tried {
  readonly steps: number;
  readonly shed: Shed;
}

/** A number of steps strictly between two, nearer to the one whose weight is nearer to the room. */
function between(
  low: number,
  high: number,
  tooFew: Tried | null,
  enough: Tried | null,
  room: number,
): number {
  const over = tooFew ? tooFew.shed.weight - room * 0.985 : 0;
  const range = tooFew && enough ? tooFew.shed.weight - enough.shed.weight : 0;
  const part = range > 0 ? over / range : 0.5;
  const target = Math.round(low + (high - low) * Math.min(0.9, Math.max(0.1, part)));
  return Math.min(high - 1, Math.max(low + 1, target));
}

/** After how many steps about so many bytes are saved. */
function guess({ steps, seals, noteSteps }: Search, wanted: number): number {
  let saving = 0;
  const before = new Map<Month, Level>();
  for (const [index, [month, level]] of steps.entries()) {
    saving += estimate(atLevel(month, before.get(month) ?? 0, seals));
    saving -= estimate(atLevel(month, level, seals));
    before.set(month, level);
    if (saving >= wanted) return noteSteps + index + 1;
  }
  return noteSteps + steps.length;
}

/** What is published after the first so many steps. */
function shedBy(count: number, search: Search): Shed {
  const { held, months, noteSteps, steps } = search;
  const levels = new Map<string, Level>();
  for (const [month, level] of steps.slice(0, Math.max(0, count - noteSteps))) {
    levels.set(month.name, level);
  }
  const shared = sharedAt(search, levels, NOTES_LEFT[Math.min(count, noteSteps)] ?? 0);
  const pack = packGoods(held.device.id, shared);
  return { ...pack, weight: weightOf(pack), ...kept(months, levels, shared, pack) };
}

function sharedAt(
  { months, seals, goods, registers, notesRoom }: Search,
  levels: ReadonlyMap<string, Level>,
  notesLeft: number,
): Goods {
  const parts = months.map((month) => atLevel(month, levels.get(month.name) ?? 0, seals));
  const notes = latestNotes(registers.notes, notesRoom * notesLeft);
  return {
    records: parts.flatMap(({ records }) => records),
    totals: joinTotals(
      goods.totals,
      parts.flatMap(({ totals }) => totals),
    ),
    registers: Object.fromEntries([...Object.entries(registers.decisions), ...notes]),
  };
}

function kept(
  months: readonly Month[],
  levels: ReadonlyMap<string, Level>,
  shared: Goods,
  pack: Pack,
): Pick<Shed, 'titles' | 'sealed' | 'unshared'> {
  const at = (level: Level) =>
    months.filter(({ name }) => levels.get(name) === level).flatMap(({ records }) => records);
  const sent = new Set(shared.records.map(({ id }) => id));
  return {
    titles: at(1).filter((record) => bare(record) !== record).length + pack.untitled,
    sealed: at(2).filter(({ id }) => !sent.has(id)).length,
    unshared: at(3).length + pack.unfit,
  };
}
