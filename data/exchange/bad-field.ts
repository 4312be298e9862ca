import { deviceId, sessionId } from '../model/id';
import { recordOf } from '../model/session';
import { stampOf } from '../model/stamp';
import { sessionRecord } from '../sync/stored-values';
import { isObject } from './backup';

const stamp = stampOf(0, 0, deviceId('0'.repeat(16)));

/** A session that can be kept, to hold one strange field at a time against. */
const GOOD = {
  ...recordOf(
    {
      id: sessionId('good'),
      start: 0,
      seconds: 0,
      offset: 0,
      task: null,
      site: null,
      place: null,
      title: '',
      note: '',
      how: 'hand',
    },
    stamp,
    false,
    stamp,
    stamp,
  ),
  titleAt: null,
  noteAt: null,
};
const FIELDS = Object.keys(GOOD);

/** The first field of a value by which it is no session; null when it is not even an object. */
export function badField(value: unknown): string | null {
  if (!isObject(value)) return null;
  return FIELDS.find((field) => !sessionRecord({ ...GOOD, [field]: value[field] })) ?? null;
}
