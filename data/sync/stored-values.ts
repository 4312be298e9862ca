import type { MilestoneId, PlaceKey, ResourceId, SessionId, SiteId, TaskId } from '../model/id';
import { NOTE_LIMIT, TITLE_LIMIT } from '../model/limits';
import type { Notice, Trouble } from '../model/notice';
import type { Register } from '../model/progress';
import type { PageRecording, Recording, TimerRecording } from '../model/recording';
import type { Phase, Resource, ResourceKind, Roadmap, Task } from '../model/roadmap';
import type { HowLogged, SessionRecord } from '../model/session';
import { isStamp, type Stamp } from '../model/stamp';
import { anything, anyOf, listOf, mapOf, number, object, oneOf, text, whole } from './shape';
import type { Shape } from './shape';
import type { Stored } from './stored';

/** Every kind of value in `storage.local`, each with its version, shape and migrations. */

const ID_LIMIT = 200;
const someId = <Id extends string>(): Shape<Id> => text<Id>(ID_LIMIT, /./);
const nothing = oneOf(null);
/** Milliseconds since 1970 in the years 1970 to 9999. */
const instant = whole(0, 253402300799999);
/** Milliseconds or seconds; beyond thirty years nobody has studied at a stretch. */
const length = number(0, 1e12);
/** Minutes that local time is ahead of UTC. */
const offset = whole(-1080, 1080);
const count = whole(0, Number.MAX_SAFE_INTEGER);
const visit = text(40, /^[a-z0-9-]{8,40}$/);
const stamp: Shape<Stamp> = isStamp;
const version = oneOf(1);

/** A value with an entry that may be missing, and has this shape where it is there. */
const withOptional =
  <Value, Key extends string & keyof Value>(
    value: Shape<Omit<Value, Key>>,
    keys: readonly Key[],
    entry: Shape<Value[Key]>,
  ): Shape<Value> =>
  (raw): raw is Value =>
    value(raw) &&
    keys.every((key) => {
      const found = (raw as Partial<Record<string, unknown>>)[key];
      return found === undefined || entry(found);
    });

const wholeRecord: Shape<Omit<SessionRecord, 'titleAt' | 'noteAt'>> = object({
  id: someId<SessionId>(),
  start: instant,
  seconds: whole(0, 1e9),
  offset,
  task: anyOf(nothing, someId<TaskId>()),
  site: anyOf(nothing, someId<SiteId>()),
  place: anyOf(nothing, text<PlaceKey>(TITLE_LIMIT, /./)),
  title: text(TITLE_LIMIT),
  note: text(NOTE_LIMIT),
  how: oneOf<HowLogged>('page', 'timer', 'hand'),
  stamp,
  deleted: oneOf(true, false),
});
export const sessionRecord = withOptional<SessionRecord, 'titleAt' | 'noteAt'>(
  wholeRecord,
  ['titleAt', 'noteAt'],
  anyOf(nothing, stamp),
);

/** A month page as it lies in storage; its records are read one by one, so one bad one is one. */
export interface MonthPage {
  readonly version: 1;
  readonly sessions: Readonly<Record<string, unknown>>;
}
export const monthPage: Stored<MonthPage> = {
  version: 1,
  shape: object({ version, sessions: mapOf(anything) }),
  migrations: {},
};

export const clockValue: Stored<{ readonly version: 1; readonly stamp: Stamp }> = {
  version: 1,
  shape: object({ version, stamp }),
  migrations: {},
};

/** What a decision may be: a text, a number, yes or no, or nothing. */
export const registerValue = anyOf(
  text(NOTE_LIMIT),
  number(-Number.MAX_VALUE, Number.MAX_VALUE),
  oneOf(true, false, null),
);
export const register: Shape<Register> = object({ stamp, value: registerValue });
/** The registers as they lie in storage; they are read one by one, so one bad one is one. */
export const registersValue: Stored<{
  readonly version: 1;
  readonly registers: Readonly<Record<string, unknown>>;
}> = {
  version: 1,
  shape: object({ version, registers: mapOf(anything) }),
  migrations: {},
};

