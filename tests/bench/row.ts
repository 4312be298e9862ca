/** What one row of the bench found. */
export interface Finding {
  /** In the row's unit: a median, or a ratio of two medians of one run. */
  readonly value: number;
  /** The medians behind it with their spread, to be read. */
  readonly detail: string;
}

/** One promise of speed or size, measured on the built extension. */
export interface Row {
  readonly name: string;
  /** What `measure` may give at most; null where nothing is promised. */
  readonly limit: number | null;
  readonly unit: '×' | 's' | 'ms' | 'KB' | 'a minute' | 'bytes';
  measure(): Promise<Finding>;
}
