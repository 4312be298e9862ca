import { importCsv } from '../../data/exchange/csv-import';
import { detect, type FileKind } from '../../data/exchange/detect';
import { importBackup, type BackupReading } from '../../data/exchange/json-import';
import type { Clock } from '../../data/exchange/local-time';
import type { OwnReading } from '../../data/exchange/own-csv';
import type { FileProblem } from '../../data/exchange/problems';
import { problemWithSize, readText, type Encoding } from '../../data/exchange/read-text';
import type { TrackerReading } from '../../data/exchange/tracker-import';
import { offsetHere } from '../review/zone';

/** What a file holds, in the form in which its kind is read. */
export type FileContent =
  (BackupReading & { readonly kind: 'backup' }) | OwnReading | TrackerReading;

/** A file that was read; nothing of it is applied. */
export interface ImportFile {
  readonly name: string;
  /** When it was read, in milliseconds since 1970. */
  readonly at: number;
  readonly kind: FileKind;
  readonly encoding: Encoding;
  readonly content: FileContent;
  /** Its text, where its dates may have to be read once more, in another order. */
  readonly text: string;
}

/** Why a file cannot be used. `nothing`: it is of a kind that is known, and empty in itself. */
export type Refusal =
  | FileProblem
  | { readonly kind: 'nothing' }
  /** The browser could not read it: it was moved, or it is a folder. */
  | { readonly kind: 'unreadable' };

export type FileReading =
  | { readonly ok: true; readonly file: ImportFile }
  | { readonly ok: false; readonly refusal: Refusal };

const FILE_PROBLEMS = {
  empty: true,
  'too-large': true,
  'not-text': true,
  unknown: true,
  broken: true,
  newer: true,
  'too-many': true,
} as const satisfies Record<FileProblem['kind'], true>;

const isFileProblem = (what: { readonly kind: string }): what is FileProblem =>
  Object.hasOwn(FILE_PROBLEMS, what.kind);

/** The clock of this machine, by which local times in a file are read. */
export const clockHere = (now: number): Clock => ({
  now,
  instantOf: (wall) => new Date(wall).getTime(),
  offsetOf: offsetHere,
});

/** Lets the page show what is done before the next long step of it. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 20);
  });

/**
 * Reads a file as far as it can be read without asking. A file that is too large is refused by its
 * size, before any of it is read.
 */
export async function readImportFile(file: File, now: number): Promise<FileReading> {
  const tooLarge = problemWithSize(file.size);
  if (tooLarge) return { ok: false, refusal: tooLarge };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { ok: false, refusal: { kind: 'unreadable' } };
  await breathe();
  const reading = readText(bytes);
  if (!reading.ok) return { ok: false, refusal: reading.problem };
  await breathe();
  const { text, encoding } = reading;
  const kind = detect(text);
  if (typeof kind !== 'string') return { ok: false, refusal: kind };
  const content = contentOf(text, kind, clockHere(now));
  if (isFileProblem(content)) return { ok: false, refusal: content };
  if (isNothing(content)) return { ok: false, refusal: { kind: 'nothing' } };
  return { ok: true, file: { name: file.name, at: now, kind, encoding, content, text } };
}

function contentOf(text: string, kind: FileKind, clock: Clock): FileContent | FileProblem {
  if (kind !== 'backup') return importCsv(text, clock);
  const backup = importBackup(text);
  return backup.problems.find(isFileProblem) ?? { ...backup, kind };
}

/** How many sessions a file may bring: those of a backup, the readable rows of a table. */
export function sessionsIn(content: FileContent): number {
  switch (content.kind) {
    case 'backup':
      return content.records.length;
    case 'own':
      return content.rows.length;
    case 'tracker':
      return content.drafts.length;
  }
}

/** Whether there is nothing to join and nothing to tell. */
function isNothing(content: FileContent): boolean {
  if (sessionsIn(content) > 0 || content.problems.length > 0) return false;
  if (content.kind === 'tracker') return content.dateOrder !== 'ambiguous';
  if (content.kind === 'own') return true;
  return Object.keys(content.registers).length === 0 && content.totals.length === 0;
}
