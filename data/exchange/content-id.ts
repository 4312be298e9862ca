import { hashOf } from '../model/hash';
import { sessionId, type SessionId } from '../model/id';

/** What tells one session of a file from another. */
export interface Content {
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly seconds: number;
  readonly title: string;
  readonly note: string;
  /** The project, or the task, that it counted for. */
  readonly project: string;
}

/**
 * Gives sessions of one file ids that follow from what they are, so that the same file gives the
 * same ids again: `toggl-snxyz1-1a2b3c`. The part in the middle is the second of the start, in
 * base 36, by which a session is found in its month. Of equal sessions each has its own id.
 */
export function contentIds(source: string): (content: Content) => SessionId {
  const counts = new Map<string, number>();
  return ({ start, seconds, title, note, project }) => {
    const second = Math.floor(start / 1000).toString(36);
    const content = JSON.stringify([seconds, project, title, note]);
    const key = `${second} ${content}`;
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return sessionId(`${source}-${second}-${hashOf(`${before} ${content}`).toString(36)}`);
  };
}
