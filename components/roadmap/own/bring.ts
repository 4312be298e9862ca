import { readText } from '../../../data/exchange/read-text';
import { FILE_LIMIT } from '../../../data/exchange/roadmap/limits';
import { readRoadmap, type RoadmapReading } from '../../../data/exchange/roadmap/read';
import type { RoadmapProblem } from '../../../data/exchange/roadmap/findings';

/** Why a roadmap cannot be read: what is wrong in it, or with the file as a whole. */
export type BringProblem =
  | RoadmapProblem
  /** It is no text: a picture, an archive. */
  | { readonly kind: 'not-text' }
  /** The browser could not read it: it was moved or changed meanwhile. */
  | { readonly kind: 'unreadable' };

/** A roadmap as it was brought, or why it is none. */
export type BringReading =
  | (Extract<RoadmapReading, { ok: true }> & {
      /** Whether its bytes were no UTF-8, and were read as Windows-1252 at a guess. */
      readonly isGuessed: boolean;
    })
  | { readonly ok: false; readonly problems: readonly BringProblem[] };

const refused = (problem: BringProblem): BringReading => ({ ok: false, problems: [problem] });

/** Reads a roadmap that was pasted. */
export function readPasted(text: string): BringReading {
  const reading = readRoadmap(text);
  return reading.ok ? { ...reading, isGuessed: false } : reading;
}

/** Reads a roadmap from a file, however large or foreign it is. It never throws. */
export async function readFile(file: Blob): Promise<BringReading> {
  if (file.size > FILE_LIMIT) {
    return refused({ kind: 'too-large', line: 1, bytes: file.size, limit: FILE_LIMIT });
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refused({ kind: 'unreadable' });
  const text = readText(bytes);
  if (!text.ok) {
    return refused(
      text.problem.kind === 'empty' ? { kind: 'empty-file', line: 1 } : { kind: 'not-text' },
    );
  }
  const reading = readRoadmap(text.text);
  return reading.ok ? { ...reading, isGuessed: text.encoding === 'windows-1252' } : reading;
}
