import { papers } from './paper';
import { reachedByPapers } from './paper-evidence';
import { registerName, type Register, type Registers } from './progress';
import type { MilestoneId } from './id';
import type { Reached } from './reached';
import { deviceOf, nextStamp, stampOf, wallOf, type Stamp } from './stamp';
import { tickUntouched } from './tick-untouched';
import { reachedByLessons } from './watched';

/** All milestones that papers and lessons are evidence of. */
const reachedIn = (registers: Registers): readonly Reached[] => [
  ...reachedByLessons(registers),
  ...reachedByPapers(papers(registers)),
];

/**
 * The stamp of a tick that follows from evidence: earlier than all that a learner says, and just
 * behind an undo, which says nothing. So whatever was decided on another device, and not heard of
 * here yet, wins; and two devices that know the same make the very same tick.
 */
function stampOfTick(before: Register | undefined, at: Stamp): Stamp {
  const author = deviceOf(at);
  return before ? nextStamp(before.stamp, 0, author) : stampOf(0, 0, author);
}

/**
 * The registers with the milestones ticked that evidence has reached, whichever device it came from.
 * What the learner has ticked or unticked stays as it is. Gives `registers` itself where there is
 * nothing to tick.
 */
export function withEvidence(registers: Registers): Registers {
  const reached = reachedIn(registers);
  const open = tickUntouched(
    registers,
    reached.map(({ milestone }) => milestone),
  );
  const ticks = reached.flatMap(({ milestone, at }): readonly [string, Register][] => {
    const name = registerName.milestone(milestone);
    if (!Object.hasOwn(open, name)) return [];
    const before = Object.hasOwn(registers, name) ? registers[name] : undefined;
    return [[name, { stamp: stampOfTick(before, at), value: true }]];
  });
  if (ticks.length === 0) return registers;
  return Object.fromEntries([...Object.entries(registers), ...ticks]);
}

/**
 * When a milestone was ticked, in milliseconds since 1970: a tick that follows from evidence has no
 * time of its own, and takes that of what reached it.
 */
export function tickedAt(registers: Registers, milestone: MilestoneId, tick: Register): number {
  const own = wallOf(tick.stamp);
  if (own > 0) return own;
  const reached = reachedIn(registers).find((each) => each.milestone === milestone);
  return reached ? wallOf(reached.at) : own;
}
