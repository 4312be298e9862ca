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

/** Gives up old detail, in a fixed order, until what is left fits into `room` bytes. */
export function shedToFit(
  held: Held,
  goods: Goods,
  present: ReadonlySet<DeviceId>,
  room: number,
  now: number,
): Shed {
  const months = monthsIn(goods.records, now);
  const size = estimate(goods);
  if (size < room * HOPELESS) {
    const whole = shedBy(0, { held, goods, months, steps: [], seals: new Map() });
    if (whole.weight <= room) return whole;
  }
  const search = {
    held,
    goods,
    months,
    steps: stepsOf(months, now),
    seals: sealable(held, present),
  };
  return fewestSteps(search, guess(search, size - room), room);
}

interface Search {
  readonly held: Held;
  readonly goods: Goods;
  readonly months: readonly Month[];
  readonly steps: readonly Step[];
  readonly seals: Seals;
}

/** Tries of the search below; each packs what the one before has not packed. */
const MOST_TRIES = 20;

/** Finds how few steps are enough: a guess from estimates, then between what was found. */
function fewestSteps(search: Search, first: number, room: number): Shed {
  const all = search.steps.length;
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
  return enough?.shed ?? shedBy(all, search);
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
function guess({ steps, seals }: Search, wanted: number): number {
  let saving = 0;
  const before = new Map<Month, Level>();
  for (const [index, [month, level]] of steps.entries()) {
    saving += estimate(atLevel(month, before.get(month) ?? 0, seals));
    saving -= estimate(atLevel(month, level, seals));
    before.set(month, level);
    if (saving >= wanted) return index + 1;
  }
  return steps.length;
}

/** What is published after the first so many steps. */
function shedBy(count: number, { held, goods, months, steps, seals }: Search): Shed {
  const levels = new Map<string, Level>();
  for (const [month, level] of steps.slice(0, count)) levels.set(month.name, level);
  const shared = sharedAt(months, levels, seals, goods);
  const pack = packGoods(held.device.id, shared);
  return { ...pack, weight: weightOf(pack), ...kept(months, levels, shared, pack) };
}

function sharedAt(
  months: readonly Month[],
  levels: ReadonlyMap<string, Level>,
  seals: Seals,
  goods: Goods,
): Goods {
  const parts = months.map((month) => atLevel(month, levels.get(month.name) ?? 0, seals));
  return {
    records: parts.flatMap(({ records }) => records),
    totals: joinTotals(
      goods.totals,
      parts.flatMap(({ totals }) => totals),
    ),
    registers: goods.registers,
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
