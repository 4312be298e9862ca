import { cleanLine } from '../../model/title';
import { FINDINGS_LIMIT, type COUNT_LIMITS } from './limits';

/** Where something stands in a file. Lines count from 1; columns too, in UTF-16 units. */
export interface At {
  readonly line: number;
  readonly column?: number;
}

/** Something that a roadmap may have too many of, or that has an id. */
export type Thing = keyof typeof COUNT_LIMITS;

/** What a JSON file would have to go on with, where it does not. */
export type Expected =
  | 'value'
  /** The name of a field, in quotes. */
  | 'name'
  | 'colon'
  /** A comma, or the bracket that closes. */
  | 'comma'
  /** The quote that ends a text, on the same line. */
  | 'quote'
  /** A sign that may follow a backslash. */
  | 'escape'
  | 'end-of-file';

export type FieldType = 'text' | 'number' | 'list' | 'object';

/**
 * Why a file is no roadmap. `path` names a field, such as `phases[0].tasks[2].hours`; of an outline
 * too, where the line says more. Texts from the file are quoted in at most 100 characters.
 */
export type RoadmapProblem = At &
  (
    | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
    /** There is nothing in the file but space. */
    | { readonly kind: 'empty-file' }
    | { readonly kind: 'syntax'; readonly expected: Expected }
    | { readonly kind: 'too-deep'; readonly limit: number }
    /** An object has one field twice. */
    | { readonly kind: 'repeated-field'; readonly name: string; readonly firstLine: number }
    /** JSON, but of something else. */
    | { readonly kind: 'not-a-roadmap' }
    /** Written by a later release than this one. */
    | { readonly kind: 'newer-version'; readonly version: number }
    | { readonly kind: 'missing'; readonly path: string }
    | { readonly kind: 'wrong-type'; readonly path: string; readonly expected: FieldType }
    | {
        readonly kind: 'unknown-choice';
        readonly path: string;
        readonly value: string;
        readonly choices: readonly string[];
      }
    /** A title without a visible character. */
    | { readonly kind: 'blank'; readonly path: string }
    /** A text is longer than its limit, in UTF-16 units. */
    | {
        readonly kind: 'too-long';
        readonly path: string;
        readonly length: number;
        readonly limit: number;
      }
    | {
        readonly kind: 'out-of-range';
        readonly path: string;
        readonly value: number;
        readonly low: number;
        readonly high: number;
      }
    | {
        readonly kind: 'phase-too-long';
        readonly path: string;
        readonly hours: number;
        readonly limit: number;
      }
    | { readonly kind: 'bad-id'; readonly path: string; readonly id: string }
    | { readonly kind: 'bad-language'; readonly path: string; readonly language: string }
    /** An address that is not one of the web. */
    | { readonly kind: 'bad-address'; readonly path: string; readonly address: string }
    /** Two things of one kind have the same id; `line` is that of the second. */
    | {
        readonly kind: 'repeated-id';
        readonly of: Thing;
        readonly id: string;
        readonly firstLine: number;
      }
    /** An id that the file names and does not have. */
    | {
        readonly kind: 'unknown-id';
        readonly of: Thing;
        readonly path: string;
        readonly id: string;
      }
    | {
        readonly kind: 'too-many';
        readonly of: Thing;
        readonly count: number;
        readonly limit: number;
      }
    /** An outline without a heading. */
    | { readonly kind: 'no-title' }
    | { readonly kind: 'no-tasks' }
  );

/** What a learner should know of a roadmap that was read all the same. */
export type RoadmapRemark = At &
  /** A task came without hours and got these. */
  (
    | { readonly kind: 'default-hours'; readonly title: string; readonly hours: number }
    /** A phase without tasks was left out. */
    | { readonly kind: 'empty-phase'; readonly title: string }
    /** The outline has no headings for phases, so all its tasks are in one. */
    | { readonly kind: 'one-phase' }
    /** No heading of the outline stands alone at the top: the first phase gave the title. */
    | { readonly kind: 'title-of-phase'; readonly title: string }
    /** A field or an attribute that no roadmap has was left out. */
    | { readonly kind: 'unknown-field'; readonly path: string }
    /** Text of an outline that is neither a title, a task, a milestone nor a summary. */
    | { readonly kind: 'left-out'; readonly text: string }
    /** A link to somewhere beside the file, which is not brought along. */
    | { readonly kind: 'local-link'; readonly address: string }
    /** A tick, which is not taken over: what is done is marked on the roadmap. */
    | { readonly kind: 'tick' }
    /** A code fence or a comment that does not end hides the rest of the outline. */
    | { readonly kind: 'left-open'; readonly what: 'code' | 'comment' }
  );

/** A text of a file as a problem or a remark quotes it: one line of at most 100 characters. */
export const quoted = (text: string): string => cleanLine(text, 100);

/** Gathers what is found while a file is read, at most `FINDINGS_LIMIT` of each. */
export class Findings {
  readonly #problems: RoadmapProblem[] = [];
  readonly #remarks: RoadmapRemark[] = [];

  /** Something for which the file is refused. */
  refuse(problem: RoadmapProblem): void {
    if (this.#problems.length < FINDINGS_LIMIT) this.#problems.push(problem);
  }

  /** Something that is told and hinders nothing. */
  remark(remark: RoadmapRemark): void {
    if (this.#remarks.length < FINDINGS_LIMIT) this.#remarks.push(remark);
  }

  /** The problems in the order of the file. */
  get problems(): readonly RoadmapProblem[] {
    return this.#problems.toSorted(byPlace);
  }

  /** The remarks in the order of the file. */
  get remarks(): readonly RoadmapRemark[] {
    return this.#remarks.toSorted(byPlace);
  }
}

const byPlace = (one: At, other: At): number =>
  one.line - other.line || (one.column ?? 0) - (other.column ?? 0);
