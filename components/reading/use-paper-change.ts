import { paperChange } from '../../data/model/paper-evidence';
import type { RegisterValue } from '../../data/model/progress';
import type { Outcome } from '../../data/model/command';
import { milestoneTitle } from '../roadmap/milestone-title';
import { t } from '../text';
import { useRoadmap, useStudy } from '../use-study';

/** Changes the reading list; `said` tells what was done. */
export type ChangePapers = (
  values: Readonly<Record<string, RegisterValue>>,
  said: string,
) => Promise<Outcome>;

/**
 * Changes the reading list and ticks the milestones that follow, all in one write with one undo. It
 * says which ones it ticked, and which stay ticked although their papers do not count any more.
 */
export function usePaperChange(): ChangePapers {
  const registers = useStudy((study) => study.registers);
  const run = useStudy((study) => study.run);
  const roadmap = useRoadmap();
  return (values, said) => {
    const change = paperChange(registers, values);
    const title = (id: (typeof change.ticked)[number]) => milestoneTitle(registers, roadmap, id);
    const sentences = [
      said,
      ...change.ticked.map((id) => t('common.reached', { milestone: title(id) })),
      ...change.stay.map((id) => t('reading.stays', { milestone: title(id) })),
    ];
    return run({ type: 'change-many', edits: [], values: change.values }, sentences.join(' '));
  };
}
