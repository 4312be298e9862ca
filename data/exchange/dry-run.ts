import type { Import } from '../model/command';
import type { MonthTotals } from '../model/month-totals';
import { overlapsOf } from '../model/overlap';
import type { Registers } from '../model/progress';
import { joinRecords, type SessionRecord } from '../model/session';
import type { Goods } from '../sync/sharing/home';
import type { Known } from './drafts';
import { fateOf, type Change } from './fate';
import { runRegisters, runTotals, type RegistersRun, type TotalsRun } from './other-goods';
import type { ImportProblem } from './problems';
import { twinsAmong } from './twins';

/** What is here already. */
export interface Here {
  readonly records: Known;
  readonly registers: Registers;
  readonly totals: readonly MonthTotals[];
}

/** What a file brings, and what its reading has to tell. */
export interface Coming extends Goods {
  readonly problems: readonly ImportProblem[];
}

/** What the learner decides about an import. */
export interface Choices {
  /** Sessions that are likely in the log already, under another id. */
  readonly duplicates: 'leave-out' | 'add';
  /** Sessions that the file has differently. */
  readonly changed: 'take' | 'leave-out';
  /** Sessions that the file has and that were deleted here. */
  readonly deleted: 'leave' | 'bring-back';
}

/** What is done unless the learner decides otherwise. */
export const USUAL_CHOICES: Choices = {
  duplicates: 'leave-out',
  changed: 'take',
  deleted: 'leave',
};

/** A session that is likely in the log already. */
export interface Duplicate {
  readonly record: SessionRecord;
  /** The one of the log. */
  readonly twin: SessionRecord;
}

/** What an import would do; nothing of it is done. */
export interface DryRun {
  /** Sessions that the log does not have. */
  readonly fresh: readonly SessionRecord[];
  readonly changed: readonly Change[];
  /** How many the log has as they are. */
  readonly same: number;
  readonly duplicates: readonly Duplicate[];
  /** Sessions that the file has and that were deleted here, as they lie here. */
  readonly deleted: readonly SessionRecord[];
  /** How many the file knows to be deleted and the log has never heard of. */
  readonly tombstones: number;
  /** Of what would be applied: what lies over other sessions by a minute or more. */
  readonly overlapping: readonly SessionRecord[];
  readonly registers: Omit<RegistersRun, 'toApply'>;
  readonly totals: Omit<TotalsRun, 'toApply'>;
  readonly problems: readonly ImportProblem[];
  /** By how many seconds the log would grow; negative where it would lose some. */
  readonly seconds: number;
  /** Exactly what is to be joined. */
  readonly toApply: Import;
}

/** Says what would come of an import. Once it is applied, the same file changes nothing more. */
export function dryRun(here: Here, coming: Coming, choices: Choices = USUAL_CHOICES): DryRun {
  const sessions = sortedOut(here.records, coming.records, choices);
  const registers = runRegisters(here.registers, coming.registers);
  const totals = runTotals(here.totals, coming.totals);
  const { records, restore, outcome, ...told } = sessions;
  return {
    ...told,
    overlapping: overlapping(here.records, outcome),
    registers: { fresh: registers.fresh, changed: registers.changed, same: registers.same },
    totals: { fresh: totals.fresh, changed: totals.changed, same: totals.same },
    problems: coming.problems,
    seconds: growth(here.records, outcome),
    toApply: { records, restore, registers: registers.toApply, totals: totals.toApply },
  };
}

function sortedOut(known: Known, coming: readonly SessionRecord[], choices: Choices) {
  const fresh: SessionRecord[] = [];
  const changed: Change[] = [];
  const duplicates: Duplicate[] = [];
  const deleted: SessionRecord[] = [];
  let [same, tombstones] = [0, 0];
  /** What is to be joined; the ids that come back; and what the log then has under each id. */
  const records: SessionRecord[] = [];
  const restore: SessionRecord['id'][] = [];
  const outcome: SessionRecord[] = [];
  const apply = (record: SessionRecord) => {
    records.push(record);
    outcome.push(record);
  };
  const twinOf = twinsAmong(known.values());
  for (const record of joinRecords(coming, [])) {
    const fate = fateOf(known.get(record.id), record);
    const twin = fate.kind === 'fresh' ? twinOf(record) : null;
    if (twin) {
      duplicates.push({ record, twin });
      if (choices.duplicates === 'add') apply(record);
      continue;
    }
    switch (fate.kind) {
      case 'fresh':
        fresh.push(record);
        apply(record);
        break;
      case 'tombstone':
        tombstones += 1;
        apply(record);
        break;
      case 'same':
        same += 1;
        if (fate.joined) apply(fate.joined);
        break;
      case 'changed':
        changed.push(fate.change);
        if (choices.changed === 'take') apply(fate.change.after);
        break;
      case 'deleted':
        deleted.push(fate.before);
        if (choices.deleted === 'leave') {
          if (fate.joined) apply(fate.joined);
          break;
        }
        if (fate.edited) records.push(fate.edited);
        restore.push(record.id);
        outcome.push({ ...(fate.edited ?? fate.before), deleted: false });
        break;
    }
  }
  return { fresh, changed, same, duplicates, deleted, tombstones, records, restore, outcome };
}

const timeOf = (record: SessionRecord | undefined): number =>
  !record || record.deleted ? 0 : record.seconds;

const growth = (known: Known, outcome: readonly SessionRecord[]): number =>
  outcome.reduce((sum, after) => sum + timeOf(after) - timeOf(known.get(after.id)), 0);

function overlapping(known: Known, outcome: readonly SessionRecord[]): readonly SessionRecord[] {
  if (outcome.length === 0) return [];
  const after = new Map([...known, ...outcome.map((record) => [record.id, record] as const)]);
  const ids = new Set(overlapsOf([...after.values()]).flatMap((overlap) => overlap.ids));
  return outcome.filter(({ id }) => ids.has(id));
}
