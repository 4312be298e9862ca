import type { SessionEdit } from '../../data/model/command';
import type { TaskId } from '../../data/model/id';
import type { SessionRecord } from '../../data/model/session';
import { taskTitle } from '../TaskName';
import { plural } from '../text';
import { useRoadmap, useStudy } from '../use-study';

/** What can be done with sessions of the log; each can be undone. Resolves to whether it was done. */
export interface LogActions {
  readonly remove: (sessions: readonly SessionRecord[]) => Promise<boolean>;
  readonly restore: (sessions: readonly SessionRecord[]) => Promise<boolean>;
  readonly move: (sessions: readonly SessionRecord[], task: TaskId | null) => Promise<boolean>;
}

export function useLogActions(): LogActions {
  const run = useStudy((study) => study.run);
  const roadmap = useRoadmap();
  const change = async (edits: readonly SessionEdit[], said: string) =>
    (await run({ type: 'change-many', edits, values: {} }, said)).ok;
  const one = async (type: 'delete-session' | 'restore-session', { id }: SessionRecord) =>
    (await run({ type, id })).ok;

  return {
    remove: async (sessions) => {
      const [first] = sessions;
      if (first && sessions.length === 1) return one('delete-session', first);
      const edits = sessions.map(({ id }) => ({ id, deleted: true }));
      return change(edits, plural('log.deletedMany', sessions.length));
    },
    restore: async (sessions) => {
      const [first] = sessions;
      if (first && sessions.length === 1) return one('restore-session', first);
      const edits = sessions.map(({ id }) => ({ id, deleted: false }));
      return change(edits, plural('log.restoredMany', sessions.length));
    },
    move: async (sessions, task) => {
      const edits = sessions.map(({ id }) => ({ id, changes: { task } }));
      const said =
        task === null
          ? plural('log.movedToNone', sessions.length)
          : plural('log.moved', sessions.length, { task: taskTitle(roadmap, task) });
      return change(edits, said);
    },
  };
}
