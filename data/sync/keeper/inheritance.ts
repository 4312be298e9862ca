import { PULSE_PERIOD } from '../../model/limits';
import type { Recording } from '../../model/recording';

/** An update takes this long at most, in milliseconds, until the new page script has arrived. */
const UPDATE_LIMIT = 5000;

/**
 * What page scripts had measured and not said yet when an update ended them: at most a period. The
 * first page of the recording that arrives after it brings that time along, provided that the
 * recording was going on, as then a page that still is in sight was in sight all the while.
 */
export class Inheritance {
  #since: number | null = null;

  /** Milepost was updated while this was being recorded. */
  leave(recording: Recording | null): void {
    const goesOn = recording?.kind === 'page' && recording.isEngaged;
    this.#since = goesOn ? recording.lastCredited : null;
  }

  /** Gives the milliseconds until now that an arriving page brings; 0 for all but the first. */
  take(now: number): number {
    const since = this.#since;
    this.#since = null;
    if (since === null) return 0;
    const time = now - since;
    return time > 0 && time <= PULSE_PERIOD + UPDATE_LIMIT ? Math.min(time, PULSE_PERIOD) : 0;
  }
}
