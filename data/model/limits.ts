/** The constants of measuring, each with its unit. Times are milliseconds. */

/** How often a page that is being recorded reports. */
export const PULSE_PERIOD = 15_000;
/** The most that one pulse may credit, whatever it claims: 1.5 periods. */
export const PULSE_CREDIT_LIMIT = 22_500;
/** A pause longer than this counts for nothing, from its start. */
export const PAUSE_LIMIT = 180_000;
/** The longest pause that a learner may let count. */
export const LONGEST_PAUSE_LIMIT = 900_000;
/**
 * A page says that it has arrived after so much engaged time: pages change their title some 300 ms
 * after their address.
 */
export const ARRIVE_AFTER = 500;
/** Engaged time before the one question. */
export const OFFER_AFTER = 30_000;
/** No second question on a site for this long after it was closed. */
export const QUIET_AFTER_DECLINE = 4 * 3_600_000;
/** A recording without a credited moment for this long has ended at that moment. */
export const RECORDING_END_AFTER = 600_000;
/** A recording shorter than this is dropped. */
export const SHORTEST_SESSION = 60_000;
/** An absence longer than this, with the timer running, is asked about. */
export const ABSENCE_LIMIT = 900_000;
/** A timer that runs this long is asked about. */
export const LONG_TIMER = 3 * 3_600_000;
/** Hand-logged sessions: at least one minute, at most a day, in seconds. */
export const SHORTEST_BY_HAND = 60;
export const LONGEST_BY_HAND = 86_400;
/** Titles and notes are cut here, in characters. */
export const TITLE_LIMIT = 300;
export const NOTE_LIMIT = 2_000;
