import { use } from 'react';
import type { StoreApi } from 'zustand';
import { backupOf } from '../../data/exchange/json-export';
import { dayOf } from '../../data/model/day';
import type { SharingStore } from '../../data/store/sharing-store';
import type { StudyStore } from '../../data/store/study-state';
import { portionsOfLog } from '../../data/store/whole-log';
import { SharingContext } from '../dashboard/devices/use-sharing';
import { StudyContext } from '../use-study';
import { download } from './download';

/** A backup that was given to the browser to save. */
export interface SavedBackup {
  /** The name of its file. */
  readonly name: string;
  /** How many sessions it holds, the deleted ones left out. */
  readonly sessions: number;
}

/** Resolves when the totals of other devices have been read. */
function totalsRead(store: StoreApi<SharingStore>): Promise<void> {
  if (store.getState().status === 'ready') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(({ status }) => {
      if (status !== 'ready') return;
      stop();
      resolve();
    });
  });
}

/** Reads whatever of the log has not been read yet. */
async function wholeLog(store: StoreApi<StudyStore>): Promise<StudyStore> {
  for (const months of portionsOfLog(store.getState().now)) await store.getState().load(months);
  return store.getState();
}

/**
 * Gives a function that saves everything as a backup: all sessions, the deleted ones too, all that
 * the learner has decided, and the day totals of other devices. It resolves once the browser has it.
 */
export function useBackup(): () => Promise<SavedBackup> {
  const study = use(StudyContext);
  const sharing = use(SharingContext);
  if (study === null || sharing === null) {
    throw new Error('A backup needs a StudyContext and a SharingContext around it.');
  }
  return async () => {
    await totalsRead(sharing);
    const { log, registers, now, offset, progress } = await wholeLog(study);
    const records = Object.values(log).flat();
    const { totals } = sharing.getState();
    const name = `milepost-backup-${dayOf(now, offset, progress.calendar)}.json`;
    download(name, 'application/json', backupOf({ records, registers, totals }, now));
    return { name, sessions: records.filter(({ deleted }) => !deleted).length };
  };
}
