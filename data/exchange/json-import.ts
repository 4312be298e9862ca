import type { MonthTotals } from '../model/month-totals';
import type { Register, Registers } from '../model/progress';
import { joinRecords, noteStamp, titleStamp, type SessionRecord } from '../model/session';
import { monthTotals } from '../sync/sharing-values';
import { register, sessionRecord } from '../sync/stored-values';
import type { Goods } from '../sync/sharing/home';
import { inOneForm, isObject, openBackup, totalsInOneForm } from './backup';
import { badField } from './bad-field';
import { isTakenStamp, NAME_LIMIT, ROW_LIMIT } from './limits';
import type { ImportProblem, PartProblem } from './problems';

/** What a backup holds, as far as it can be kept, and what of it cannot. */
export interface BackupReading extends Goods {
  readonly problems: readonly ImportProblem[];
}

/** Names that an object has of itself: no register that came this way could be kept under one. */
const OBJECT_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a backup part by part, so that one bad part is one. Every part is held against what may lie
 * in storage; two sessions of one id are joined as devices join them. Nothing is applied.
 */
export function importBackup(text: string): BackupReading {
  const backup = openBackup(text);
  if ('kind' in backup) return { ...NOTHING, problems: [backup] };
  const problems: PartProblem[] = [];
  const tell = (problem: PartProblem) => {
    problems.push(problem);
  };
  const sessions = listOf('sessions', backup.sessions, tell);
  const totals = listOf('totals', backup.totals, tell);
  const registers = entriesOf(backup.registers, tell);
  const found = Math.max(sessions.length, totals.length, registers.length);
  if (found > ROW_LIMIT) {
    return { ...NOTHING, problems: [{ kind: 'too-many', found, limit: ROW_LIMIT }] };
  }
  return {
    records: sessionsFrom(sessions, tell),
    registers: registersFrom(registers, tell),
    totals: totalsFrom(totals, tell),
    problems,
  };
}

const NOTHING: Goods = { records: [], registers: {}, totals: [] };

type Tell = (problem: PartProblem) => void;

function listOf(part: 'sessions' | 'totals', value: unknown, tell: Tell): readonly unknown[] {
  if (Array.isArray(value)) return value;
  tell({ kind: 'no-part', part });
  return [];
}

function entriesOf(value: unknown, tell: Tell): readonly (readonly [string, unknown])[] {
  if (isObject(value)) return Object.entries(value);
  tell({ kind: 'no-part', part: 'registers' });
  return [];
}

function sessionsFrom(values: readonly unknown[], tell: Tell): readonly SessionRecord[] {
  const records: SessionRecord[] = [];
  for (const [index, value] of values.entries()) {
    if (!sessionRecord(value)) tell({ kind: 'bad-session', index, field: badField(value) });
    else if (!hasTakenStamps(value)) tell({ kind: 'late-stamp', part: 'session', index });
    else records.push(inOneForm(value));
  }
  return joinRecords(records, []);
}

const hasTakenStamps = (record: SessionRecord): boolean =>
  [record.stamp, titleStamp(record), noteStamp(record)].every(
    (stamp) => stamp === null || isTakenStamp(stamp),
  );

function registersFrom(entries: readonly (readonly [string, unknown])[], tell: Tell): Registers {
  const good: [string, Register][] = [];
  for (const [index, [name, value]] of entries.entries()) {
    const isName = name.length <= NAME_LIMIT && !OBJECT_NAMES.has(name);
    if (!isName || !register(value)) {
      tell({ kind: 'bad-register', index, name: name.slice(0, NAME_LIMIT) });
    } else if (isTakenStamp(value.stamp)) {
      good.push([name, { stamp: value.stamp, value: value.value }]);
    } else tell({ kind: 'late-stamp', part: 'register', index });
  }
  return Object.fromEntries(good);
}

function totalsFrom(values: readonly unknown[], tell: Tell): readonly MonthTotals[] {
  return values.flatMap((value, index) => {
    if (!monthTotals(value)) {
      tell({ kind: 'bad-totals', index });
      return [];
    }
    if (isTakenStamp(value.stamp)) return totalsInOneForm(value);
    tell({ kind: 'late-stamp', part: 'totals', index });
    return [];
  });
}
