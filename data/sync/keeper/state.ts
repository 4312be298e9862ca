import type { Sharing } from '../../model/device';
import type { SiteId, TaskId } from '../../model/id';
import type { VisitId } from '../../model/message';
import type { Notice, Trouble } from '../../model/notice';
import type { Place } from '../../model/place';
import type { Registers } from '../../model/progress';
import type { Recording } from '../../model/recording';
import type { Reminding } from '../../model/reminder';
import type { Stamp } from '../../model/stamp';
import { localKeys } from '../keys';
import type { DeviceIdentity } from '../sharing-values';
import type { Post } from '../sharing/home';

/** What the keeper holds in memory of the stored truth; the log's pages are read when needed. */
export interface State {
  readonly device: DeviceIdentity;
  /** Six hexadecimal digits of this run of the browser; no id of a new session is of another. */
  readonly run: string;
  readonly clock: Stamp | null;
  readonly registers: Registers;
  readonly recording: Recording | null;
  readonly countedUntil: number;
  readonly quiet: Readonly<Record<SiteId, number>>;
  readonly notices: readonly Notice[];
  readonly post: Post;
  /** What the settings show of sharing; null when nothing yet. */
  readonly sharing: Sharing | null;
  readonly reminding: Reminding;
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
  /** The task that was offered for it. */
  readonly offered?: TaskId;
}

/** Visits remembered at once; beyond that the oldest are forgotten and have to arrive again. */
export const VISIT_LIMIT = 100;

/** Where parts of the state lie in `storage.local`, and as what. */
interface Shelf {
  readonly key: string;
  readonly parts: readonly (keyof State)[];
  readonly valueOf: (state: State) => unknown;
}

const shelves: readonly Shelf[] = [
  {
    key: localKeys.device,
    parts: ['device'],
    valueOf: ({ device }) => ({ version: 2, ...device }),
  },
  {
    key: localKeys.clock,
    parts: ['clock'],
    valueOf: ({ clock }) => ({ version: 1, stamp: clock }),
  },
  {
    key: localKeys.registers,
    parts: ['registers'],
    valueOf: ({ registers }) => ({ version: 1, registers }),
  },
  {
    key: localKeys.recording,
    parts: ['recording', 'countedUntil'],
    valueOf: ({ recording, countedUntil }) => ({ version: 1, recording, countedUntil }),
  },
  {
    key: localKeys.quiet,
    parts: ['quiet'],
    valueOf: ({ quiet }) => ({ version: 1, until: quiet }),
  },
  {
    key: localKeys.notices,
    parts: ['notices'],
    valueOf: ({ notices }) => ({ version: 1, notices }),
  },
  {
    key: localKeys.reminding,
    parts: ['reminding'],
    valueOf: ({ reminding }) => ({ version: 1, reminding }),
  },
  {
    key: localKeys.post,
    parts: ['post'],
    valueOf: ({ post }) => ({ version: 1, post }),
  },
  {
    key: localKeys.sharing,
    parts: ['sharing'],
    valueOf: ({ sharing }) => ({ version: 1, sharing }),
  },
];

/** What is to be written so that storage says `next` where it says `before`. */
export function itemsBetween(before: State, next: State): Record<string, unknown> {
  const isNew = (part: keyof State): boolean => next[part] !== before[part];
  // A trouble is over only when a write has gone through, whatever it writes.
  const isWritten = ({ key, parts }: Shelf): boolean =>
    parts.some(isNew) || (next.trouble !== null && key === localKeys.recording);
  return Object.fromEntries(
    shelves.filter(isWritten).map(({ key, valueOf }) => [key, valueOf(next)]),
  );
}