const pageRecording: Shape<Omit<PageRecording, 'loggedAt'>> = object({
  kind: oneOf('page'),
  id: someId<SessionId>(),
  start: instant,
  offset,
  site: someId<SiteId>(),
  unit: text(TITLE_LIMIT),
  task: someId<TaskId>(),
  places: listOf(
    object({ place: text<PlaceKey>(TITLE_LIMIT, /./), title: text(TITLE_LIMIT), credited: length }),
  ),
  settled: length,
  horizon: instant,
  stretches: listOf(object({ visit, from: instant, to: instant })),
  lastCredited: instant,
  isEngaged: oneOf(true, false),
  allowances: listOf(object({ visit, sequence: count, from: instant })),
});
const timerRecording: Shape<Omit<TimerRecording, 'loggedAt'>> = object({
  kind: oneOf('timer'),
  id: someId<SessionId>(),
  start: instant,
  offset,
  task: someId<TaskId>(),
  title: text(TITLE_LIMIT),
  lastSeen: instant,
  question: anyOf(
    nothing,
    object({ kind: oneOf('absence'), from: instant, to: instant }),
    object({ kind: oneOf('long'), since: instant }),
  ),
  confirmed: instant,
});
/** A recording, wherever it lies. */
export const anyRecording: Shape<Recording> = anyOf(
  withOptional<PageRecording, 'loggedAt'>(pageRecording, ['loggedAt'], stamp),
  withOptional<TimerRecording, 'loggedAt'>(timerRecording, ['loggedAt'], stamp),
);

export const recordingValue: Stored<{
  readonly version: 1;
  readonly recording: Recording | null;
  /** Time up to this instant is in the log already: nothing before it is counted again. */
  readonly countedUntil: number;
}> = {
  version: 1,
  shape: object({ version, recording: anyOf(nothing, anyRecording), countedUntil: instant }),
  migrations: {},
};

export const quietValue: Stored<{
  readonly version: 1;
  readonly until: Readonly<Record<SiteId, number>>;
}> = {
  version: 1,
  shape: object({ version, until: mapOf(instant) }),
  migrations: {},
};

const words = text(10_000);
const task: Shape<Task> = object({
  id: someId<TaskId>(),
  title: words,
  summary: words,
  share: number(0, 1),
  milestones: listOf(object({ id: someId<MilestoneId>(), title: words })),
});
const resource: Shape<Resource> = object({
  id: someId<ResourceId>(),
  title: words,
  kind: text<ResourceKind>(ID_LIMIT),
  address: anyOf(nothing, words),
  site: anyOf(nothing, someId<SiteId>()),
  serves: listOf(someId<TaskId>()),
});
const phase: Shape<Phase> = object({
  id: text(ID_LIMIT),
  title: words,
  weeks: number(0, 1000),
  tasks: listOf(task),
});
/**
 * The roadmap that our pages show. It lies in storage, so that the popup need not carry it; the
 * background writes it when its own differs, so a damaged one is simply written again.
 */
export const roadmapValue: Stored<{ readonly version: 1; readonly roadmap: Roadmap }> = {
  version: 1,
  shape: object({
    version,
    roadmap: object({
      id: text(ID_LIMIT),
      title: words,
      language: words,
      phases: listOf(phase),
      resources: listOf(resource),
      firstSteps: anything as Shape<Roadmap['firstSteps']>,
    }),
  }),
  migrations: {},
};

const notice: Shape<Notice> = object({
  id: text(1000),
  kind: oneOf<Notice['kind']>('damaged', 'newer', 'recovered'),
  subject: text(1000),
  count,
  at: instant,
});
export const noticesValue: Stored<{ readonly version: 1; readonly notices: readonly Notice[] }> = {
  version: 1,
  shape: object({ version, notices: listOf(notice) }),
  migrations: {},
};

export const troubleValue: Shape<Trouble> = object({ since: instant, message: text(1000) });
