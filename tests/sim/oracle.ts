import { birthOf } from '../../data/model/birth';
import type { SessionId } from '../../data/model/id';
import {
  birthMonth,
  bucketOf,
  bucketOfRecord,
  byBucket,
  isRawEnough,
  totalsOf,
  type Bucket,
  type MonthTotals,
} from '../../data/model/month-totals';
import type { Register, Registers } from '../../data/model/progress';
import { noteStamp, titleStamp, type SessionRecord } from '../../data/model/session';

/** A stamp and what was written with it, as text: the join of two is the greater one. */
export type Mark = string;
/** Less than every mark: nothing was written, or it is not known. */
export const NO_MARK: Mark = '';

/** The parts of a record that are joined each by itself. */
export interface Marks {
  readonly core: Mark;
  readonly title: Mark;
  readonly note: Mark;
}
export const PARTS = ['core', 'title', 'note'] as const satisfies readonly (keyof Marks)[];

const marksBefore = new WeakMap<SessionRecord, Marks>();

/** The marks of a record; of what it does not know it has none. */
export function marksOf(record: SessionRecord): Marks {
  const before = marksBefore.get(record);
  if (before) return before;
  const { seconds, start, offset, task, site, how, deleted, title, note } = record;
  const core = [String(seconds).padStart(12, '0'), !deleted, start, offset, task, site, how];
  const [titleAt, noteAt] = [titleStamp(record), noteStamp(record)];
  const marks = {
    core: `${record.stamp} ${JSON.stringify(core)}`,
    title: titleAt === null ? NO_MARK : `${titleAt} ${JSON.stringify(title)}`,
    note: noteAt === null ? NO_MARK : `${noteAt} ${JSON.stringify(note)}`,
  };
  marksBefore.set(record, marks);
  return marks;
}
export const markOf = ({ stamp, value }: Register): Mark => `${stamp} ${JSON.stringify(value)}`;
export const later = (one: Mark, other: Mark): Mark => (one > other ? one : other);

/** Everything that was ever acknowledged of one thing, and what of it may be missing. */
export class Trail {
  /** The latest that nothing excuses the loss of. */
  required: Mark = NO_MARK;
  /** The latest of all. */
  latest: Mark = NO_MARK;
  readonly #marks = new Map<Mark, { isExcused: boolean }>();

  add(mark: Mark): void {
    if (mark === NO_MARK) return;
    this.#marks.set(mark, { isExcused: false });
    this.required = later(this.required, mark);
    this.latest = later(this.latest, mark);
  }

  has(mark: Mark): boolean {
    return this.#marks.has(mark);
  }

  /** Excuses all that is later than what is still somewhere; tells whether anything was. */
  excuseAfter(best: Mark): boolean {
    if (this.required <= best) return false;
    this.required = NO_MARK;
    for (const [mark, state] of this.#marks) {
      if (mark > best) state.isExcused = true;
      if (!state.isExcused) this.required = later(this.required, mark);
    }
    return true;
  }

  /** Whether some of it may be missing, so that more than one outcome is right. */
  get isOpen(): boolean {
    return this.required !== this.latest;
  }
}

/** Whatever still has something: a device that lives on, or what lies in the account. */
export interface Holder {
  readonly records: Iterable<SessionRecord>;
  readonly totals: readonly MonthTotals[];
  readonly registers: Registers;
}

/** Who acknowledged what, in the order of joins: what must be everywhere when all is healed. */
export class Oracle {
  readonly sessions = new Map<SessionId, Record<(typeof PARTS)[number], Trail>>();
  readonly registers = new Map<string, Trail>();
  /** A record for each mark of a core, so that totals can be made of them. */
  readonly cores = new Map<Mark, SessionRecord>();
  readonly places = new Map<SessionId, string | null>();
  edits = 0;

  acknowledge(record: SessionRecord): void {
    const marks = marksOf(record);
    const before = this.sessions.get(record.id);
    if (before) this.edits += 1;
    const trails = before ?? { core: new Trail(), title: new Trail(), note: new Trail() };
    if (!before) this.sessions.set(record.id, trails);
    if (!before) this.places.set(record.id, record.place);
    for (const part of PARTS) trails[part].add(marks[part]);
    this.cores.set(`${record.id} ${marks.core}`, record);
  }

