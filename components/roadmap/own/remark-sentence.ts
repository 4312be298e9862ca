import type { RoadmapRemark } from '../../../data/exchange/roadmap/findings';
import { number } from '../../format';
import { plural, t } from '../../text';
import { fieldOf } from './problem-sentence';

/** What a learner should know of a roadmap that was read all the same, as a sentence. */
export function remarkSentence(remark: RoadmapRemark): string {
  switch (remark.kind) {
    case 'default-hours':
      return plural('roadmap.remark.defaultHours', remark.hours, { task: remark.title });
    case 'empty-phase':
      return t('roadmap.remark.emptyPhase', { phase: remark.title });
    case 'one-phase':
      return t('roadmap.remark.onePhase');
    case 'title-of-phase':
      return t('roadmap.remark.titleOfPhase', { title: remark.title });
    case 'unknown-field':
      return t('roadmap.remark.unknownField', { field: fieldOf(remark.path) });
    case 'left-out':
      return t('roadmap.remark.leftOut', { text: remark.text });
    case 'local-link':
      return t('roadmap.remark.localLink', { address: remark.address });
    case 'tick':
      return t('roadmap.remark.tick');
    case 'left-open':
      return remark.what === 'code'
        ? t('roadmap.remark.openCode')
        : t('roadmap.remark.openComment');
  }
}

/** Where a problem or a remark stands: `Line 12`, `Line 12, sign 5`. */
export const placeText = ({
  line,
  column,
}: {
  readonly line: number;
  readonly column?: number;
}): string =>
  column === undefined
    ? t('roadmap.own.line', { line: number(line) })
    : t('roadmap.own.lineAndColumn', { line: number(line), column: number(column) });
