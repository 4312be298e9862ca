/**
 * Branded names of the things that outlive a release. An id, once released, is never renamed or
 * reused: a learner's hours hang on it.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A task of a roadmap, such as `math-review`. */
export type TaskId = Branded<'TaskId'>;
/** A countable step inside a task, such as `dl-first-course-dls-1`. */
export type MilestoneId = Branded<'MilestoneId'>;
/** Something to study with: a course, a series, a book, a paper. */
export type ResourceId = Branded<'ResourceId'>;
/** A study site that the catalogue knows, such as `coursera`. */
export type SiteId = Branded<'SiteId'>;
/** One place at a site, the same wherever it is shown, such as `arxiv/1706.03762`. */
export type PlaceKey = Branded<'PlaceKey'>;
/** One browser profile: 16 hexadecimal digits. */
export type DeviceId = Branded<'DeviceId'>;
/** A study session: device, start second and a random tail. */
export type SessionId = Branded<'SessionId'>;

export const taskId = (text: string): TaskId => text as TaskId;
export const milestoneId = (text: string): MilestoneId => text as MilestoneId;
export const resourceId = (text: string): ResourceId => text as ResourceId;
export const siteId = (text: string): SiteId => text as SiteId;
export const placeKey = (text: string): PlaceKey => text as PlaceKey;
export const deviceId = (text: string): DeviceId => text as DeviceId;
export const sessionId = (text: string): SessionId => text as SessionId;
