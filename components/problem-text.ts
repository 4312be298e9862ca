import type { Problem } from '../data/model/command';
import { t } from './text';

const sentences = {
  'nothing-recording': () => t('problem.nothingRecording'),
  'already-recording': () => t('problem.alreadyRecording'),
  'too-short': () => t('problem.tooShort'),
  'too-long': () => t('problem.tooLong'),
  'in-the-future': () => t('problem.inTheFuture'),
  'not-a-date': () => t('problem.notADate'),
  'unknown-session': () => t('problem.unknownSession'),
  'unknown-task': () => t('problem.unknownTask'),
  'unknown-milestone': () => t('problem.unknownMilestone'),
  'unknown-site': () => t('problem.unknownSite'),
  'not-a-study-page': () => t('problem.notAStudyPage'),
  'goal-out-of-range': () => t('problem.goalOutOfRange'),
  'write-failed': () => t('problem.writeFailed'),
  'no-answer': () => t('problem.noAnswer'),
  'not-understood': () => t('problem.notUnderstood'),
} as const satisfies Record<Problem, () => string>;

/** What went wrong and what to do about it, in one or two sentences. */
export const problemText = (problem: Problem): string => sentences[problem]();

/** Whether the same command may succeed when it is simply sent again. */
export const canTryAgain = (problem: Problem): boolean =>
  problem === 'write-failed' || problem === 'no-answer';
