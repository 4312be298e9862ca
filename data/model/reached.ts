import type { MilestoneId } from './id';
import type { Stamp } from './stamp';

/** A milestone that something is evidence of. */
export interface Reached {
  readonly milestone: MilestoneId;
  /** When the last of what it needs was done. */
  readonly at: Stamp;
}
