import { editedSession, wayBackOf } from '../../model/by-hand';
import type { Command, Import, ManyChanges, Outcome, SessionEdit } from '../../model/command';
import type { SessionId } from '../../model/id';
import { joinRegisters, type Registers, type RegisterValue } from '../../model/progress';
import { joinRecords, type SessionRecord } from '../../model/session';
import { isLogKey } from '../keys';
import { readMonth } from '../month-page';
import type { Desk } from './desk';
import { latestOf, readableOf } from './goods';
import { joining } from './joining';
import { done, refused } from './outcome';
import { leavingOf, type Leaving } from './pages';
import { isKnownTask } from './road';

type Kept = ReadonlyMap<SessionId, SessionRecord>;

/** The records of the whole log, by their ids. */
const recordsIn = (all: Readonly<Record<string, unknown>>): Kept =>
  new Map(
    joinRecords(
      Object.entries(all)
        .filter(([key]) => isLogKey(key))
        .flatMap(([, page]) => readMonth(page).records),
      [],
    ).map((record) => [record.id, record]),
  );

/** Changes sessions and decisions in one write: all of them, or none where one cannot be. */
export async function changeMany(
  desk: Desk,
  changes: ManyChanges & { readonly isUndo?: true },
): Promise<Outcome> {
  const { edits, values, isUndo = false } = changes;
  const kept: Kept = edits.length === 0 ? new Map() : recordsIn(await desk.world.local.get(null));
  const records: SessionRecord[] = [];
  const leaving: Leaving[] = [];
  const undo: SessionEdit[] = [];
  for (const edit of edits) {
    const before = kept.get(edit.id);
    if (!before) return refused('unknown-session');
    const { task } = edit.changes ?? {};
    if (task && !isUndo && !isKnownTask(desk.state.registers, desk.world.roadmap, task)) {
      return refused('unknown-task');
    }
    const edited = editedSession(before, edit.changes ?? {}, desk.world.now(), isUndo);
    if (typeof edited === 'string') return refused(edited);
    const after = desk.revise(before, inZone(desk, before, edited), edit.deleted ?? before.deleted);
    records.push(after);
    leaving.push(...leavingOf(before, after));
    undo.push(wayBack(before, after));
  }
  const back = valuesOf(desk.state.registers, Object.keys(values));
  await desk.commit({ state: desk.decide(values), records, leaving });
  return done({ type: 'change-many', isUndo: true, edits: undo, values: back });
}

/** A session of this zone follows its summer time; one of another zone keeps the clock of then. */
function inZone({ world }: Desk, before: SessionRecord, edited: SessionRecord): SessionRecord {
  const isOfHere = before.offset === world.offset(before.start);
  return { ...edited, offset: isOfHere ? world.offset(edited.start) : before.offset };
}

/** The edit that gives back what was taken from a session, and leaves the rest as it is by then. */
function wayBack(before: SessionRecord, after: SessionRecord): SessionEdit {
  const { id, deleted } = before;
  const changes = wayBackOf(before, after);
  return {
    id,
    ...(deleted !== after.deleted && { deleted }),
    ...(Object.keys(changes).length > 0 && { changes }),
  };
}

/** What is decided under these names now; nothing where that is so. */
const valuesOf = (
  registers: Registers,
  names: readonly string[],
): Readonly<Record<string, RegisterValue>> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      Object.hasOwn(registers, name) ? (registers[name]?.value ?? null) : null,
    ]),
  );

/**
 * Joins what a file brings, as if another device had brought it: nothing is overwritten, and a
 * second time changes nothing. What cannot be read again once it is kept stays out.
 */
export async function importFile(desk: Desk, file: Import): Promise<Outcome> {
  const goods = readableOf(file);
  const all = await desk.world.local.get(null);
  const kept = recordsIn(all);
  const { records, leaving } = joining(all, goods.records);
  const coming = new Map(records.map((record) => [record.id, record]));
  for (const id of file.restore) {
    const record = coming.get(id) ?? kept.get(id);
    if (record?.deleted) coming.set(id, desk.revise(record, record, false));
  }
  const { registers, clock } = desk.state;
  const joined = joinRegisters(registers, goods.registers);
  const names = Object.keys(joined).filter((name) => joined[name] !== registers[name]);
  const undo: Command = {
    type: 'change-many',
    isUndo: true,
    edits: [...coming.values()].map((record) => {
      const before = kept.get(record.id);
      return before ? wayBack(before, record) : { id: record.id, deleted: true };
    }),
    values: valuesOf(registers, names),
  };
  await desk.commit({
    state: { registers: joined, clock: latestOf(goods, clock) },
    records: [...coming.values()],
    leaving,
    ...(goods.totals.length > 0 && { totals: goods.totals }),
  });
  return done(undo);
}
