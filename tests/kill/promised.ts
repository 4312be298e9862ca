import type { RegisterValue, Registers } from '../../data/model/progress';
import type { Reminders } from '../../data/model/reminder';
import type { Session, SessionRecord } from '../../data/model/session';
import { isSameValue } from '../../data/sync/same-value';
import { isAsideKey, isLogKey, localKeys } from '../../data/sync/keys';
import { readMonth } from '../../data/sync/month-page';

/** All that lies in `storage.local`, by key. */
export type Kept = Readonly<Record<string, unknown>>;

/** What a look at the storage found that should not be so, in sentences. */
export interface Faults {
  /** What had been acknowledged and is not there, or not as it was acknowledged. */
  readonly lost: readonly string[];
  /** What is there twice, or was never asked for. */
  readonly doubled: readonly string[];
  /** What cannot be read or was set aside. */
  readonly damaged: readonly string[];
}

/** A timer as it was started; the browser's clock and ours are one. */
interface StartedTimer {
  readonly title: string;
  readonly earliest: number;
  readonly latest: number;
}

/** A session as it is kept, without when it was written. */
type KeptSession = Session & Pick<SessionRecord, 'deleted'>;

function bare(session: Session, deleted: boolean): KeptSession {
  const { id, start, seconds, offset, task, site, place, title, note, how } = session;
  return { id, start, seconds, offset, task, site, place, title, note, how, deleted };
}

/** Every record of the log with the key that it lies under, and the keys that cannot be read. */
function readLog(kept: Kept) {
  const records: { readonly key: string; readonly record: SessionRecord }[] = [];
  const unreadable: string[] = [];
  for (const [key, page] of Object.entries(kept).filter(([name]) => isLogKey(name))) {
    const reading = readMonth(page);
    if (reading.trouble) unreadable.push(key);
    records.push(...reading.records.map((record) => ({ key, record })));
  }
  return { records, unreadable };
}

/** The records of the log. */
export const recordsIn = (kept: Kept): readonly SessionRecord[] =>
  readLog(kept).records.map(({ record }) => record);

const partOf = (kept: Kept, key: string): Readonly<Record<string, unknown>> =>
  (kept[key] ?? {}) as Readonly<Record<string, unknown>>;

/** The recording as it is kept, or null. */
export const keptRecording = (kept: Kept): Readonly<Record<string, unknown>> | null =>
  (partOf(kept, localKeys.recording)['recording'] ?? null) as Readonly<
    Record<string, unknown>
  > | null;

/** Everything that the background has acknowledged, to be held against what is kept. */
export class Promised {
  readonly #sessions = new Map<string, KeptSession>();
  readonly #values = new Map<string, RegisterValue>();
  /** Sessions that were asked for when the browser was killed: they may be there or not. */
  readonly #inFlight = new Set<string>();
  #name: string | null = null;
  #reminders: Reminders | null = null;
  #timer: StartedTimer | null = null;

  /** A session was logged or changed. */
  session(session: Session | SessionRecord, deleted = false): void {
    this.#sessions.set(session.id, bare(session, deleted));
  }

  /** A session that is known was deleted, or brought back. */
  mark(id: string, deleted: boolean): void {
    const known = this.#sessions.get(id);
    if (known) this.#sessions.set(id, { ...known, deleted });
  }

  /** The sessions that are there, without those that were deleted. */
  sessions(): readonly KeptSession[] {
    return [...this.#sessions.values()].filter(({ deleted }) => !deleted);
  }

  /** Those that were deleted. */
  deleted(): readonly KeptSession[] {
    return [...this.#sessions.values()].filter(({ deleted }) => deleted);
  }

  /** A decision was written. */
  value(name: string, value: RegisterValue): void {
    this.#values.set(name, value);
  }

  /** The device was named. */
  deviceName(name: string): void {
    this.#name = name;
  }

  /** The reminders were set. */
  reminders(reminders: Reminders): void {
    this.#reminders = reminders;
  }

  /** The timer was started, or stopped. */
  timer(timer: StartedTimer | null): void {
    this.#timer = timer;
  }

  /** The timer that runs. */
  get running(): StartedTimer | null {
    return this.#timer;
  }

  /** A session with this title of its own was asked for, and not yet answered. */
  asked(title: string): void {
    this.#inFlight.add(title);
  }

  /**
   * Holds what is kept against all that was promised. What was asked for and not answered is part of
   * the promise from then on where it is there, and is not waited for where it is not.
   */
  check(kept: Kept): Faults {
    const { records, unreadable } = readLog(kept);
    const doubled: string[] = [];
    for (const [id, places] of Map.groupBy(records, ({ record }) => record.id)) {
      if (places.length > 1) {
        doubled.push(`session ${id} lies in ${places.map(({ key }) => key).join(' and ')}`);
      }
    }
    for (const { record } of records) {
      if (this.#sessions.has(record.id)) continue;
      if (this.#inFlight.has(record.title)) {
        this.#inFlight.delete(record.title);
        this.session(record, record.deleted);
      } else doubled.push(`session ${record.id} (“${record.title}”) was never asked for`);
    }
    this.#inFlight.clear();
    const found = new Map(
      records.map(({ record }) => [record.id as string, bare(record, record.deleted)]),
    );
    return {
      lost: [...this.#missing(found), ...this.#missingDecisions(kept), ...this.#missingTimer(kept)],
      doubled,
      damaged: [...unreadable.map((key) => `${key} cannot be read`), ...toldOf(kept)],
    };
  }

  #missing(found: ReadonlyMap<string, KeptSession>): readonly string[] {
    return [...this.#sessions].flatMap(([id, promised]) => {
      const kept = found.get(id);
      if (!kept) return [`session ${id} (“${promised.title}”) is missing`];
      return isSameValue(kept, promised)
        ? []
        : [`session ${id} is ${JSON.stringify(kept)}, not ${JSON.stringify(promised)}`];
    });
  }

  #missingDecisions(kept: Kept): readonly string[] {
    const registers = (partOf(kept, localKeys.registers)['registers'] ?? {}) as Registers;
    const values = [...this.#values].flatMap(([name, value]) => {
      const found = registers[name]?.value;
      return found === value ? [] : [`${name} is ${String(found)}, not ${String(value)}`];
    });
    const { name } = partOf(kept, localKeys.device);
    if (this.#name !== null && name !== this.#name) {
      values.push(`the device is called ${String(name)}, not ${this.#name}`);
    }
    const reminding = partOf(partOf(kept, localKeys.reminding), 'reminding')['reminders'];
    if (this.#reminders && !isSameValue(reminding, this.#reminders)) {
      values.push(`the reminders are ${JSON.stringify(reminding)}`);
    }
    return values;
  }

  #missingTimer(kept: Kept): readonly string[] {
    const recording = keptRecording(kept);
    if (!this.#timer) return [];
    if (recording?.['kind'] !== 'timer' || recording['title'] !== this.#timer.title) {
      return [`the timer “${this.#timer.title}” runs no more`];
    }
    const start = Number(recording['start']);
    const { earliest, latest } = this.#timer;
    return start >= earliest && start <= latest ? [] : [`the timer began at ${start}`];
  }
}

/** What the background itself has found damaged. */
function toldOf(kept: Kept): readonly string[] {
  const aside = Object.keys(kept).filter(isAsideKey);
  const { notices = [] } = partOf(kept, localKeys.notices) as { notices?: { kind: string }[] };
  return [
    ...aside.map((key) => `${key} was set aside`),
    ...notices
      .filter(({ kind }) => kind === 'damaged' || kind === 'newer')
      .map(({ kind }) => `the learner was told of something ${kind}`),
  ];
}
