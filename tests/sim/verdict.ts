import type { SessionId } from '../../data/model/id';
import {
  bucketOf,
  bucketOfRecord,
  counted,
  totalsOf,
  type Bucket,
  type Counted,
  type MonthTotals,
} from '../../data/model/month-totals';
import type { Registers } from '../../data/model/progress';
import type { SessionRecord } from '../../data/model/session';
import { bestOf, later, marksOf, NO_MARK, sumOf, type Marks, type Oracle } from './oracle';
import { judgeRegisters } from './register-verdict';
import type { SimHome } from './sim-home';

/** How a session, an edit or a decision can be wrong on a device. */
export type Wrong = 'lost' | 'doubled' | 'invented' | 'unequal';

export interface Problem {
  readonly kind: Wrong;
  /** One sentence. */
  readonly text: string;
}

export interface Verdict {
  readonly problems: readonly Problem[];
  /** Months that a device counts by their totals. */
  readonly sealed: number;
  /** Notes that a device has not, added up over devices. */
  readonly missing: number;
}

/** A living device, as it is judged. */
export interface Judged {
  readonly name: string;
  readonly home: SimHome;
}

/** What is true, as far as what was acknowledged and what is left of it say. */
interface Truth {
  readonly cores: ReadonlyMap<SessionId, SessionRecord>;
  /** The same by bucket, and the buckets of which more than one outcome is right. */
  readonly buckets: ReadonlyMap<Bucket, readonly SessionRecord[]>;
  readonly open: ReadonlySet<Bucket>;
  /** The latest that any living device has. */
  readonly best: ReadonlyMap<SessionId, Marks>;
}

/**
 * Holds what the living devices have against everything that was ever acknowledged. `published` are
 * the registers that lie in the account.
 */
export function judge(oracle: Oracle, living: readonly Judged[], published: Registers): Verdict {
  const problems: Problem[] = [];
  const report = (kind: Wrong, text: string): void => {
    problems.push({ kind, text });
  };
  const best = bestOf(living.flatMap(({ home }) => home.list));
  const truth = truthOf(oracle, best, report);
  let sealed = 0;
  for (const { name, home } of living) {
    const counts = counted(home.list, home.totals);
    const tell = (kind: Wrong, text: string): void => report(kind, `${name}: ${text}`);
    sealed += counts.totals.length;
    judgeRecords(oracle, truth, counts, home, tell);
    judgeTotals(truth, counts.totals, tell);
    judgeSums(truth, counts, tell);
  }
  const missing = judgeRegisters(oracle, living, published, report);
  return { problems, sealed, missing };
}

/** Takes one problem, as one sentence. */
export type Report = (kind: Wrong, text: string) => void;

function truthOf(oracle: Oracle, best: Truth['best'], report: Report): Truth {
  const cores = new Map<SessionId, SessionRecord>();
  const buckets = new Map<Bucket, SessionRecord[]>();
  const open = new Set<Bucket>();
  for (const [id, { core, title, note }] of oracle.sessions) {
    const found = best.get(id);
    if (title.required > (found?.title ?? NO_MARK)) {
      report('lost', `no device knows the title of ${id}`);
    }
    if (note.required > (found?.note ?? NO_MARK)) report('lost', `no device has the note of ${id}`);
    const record = oracle.coreOf(id, later(core.required, found?.core ?? NO_MARK));
    const any = record ?? oracle.coreOf(id, core.latest);
    const bucket = any && bucketOfRecord(any);
    if (bucket && core.isOpen && found?.core !== core.latest) open.add(bucket);
    if (!record) continue;
    cores.set(id, record);
    if (bucket) buckets.set(bucket, [...(buckets.get(bucket) ?? []), record]);
  }
  return { cores, buckets, open, best };
}

function judgeRecords(
  oracle: Oracle,
  truth: Truth,
  counts: Counted,
  home: SimHome,
  report: Report,
): void {
  const seen = new Set<SessionId>();
  for (const record of counts.records) {
    const { id } = record;
    if (seen.has(id)) report('doubled', `${id} twice`);
    seen.add(id);
    const wanted = truth.cores.get(id);
    if (!wanted) report('invented', `${id} was never logged`);
    else if (marksOf(wanted).core !== marksOf(record).core) {
      report('unequal', `${id} is ${marksOf(record).core}, not ${marksOf(wanted).core}`);
    }
  }
  const summed = new Set(counts.totals.map(({ author, month }) => bucketOf(author, month)));
  for (const [id, record] of truth.cores) {
    if (!seen.has(id) && !summed.has(bucketOfRecord(record) ?? '')) report('lost', `${id} is gone`);
  }
  for (const record of home.list) judgeWords(oracle, truth, record, report);
}

/** Titles and notes: a device may not know them, but what it knows is the latest. */
function judgeWords(oracle: Oracle, truth: Truth, record: SessionRecord, report: Report): void {
  const { id, place } = record;
  const marks = marksOf(record);
  const trails = oracle.sessions.get(id);
  const best = truth.best.get(id);
  for (const part of ['title', 'note'] as const) {
    if (marks[part] === NO_MARK) continue;
    if (!trails?.[part].has(marks[part])) report('invented', `the ${part} of ${id}`);
    else if (marks[part] !== best?.[part]) {
      report('unequal', `the ${part} of ${id} is ${marks[part]}, elsewhere ${best?.[part]}`);
    }
  }
  if (place !== null && place !== oracle.places.get(id)) report('invented', `the place of ${id}`);
}

function judgeTotals(truth: Truth, totals: readonly MonthTotals[], report: Report): void {
  for (const each of totals) {
    const name = bucketOf(each.author, each.month);
    // More than one sum is right where the loss of some sessions, or of edits, is excused.
    if (truth.open.has(name)) continue;
    const records = truth.buckets.get(name);
    if (!records) {
      report('invented', `totals of ${name}, of which nothing was logged`);
      continue;
    }
    const wanted = totalsOf(each.author, each.month, records);
    if (sumOf(wanted) === sumOf(each)) continue;
    const kind = each.count < wanted.count ? 'lost' : each.count > wanted.count ? 'invented' : null;
    report(kind ?? 'unequal', `totals of ${name}: ${sumOf(each)}, not ${sumOf(wanted)}`);
  }
}

/** The sums that the learner sees, by author and month and by task, counted in another way. */
function judgeSums(truth: Truth, counts: Counted, report: Report): void {
  if (counts.totals.some(({ author, month }) => truth.open.has(bucketOf(author, month)))) return;
  const sums = new Map<string, number>();
  const add = (name: string, seconds: number): void => {
    const sum = (sums.get(name) ?? 0) + seconds;
    sums.set(name, sum);
  };
  const addSession = (record: SessionRecord, sign: number): void => {
    if (record.deleted) return;
    add(`the month ${bucketOfRecord(record)}`, sign * record.seconds);
    add(`the task ${record.task}`, sign * record.seconds);
  };
  for (const record of truth.cores.values()) addSession(record, -1);
  for (const record of counts.records) addSession(record, 1);
  for (const { author, month, days } of counts.totals) {
    for (const { task, seconds } of days) {
      add(`the month ${bucketOf(author, month)}`, seconds);
      add(`the task ${task}`, seconds);
    }
  }
  for (const [name, sum] of sums) {
    if (sum !== 0) report(sum > 0 ? 'doubled' : 'lost', `${name} has ${sum} s too many`);
  }
}
