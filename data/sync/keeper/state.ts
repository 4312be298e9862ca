import type { DeviceId, SiteId } from '../../model/id';
import type { VisitId } from '../../model/message';
import type { Notice, Trouble } from '../../model/notice';
import type { Place } from '../../model/place';
import type { Registers } from '../../model/progress';
import type { Recording } from '../../model/recording';
import type { Stamp } from '../../model/stamp';

/** What the keeper holds in memory of the stored truth; the log's pages are read when needed. */
export interface State {
  readonly device: { readonly id: DeviceId; readonly nonce: string };
  readonly clock: Stamp | null;
  readonly registers: Registers;
  readonly recording: Recording | null;
  readonly countedUntil: number;
  readonly quiet: Readonly<Record<SiteId, number>>;
  readonly notices: readonly Notice[];
  readonly visits: Readonly<Record<VisitId, Visit>>;
  /** The recording that was stopped last, while its stop can be taken back. */
  readonly stopped: Recording | null;
  readonly trouble: Trouble | null;
}

/** A stay on a study page, as the background saw it arrive. */
export interface Visit {
  readonly tab: number;
  readonly arrived: number;
  readonly place: Place;
  /** The learner said no, or stopped it by hand: this visit asks and starts nothing by itself. */
  readonly dismissed: boolean;
}

/** Visits remembered at once; beyond that the oldest are forgotten and have to arrive again. */
export const VISIT_LIMIT = 100;
