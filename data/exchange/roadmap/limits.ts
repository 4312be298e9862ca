/** How much a roadmap file may hold. What is longer is refused, never cut. */

/** The size of a file, in bytes of UTF-8. */
export const FILE_LIMIT = 256 * 1024;
/** Objects and lists of a JSON file may lie in one another this deep. */
export const DEPTH_LIMIT = 32;
/** Of each thing, how many a roadmap may have. */
export const COUNT_LIMITS = {
  phases: 30,
  tasks: 300,
  milestones: 2_000,
  resources: 1_000,
  firstSteps: 100,
} as const;
/** Titles, and names of authors, in UTF-16 units. */
export const TITLE_LIMIT = 200;
export const SUMMARY_LIMIT = 2_000;
/** Ids, in characters: well below what the log keeps of an id. */
export const ID_LIMIT = 120;
export const ADDRESS_LIMIT = 2_000;
/** Hours of all tasks of a phase: a thousand weeks of studying. */
export const PHASE_HOURS_LIMIT = 8_000;
/** Hours of a task whose outline names none; that is told as a remark. */
export const DEFAULT_HOURS = 4;
/** So many problems and as many remarks are told; a wrong file is seldom wrong in one place. */
export const FINDINGS_LIMIT = 100;
