import { bucketOf, joinTotal, type MonthTotals } from '../model/month-totals';
import { isLaterRegister, type Register, type Registers } from '../model/progress';
import { isSameValue } from '../sync/same-value';

/** What becomes of the registers of a file, by their names. */
export interface RegistersRun {
  readonly fresh: readonly string[];
  /** Those with another value than here, which was written later. */
  readonly changed: readonly string[];
  readonly same: number;
  /** Those that win over what is here. */
  readonly toApply: Registers;
}

/** Compares the registers of a file with those that are here. */
export function runRegisters(here: Registers, coming: Registers): RegistersRun {
  const fresh: string[] = [];
  const changed: string[] = [];
  const winning: [string, Register][] = [];
  const entries = Object.entries(coming);
  for (const [name, register] of entries) {
    const before = Object.hasOwn(here, name) ? here[name] : undefined;
    if (before && !isLaterRegister(register, before)) continue;
    winning.push([name, register]);
    if (!before) fresh.push(name);
    else if (before.value !== register.value) changed.push(name);
  }
  const same = entries.length - fresh.length - changed.length;
  return { fresh, changed, same, toApply: Object.fromEntries(winning) };
}

/** How many months of other devices a file knows, or knows better. */
export interface TotalsRun {
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  /** Those that say more than what is here. */
  readonly toApply: readonly MonthTotals[];
}

/** Compares the day totals of a file with those that are here. */
export function runTotals(here: readonly MonthTotals[], coming: readonly MonthTotals[]): TotalsRun {
  const nameOf = ({ author, month }: MonthTotals) => bucketOf(author, month);
  const known = new Map(here.map((each) => [nameOf(each), each] as const));
  const winning = new Map<string, MonthTotals>();
  for (const totals of coming) {
    const name = nameOf(totals);
    const before = winning.get(name) ?? known.get(name);
    const after = before ? joinTotal(before, totals) : totals;
    if (after !== before && !isSameValue(after, before)) winning.set(name, after);
  }
  const changed = [...winning.keys()].filter((name) => known.has(name)).length;
  const names = new Set(coming.map(nameOf));
  return {
    fresh: winning.size - changed,
    changed,
    same: names.size - winning.size,
    toApply: [...winning.values()],
  };
}
