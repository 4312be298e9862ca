import { deviceId, type DeviceId, type SessionId } from './id';
import { stampOf, type Stamp } from './stamp';

/** What a session's id says: who made it, for which second, in which run of that browser. */
export interface Birth {
  readonly author: DeviceId;
  /** Seconds since 1970; the start that the session had at first, or a moment beside it. */
  readonly second: number;
  /** Six hexadecimal digits, others at each start of the browser: a copied profile has others. */
  readonly run: string;
}

const ID_SHAPE = /^([0-9a-f]{16})-([0-9a-z]{1,7})-([0-9a-f]{6})$/;

/** Ids are asked for their birth again and again; so many answers are kept. */
const ANSWERS = 50_000;
const births = new Map<SessionId, Birth | null>();
const stamps = new WeakMap<Birth, Stamp>();

/** Reads an id of ours; null for one that came from elsewhere. */
export function birthOf(id: SessionId): Birth | null {
  let birth = births.get(id);
  if (birth === undefined) {
    if (births.size >= ANSWERS) births.clear();
    birth = readBirth(id);
    births.set(id, birth);
  }
  return birth;
}

function readBirth(id: SessionId): Birth | null {
  const found = ID_SHAPE.exec(id);
  if (!found) return null;
  const [, author = '', digits = '', run = ''] = found;
  const second = Number.parseInt(digits, 36);
  // 003x and 3x would be two ids of one birth.
  if (second.toString(36) !== digits || second > 253402300799) return null;
  return { author: deviceId(author), second, run };
}

/** The stamp with which a session is born. It follows from the id, so it need not be sent. */
export function birthStamp(birth: Birth): Stamp {
  let stamp = stamps.get(birth);
  if (stamp === undefined) {
    stamp = stampOf(birth.second * 1000, 0, birth.author);
    stamps.set(birth, stamp);
  }
  return stamp;
}
