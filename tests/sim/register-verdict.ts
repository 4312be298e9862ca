import { isNote } from '../../data/model/noted';
import { joinRegisters, type Register, type Registers } from '../../data/model/progress';
import { markOf, NO_MARK, type Mark, type Oracle, type Trail } from './oracle';
import type { Judged, Report } from './verdict';

const NONE: Registers = {};
const markIn = (registers: Registers, name: string): Mark => {
  const register = registers[name];
  return register ? markOf(register) : NO_MARK;
};

/** What a mark was made of, as far as it tells whether it is a note's. */
const registerOf = (mark: Mark): Register => {
  const space = mark.indexOf(' ');
  return {
    stamp: mark.slice(0, space) as Register['stamp'],
    value: JSON.parse(mark.slice(space + 1)) as Register['value'],
  };
};

/**
 * Holds the registers of the devices against what was acknowledged. A decision is the same on all
 * of them. A note may be missing, or be known as it was; but what of it is published is known to
 * all. Gives how many notes are missing, added up over the devices.
 */
export function judgeRegisters(
  oracle: Oracle,
  living: readonly Judged[],
  published: Registers,
  report: Report,
): number {
  const joined = living.reduce((all, { home }) => joinRegisters(all, home.registers), NONE);
  let missing = 0;
  for (const [name, trail] of oracle.registers) {
    const best = markIn(joined, name);
    const isFree = isNote(joined, name);
    if (isLost(name, trail, joined)) {
      report('lost', `the decision ${name}: ${best}, ${trail.required}`);
    }
    for (const { name: device, home } of living) {
      const mark = markIn(home.registers, name);
      if (mark !== NO_MARK && !trail.has(mark)) {
        report('invented', `${device}: the register ${name} is ${mark}`);
      }
      if (isFree && mark === NO_MARK) missing += 1;
      if (!isFree && mark !== best) {
        report(mark === NO_MARK ? 'lost' : 'unequal', `${device}: ${name} is ${mark}, not ${best}`);
      }
      if (mark < markIn(published, name)) {
        report('unequal', `${device}: ${name} is ${mark}, published ${published[name]?.stamp}`);
      }
    }
  }
  for (const name of Object.keys(joined)) {
    if (!oracle.registers.has(name)) report('invented', `the register ${name}`);
  }
  return missing;
}

/** Whether no device has what nothing excuses the loss of; a note's loss needs no excuse. */
function isLost(name: string, { required }: Trail, joined: Registers): boolean {
  if (required <= markIn(joined, name)) return false;
  return !isNote({ ...joined, [name]: registerOf(required) }, name);
}
