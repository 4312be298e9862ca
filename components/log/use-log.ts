import { useMemo } from 'react';
import { newestFirst } from '../../data/model/log-filter';
import { logOverlaps, type LogOverlaps } from '../../data/model/log-overlap';
import type { SessionRecord } from '../../data/model/session';
import { useStudy } from '../use-study';
import { useWholeLog } from '../use-whole-log';

/** The log as far as it has been read. */
export interface ReadLog {
  /** Newest day first, deleted sessions among them. */
  readonly sessions: readonly SessionRecord[];
  readonly overlaps: LogOverlaps;
  /** Whether it is the whole log. */
  readonly isWhole: boolean;
}

/** Reads the whole log, newest year first, and gives what is there of it. */
export function useLog(): ReadLog {
  const isWhole = useWholeLog();
  const log = useStudy((study) => study.log);
  const calendar = useStudy((study) => study.progress.calendar);
  const sessions = useMemo(() => newestFirst(log, calendar), [log, calendar]);
  const overlaps = useMemo(() => logOverlaps(sessions), [sessions]);
  return { sessions, overlaps, isWhole };
}
