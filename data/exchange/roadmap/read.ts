import type { Roadmap } from '../../model/roadmap';
import { buildRoadmap } from './build';
import { Findings, type RoadmapProblem, type RoadmapRemark } from './findings';
import { jsonDraft } from './json-draft';
import { FILE_LIMIT } from './limits';
import { markdownDraft } from './markdown-draft';

/** A roadmap that was read, or why the file is none. */
export type RoadmapReading =
  | {
      readonly ok: true;
      readonly roadmap: Roadmap;
      readonly remarks: readonly RoadmapRemark[];
    }
  | { readonly ok: false; readonly problems: readonly RoadmapProblem[] };

/** JSON begins with a brace, or with a list of what JSON has; an outline with neither. */
const isJson = (text: string): boolean => /^\s*(?:\{|\[\s*[{"\]])/.test(text);

/** The size of a file with this text, in bytes. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Reads a roadmap of the learner's own from the text of a file, JSON or an outline in Markdown. A
 * file that is wrong anywhere is refused as a whole, with every reason and its line, in the order of
 * the file; there is at least one. It never throws.
 */
export function readRoadmap(text: string): RoadmapReading {
  const findings = new Findings();
  const refused = (problem: RoadmapProblem): RoadmapReading => ({ ok: false, problems: [problem] });
  const bytes = bytesOf(text);
  if (bytes > FILE_LIMIT) {
    return refused({ line: 1, kind: 'too-large', bytes, limit: FILE_LIMIT });
  }
  // Some editors begin a file with a mark of its byte order.
  const plain = text.replace(/^\ufeff/, '').toWellFormed();
  if (plain.trim() === '') return refused({ line: 1, kind: 'empty-file' });
  const draft = isJson(plain) ? jsonDraft(plain, findings) : markdownDraft(plain, findings);
  const roadmap = draft && buildRoadmap(draft, findings);
  const { problems, remarks } = findings;
  if (roadmap === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, roadmap, remarks };
}
