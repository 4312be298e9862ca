import { deviceId } from '../model/id';
import type { SessionRecord } from '../model/session';
import { LAST_WALL, stampOf, wallOf, type Stamp } from '../model/stamp';

/** The largest file that is read, in bytes: twice what thirty years of study weigh in a backup. */
export const FILE_LIMIT = 64 * 1024 * 1024;
/** The most rows of a table, or sessions of a backup, that are read. */
export const ROW_LIMIT = 200_000;
/** The longest name of a register that the background takes, in characters. */
export const NAME_LIMIT = 300;

const DAY = 86_400_000;
/** The latest stamp that the background takes, in milliseconds: later ones would win for ever. */
const LATEST = LAST_WALL - DAY;

/** Whether the background would take what carries this stamp. */
export const isTakenStamp = (stamp: Stamp): boolean => wallOf(stamp) <= LATEST;

/**
 * The stamp of a session in a file that knows no stamps, where the log has it as deleted. It is
 * earlier than any that a device makes, so such a record never wins over what is there.
 */
export const UNSTAMPED = stampOf(0, 0, deviceId('0'.repeat(16)));

/** Whether a record comes from a file that knows no stamps, and is deleted here. */
export const isUnstamped = ({ stamp }: SessionRecord): boolean => stamp === UNSTAMPED;
