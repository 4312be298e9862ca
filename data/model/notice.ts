/** Something that the learner should know of the kept data; shown until it is dismissed. */
export interface Notice {
  readonly id: string;
  readonly kind: 'damaged' | 'newer' | 'recovered';
  /** What it is about, such as a month page's key. */
  readonly subject: string;
  /** How many records were set aside; 0 when the whole value was. */
  readonly count: number;
  /** Instant, milliseconds since 1970. */
  readonly at: number;
}

/** A write that failed and is being tried again. */
export interface Trouble {
  readonly since: number;
  readonly message: string;
}
