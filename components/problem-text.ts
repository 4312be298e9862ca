import type { Problem } from '../data/model/command';
import { LONGEST_BY_HAND } from '../data/model/limits';
import { number } from './format';
import { t, type TextKey } from './text';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
type Key = `problem.${Camel<Problem>}`;

/** The sentence of a problem: `too-short` is `problem.tooShort` in the locale file. */
const keyOf = (problem: Problem): Key & TextKey =>
  `problem.${problem.replaceAll(/-./g, (part) => part.slice(1).toUpperCase())}` as Key;

/** What went wrong and what to do about it, in one or two sentences. */
export const problemText = (problem: Problem): string =>
  // Two of the sentences name the most minutes; the others leave the value out.
  t(keyOf(problem) as 'problem.tooLong', { most: number(LONGEST_BY_HAND / 60) });

/** Whether the same command may succeed when it is simply sent again. */
export const canTryAgain = (problem: Problem): boolean =>
  problem === 'write-failed' || problem === 'no-answer';
