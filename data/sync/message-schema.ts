import * as v from 'valibot';
import type { Request } from '../model/command';
import type { DeviceId, MilestoneId } from '../model/id';
import type { PageMessage, VisitReport, WatchMessage, Watched } from '../model/message';
import type { MonthTotals } from '../model/month-totals';
import { LONGEST_VIDEO, SHORTEST_VIDEO } from '../model/played';
import type { Register, RegisterValue } from '../model/progress';
import type { Reminders } from '../model/reminder';
import type { SessionRecord } from '../model/session';
import { anySessionId, anySiteId, anyTaskId, anyVisit, duration, line } from './schema';
import { remindersShape } from './reminding-value';
import { deviceText, monthTotals } from './sharing-values';
import { register, registerValue, sessionRecord } from './stored-values';

/**
 * What may come in as a message. Everything is checked here, once: a page message is treated as
 * written by an attacker, and a request of our own page as written by an older version of it.
 */

/** Characters of the name of a decision. */
const REGISTER_NAME_LIMIT = 300;

/** A page's title may be as long as the page likes; beyond this the message is refused. */
const rawTitle = line(20_000);
const elapsed = v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12));

const watched = v.strictObject({
  type: v.literal('watched'),
  duration: v.pipe(v.number(), v.minValue(SHORTEST_VIDEO), v.maxValue(LONGEST_VIDEO)),
  title: rawTitle,
});

/** What may come from a frame other than the top one of its tab. */
export const frameMessage = watched satisfies v.GenericSchema<unknown, Watched>;

export const pageMessage = v.variant('type', [
  watched,
  v.strictObject({ type: v.literal('frames') }),
  v.strictObject({
    type: v.literal('arrive'),
    visit: anyVisit,
    title: rawTitle,
    hints: v.nullable(
      v.strictObject({ channelId: v.optional(line(100)), handle: v.optional(line(100)) }),
    ),
  }),
  v.strictObject({ type: v.literal('reach'), visit: anyVisit, title: rawTitle, engaged: duration }),
  v.strictObject({
    type: v.literal('log'),
    visit: anyVisit,
    title: rawTitle,
    engaged: duration,
    task: v.nullable(anyTaskId),
    always: v.boolean(),
  }),
  v.strictObject({
    type: v.literal('decline'),
    visit: anyVisit,
    answer: v.picklist(['not-now', 'never']),
  }),
  v.strictObject({
    type: v.literal('pulse'),
    visit: anyVisit,
    sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    wall: elapsed,
    mono: elapsed,
    engaged: duration,
    goesOn: v.boolean(),
    withdrawn: duration,
  }),
]) satisfies v.GenericSchema<unknown, PageMessage | WatchMessage>;

export const visitReport = v.object({
  visit: anyVisit,
  title: rawTitle,
  engaged: duration,
}) satisfies v.GenericSchema<unknown, VisitReport>;

/** A number that a rule of studying judges later, so that it can say what is wrong with it. */
const typedNumber = v.number();
const typedText = line(100_000);
const newSession = v.object({
  start: typedNumber,
  seconds: typedNumber,
  task: v.nullable(anyTaskId),
  title: typedText,
  note: typedText,
});
const isUndo = v.exactOptional(v.literal(true));
const sessionChanges = v.object({
  start: v.exactOptional(typedNumber),
  seconds: v.exactOptional(typedNumber),
  task: v.exactOptional(v.nullable(anyTaskId)),
  title: v.exactOptional(typedText),
  note: v.exactOptional(typedText),
});
/** A decision may have any name: a newer Milepost, whose backup is read, has more of them. */
const registerName = line(REGISTER_NAME_LIMIT);

const command = v.variant('type', [
  v.object({ type: v.literal('stop') }),
  v.object({ type: v.literal('resume'), id: anySessionId }),
  v.object({ type: v.literal('discard') }),
  v.object({ type: v.literal('start-timer'), task: anyTaskId, title: typedText }),
  v.object({
    type: v.literal('answer-timer'),
    answer: v.variant('kind', [
      v.object({ kind: v.literal('keep') }),
      v.object({ kind: v.literal('cut') }),
      v.object({ kind: v.literal('length'), seconds: typedNumber }),
    ]),
  }),
  v.object({
    type: v.literal('retask-recording'),
    isUndo,
    task: anyTaskId,
    remember: v.exactOptional(
      v.object({ unit: line(REGISTER_NAME_LIMIT), task: v.nullable(anyTaskId) }),
    ),
  }),
  v.object({ type: v.literal('log-page'), tab: v.number(), task: v.nullable(anyTaskId) }),
  v.object({ type: v.literal('add-session'), session: newSession }),
  v.object({
    type: v.literal('edit-session'),
    isUndo,
    id: anySessionId,
    changes: sessionChanges,
  }),
  v.object({ type: v.literal('delete-session'), id: anySessionId }),
  v.object({ type: v.literal('restore-session'), id: anySessionId }),
  v.object({
    type: v.literal('set-task'),
    task: anyTaskId,
    state: v.picklist(['todo', 'doing', 'done', 'skipped']),
  }),
  v.object({ type: v.literal('choose-task'), task: v.nullable(anyTaskId) }),
  v.object({
    type: v.literal('tick-milestone'),
    milestone: v.custom<MilestoneId>((value) => typeof value === 'string'),
    done: v.boolean(),
  }),
  v.object({
    type: v.literal('choose-site'),
    site: anySiteId,
    choice: v.picklist(['ask', 'always', 'never']),
  }),
  v.object({ type: v.literal('set-goal'), minutes: typedNumber }),
  v.object({ type: v.literal('dismiss-notice'), id: line(1000) }),
  v.object({ type: v.literal('name-device'), name: typedText }),
  v.object({ type: v.literal('forget-device'), device: v.custom<DeviceId>(deviceText) }),
  v.object({ type: v.literal('set-reminders'), reminders: v.custom<Reminders>(remindersShape) }),
  v.object({ type: v.literal('share-here'), on: v.boolean() }),
  v.object({
    type: v.literal('change-many'),
    isUndo,
    edits: v.array(
      v.object({
        id: anySessionId,
        deleted: v.exactOptional(v.boolean()),
        changes: v.exactOptional(sessionChanges),
      }),
    ),
    values: v.record(registerName, v.custom<RegisterValue>(registerValue)),
  }),
  v.object({
    type: v.literal('import'),
    records: v.array(v.custom<SessionRecord>(sessionRecord)),
    registers: v.record(registerName, v.custom<Register>(register)),
    totals: v.array(v.custom<MonthTotals>(monthTotals)),
    restore: v.array(anySessionId),
  }),
  v.object({ type: v.literal('erase') }),
]);

export const request = v.variant('type', [
  v.object({ type: v.literal('command'), command }),
  v.object({ type: v.literal('wake') }),
  v.object({ type: v.literal('page-status'), tab: v.number(), address: v.string() }),
]) satisfies v.GenericSchema<unknown, Request>;
