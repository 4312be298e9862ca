import type { PlaceKey, ResourceId, SiteId, TaskId } from './id';

export type PlaceKind =
  | 'lecture'
  | 'reading'
  | 'quiz'
  | 'assignment'
  | 'lab'
  | 'exercise'
  | 'discussion'
  | 'home'
  | 'paper'
  | 'task'
  | 'method'
  | 'benchmark'
  | 'lesson'
  | 'theater'
  | 'youtube'
  /** A page of a site that the learner has named. */
  | 'own';

/** What the address of a study page says without the catalogue: which site, which place. */
export interface Spot {
  readonly site: SiteId;
  readonly kind: PlaceKind;
  /** The same for every address that shows the same thing. */
  readonly key: PlaceKey;
  /** The course, series or paper that the place belongs to; one recording stays within one unit. */
  readonly unit: string;
}

/** A study place as the catalogue knows it. */
export interface Place extends Spot {
  /** The roadmap's resource that this is a part of; null when the roadmap does not name it. */
  readonly resource: ResourceId | null;
  /** A name to show when the page has no title of its own: "Essence of Linear Algebra 1". */
  readonly label: string;
  /** The tasks that time here serves, the most fitting first; empty when only the current task can. */
  readonly serves: readonly TaskId[];
}

/** What a page itself says of its channel; given only after it was checked to be fresh. */
export interface PageHints {
  readonly channelId?: string | undefined;
  /** With or without the leading @, in any case. */
  readonly handle?: string | undefined;
}
