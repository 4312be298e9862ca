import type { Paper, PaperState } from '../../data/model/paper';
import { readableTitle } from '../../data/model/paper-title';
import { t } from '../text';

/** The words of each state of a paper. */
export const paperStateText = {
  'to-read': () => t('reading.state.toRead'),
  reading: () => t('reading.state.reading'),
  read: () => t('reading.state.read'),
  implementing: () => t('reading.state.implementing'),
  reproduced: () => t('reading.state.reproduced'),
} as const satisfies Record<PaperState, () => string>;

/** A paper's title as it is shown. */
export const titleOf = ({ title }: Pick<Paper, 'title'>): string => readableTitle(title);