  acknowledgeRegister(name: string, register: Register): void {
    const trail = this.registers.get(name) ?? new Trail();
    this.registers.set(name, trail);
    trail.add(markOf(register));
  }

  coreOf(id: SessionId, mark: Mark): SessionRecord | undefined {
    return this.cores.get(`${id} ${mark}`);
  }

  /** Excuses the loss of whatever no holder has any more; gives how many sessions that touches. */
  excuseAllBut(holders: readonly Holder[]): number {
    const best = bestOf(holders.flatMap(({ records }) => [...records]));
    const summed = this.#summedBy(holders);
    let count = 0;
    for (const [id, trails] of this.sessions) {
      const found = best.get(id);
      const isSummed = found?.core !== trails.core.required && this.#isIn(summed, id);
      const core = !isSummed && trails.core.excuseAfter(found?.core ?? NO_MARK);
      trails.title.excuseAfter(found?.title ?? NO_MARK);
      trails.note.excuseAfter(found?.note ?? NO_MARK);
      if (core) count += 1;
    }
    for (const [name, trail] of this.registers) {
      const known = holders.flatMap(({ registers }) => registers[name] ?? []);
      trail.excuseAfter(known.map(markOf).reduce(later, NO_MARK));
    }
    return count;
  }

  /** How many sessions have no holder any more although nothing excuses that yet. */
  wouldMiss(holders: readonly Holder[]): number {
    const best = bestOf(holders.flatMap(({ records }) => [...records]));
    const summed = this.#summedBy(holders);
    return [...this.sessions].filter(
      ([id, { core }]) =>
        core.required > (best.get(id)?.core ?? NO_MARK) && !this.#isIn(summed, id),
    ).length;
  }

  /**
   * The months of which a holder has totals that hold everything acknowledged of them, and that
   * are used: nobody looks at totals who has the sessions, so an edit may be in them and nowhere.
   */
  #summedBy(holders: readonly Holder[]): ReadonlySet<Bucket> {
    const totals = holders.flatMap((holder) => holder.totals);
    if (totals.length === 0) return new Set();
    const names = new Set(totals.map(({ author, month }) => bucketOf(author, month)));
    const truth = new Map<Bucket, SessionRecord[]>();
    for (const [id, { core }] of this.sessions) {
      const record = this.coreOf(id, core.required);
      const name = record && bucketOfRecord(record);
      if (!record || !name || !names.has(name)) continue;
      truth.set(name, [...(truth.get(name) ?? []), record]);
    }
    const raw = holders.map(({ records }) => byBucket([...records]));
    const whole = totals.filter((each) => {
      const name = bucketOf(each.author, each.month);
      const records = truth.get(name);
      const isUsed = raw.every((buckets) => !isRawEnough(buckets.get(name) ?? [], each));
      return isUsed && records && sumOf(totalsOf(each.author, each.month, records)) === sumOf(each);
    });
    return new Set(whole.map(({ author, month }) => bucketOf(author, month)));
  }

  #isIn(summed: ReadonlySet<Bucket>, id: SessionId): boolean {
    const birth = summed.size > 0 ? birthOf(id) : null;
    if (!birth) return false;
    return summed.has(bucketOf(birth.author, birthMonth(birth.second)));
  }
}

/** What totals say, as text. */
export const sumOf = ({ count, members, days }: MonthTotals): string =>
  JSON.stringify([
    count,
    members,
    days.map(({ day, task, site, seconds, sessions }) => [day, task, site, seconds, sessions]),
  ]);

/** The latest marks that some records have of each session. */
export function bestOf(records: Iterable<SessionRecord>): Map<SessionId, Marks> {
  const best = new Map<SessionId, Marks>();
  for (const record of records) {
    const marks = marksOf(record);
    const before = best.get(record.id);
    if (before === marks) continue;
    best.set(
      record.id,
      before
        ? {
            core: later(before.core, marks.core),
            title: later(before.title, marks.title),
            note: later(before.note, marks.note),
          }
        : marks,
    );
  }
  return best;
}
