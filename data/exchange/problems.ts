/** Why nothing of a file can be read. */
export type FileProblem =
  | { readonly kind: 'empty' }
  /** Sizes are bytes. */
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  /** It is no text: a picture, an archive, a workbook. */
  | { readonly kind: 'not-text' }
  /** It is text, but none that is known here. */
  | { readonly kind: 'unknown' }
  /** It begins like JSON and cannot be read as such: it may have been cut off. */
  | { readonly kind: 'broken' }
  /** A backup of a later Milepost. */
  | { readonly kind: 'newer'; readonly version: number }
  /** More rows, or more sessions, than are read: `found` of them at least. */
  | { readonly kind: 'too-many'; readonly found: number; readonly limit: number };

/** Why a row is not applied. */
export type RowReason =
  | 'not-a-date'
  | 'not-a-time'
  /** The clocks went forward over this time: it did not exist that day. */
  | 'no-such-time'
  /** It has no end and no length: it was still running. */
  | 'no-end'
  | 'ends-before-start'
  | 'no-length'
  /** More than a day. */
  | 'too-long'
  | 'in-the-future'
  /** It began before the year 2000. */
  | 'too-early'
  /** A break, a holiday or time off. */
  | 'not-work'
  /** An id that two rows have; the first of them counts. */
  | 'repeated-id'
  /** A field that no session can have. */
  | 'not-a-session';

/** Something about one row of a table; rows are counted as spreadsheets do, the header is row 1. */
export type RowProblem =
  | { readonly kind: 'row'; readonly row: number; readonly reason: RowReason }
  /** The row is applied, with this text cut to what is kept. */
  | { readonly kind: 'cut'; readonly row: number; readonly field: 'title' | 'note' }
  /** The row is applied, for no task: no road here has the task that it names. */
  | { readonly kind: 'unknown-task'; readonly row: number }
  /** A quotation mark is never closed: what follows it is no rows. */
  | { readonly kind: 'open-quote'; readonly row: number };

/** Something about one part of a backup; what is told of is left out, the rest stands. */
export type PartProblem =
  /** `field` is the first that no session can have; null where there is no session at all. */
  | { readonly kind: 'bad-session'; readonly index: number; readonly field: string | null }
  | { readonly kind: 'bad-register'; readonly index: number; readonly name: string }
  | { readonly kind: 'bad-totals'; readonly index: number }
  /** Written by a clock so far ahead that nothing could ever be written after it. */
  | {
      readonly kind: 'late-stamp';
      readonly part: 'session' | 'register' | 'totals';
      readonly index: number;
    }
  /** A whole part is missing, or is no such part. */
  | { readonly kind: 'no-part'; readonly part: 'sessions' | 'registers' | 'totals' };

/** Whatever the reading of a file has to tell; its words are added on screen. */
export type ImportProblem = FileProblem | RowProblem | PartProblem;
