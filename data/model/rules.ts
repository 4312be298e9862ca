import { countsHiddenLecture, pauseMinutes } from './decisions';
import { PAUSE_LIMIT } from './limits';
import type { Rules } from './message';
import type { Registers } from './progress';

const MINUTE = 60_000;

/** The rules by which a learner's pages measure, as far as they are other than everybody's. */
export function rulesOf(registers: Registers): Rules {
  const pause = pauseMinutes(registers) * MINUTE;
  return {
    ...(pause !== PAUSE_LIMIT && { pause }),
    ...(countsHiddenLecture(registers) && { hidden: true }),
  };
}
