import { decisionName, weekNote } from '../../data/model/decisions';
import { t } from '../text';
import { useKeptNote, type KeptNote } from '../use-kept-note';
import { useStudy } from '../use-study';

/** The note of one week while it is written; `range` names the week in what is said of it. */
export const useWeekNote = (name: string, range: string): KeptNote =>
  useKeptNote({
    register: decisionName.weekNote(name),
    kept: useStudy(({ registers }) => weekNote(registers, name)),
    saved: t('review.noteSaved', { range }),
    removed: t('review.noteRemoved', { range }),
  });
