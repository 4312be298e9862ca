import type { Reminding, Reminders } from '../model/reminder';
import { anyOf, listOf, object, oneOf, whole, type Shape } from './shape';
import type { Stored } from './stored';

/** The reminders of this device, as they lie in `storage.local`. The popup does not read them. */

const instant = whole(0, 253402300799999);
const weekday = whole(1, 7);
const hour = whole(0, 23);
const nothing = oneOf(null);

export const remindersShape: Shape<Reminders> = object({
  review: anyOf(nothing, object({ day: weekday, hour })),
  nudge: anyOf(nothing, object({ days: listOf(weekday), hour })),
});

export const remindingValue: Stored<{ readonly version: 1; readonly reminding: Reminding }> = {
  version: 1,
  shape: object({
    version: oneOf(1),
    reminding: object({ reminders: remindersShape, since: instant, last: instant }),
  }),
  migrations: {},
};
