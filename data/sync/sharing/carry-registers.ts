import { isLaterRegister, type Register, type Registers } from '../../model/progress';
import { deviceOf } from '../../model/stamp';
import { CARRIED, worse, type Bearer, type Carried, type Rank } from './bearer';
import type { Held } from './home';
import type { Shard } from './mail';
import { divided } from './notes';

type Named = readonly [string, Register];

/**
 * The registers that are ours to publish. Decisions are carried like sessions; of notes all that we
 * might publish, as there may be room for less (see shed.ts).
 */
export function burdenOfRegisters(
  held: Held,
  own: readonly Shard[],
  others: readonly Shard[],
  bearer: Bearer,
  rank: Rank,
): Registers {
  const ours = new Set(own.flatMap((shard) => Object.keys(shard.registers)));
  const isOurBurden = ([name, register]: Named, isNote: boolean): boolean => {
    const author = deviceOf(register.stamp);
    const carried = others
      .filter((shard) => {
        const theirs = Object.hasOwn(shard.registers, name) ? shard.registers[name] : undefined;
        return theirs !== undefined && !isLaterRegister(register, theirs);
      })
      .reduce<Carried>((most, shard) => worse(most, rank(shard, author)), CARRIED.none);
    const claim = { author, editors: () => [author], isOurs: ours.has(name), carried };
    return isNote ? bearer.takesNote(claim) : bearer.takes(claim);
  };
  const { decisions, notes } = divided(held.registers, held.registers);
  // Whether there are orphans is known once all decisions are looked at.
  const taken = Object.entries(decisions).filter((each) => isOurBurden(each, false));
  return Object.fromEntries([...taken, ...notes.filter((each) => isOurBurden(each, true))]);
}
