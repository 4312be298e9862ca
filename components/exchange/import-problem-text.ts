import type { ChangedField } from '../../data/exchange/fate';
import type { ImportProblem, RowReason } from '../../data/exchange/problems';
import { NOTE_LIMIT, TITLE_LIMIT } from '../../data/model/limits';
import { number } from '../format';
import { t } from '../text';
import { refusalText } from './refusal-text';

const REASONS = {
  'not-a-date': () => t('exchange.reason.notADate'),
  'not-a-time': () => t('exchange.reason.notATime'),
  'no-such-time': () => t('exchange.reason.noSuchTime'),
  'no-end': () => t('exchange.reason.noEnd'),
  'ends-before-start': () => t('exchange.reason.endsBeforeStart'),
  'no-length': () => t('exchange.reason.noLength'),
  'too-long': () => t('exchange.reason.tooLong'),
  'in-the-future': () => t('exchange.reason.inTheFuture'),
  'too-early': () => t('exchange.reason.tooEarly'),
  'not-work': () => t('exchange.reason.notWork'),
  'repeated-id': () => t('exchange.reason.repeatedId'),
  'not-a-session': () => t('exchange.reason.notASession'),
} as const satisfies Record<RowReason, () => string>;

const FIELDS = {
  start: () => t('exchange.field.start'),
  seconds: () => t('exchange.field.seconds'),
  task: () => t('exchange.field.task'),
  title: () => t('exchange.field.title'),
  note: () => t('exchange.field.note'),
  site: () => t('exchange.field.site'),
  place: () => t('exchange.field.place'),
  how: () => t('exchange.field.how'),
  offset: () => t('exchange.field.offset'),
  deleted: () => t('exchange.field.deleted'),
} as const satisfies Record<ChangedField, () => string>;

/** What a part of a session is called. */
export const fieldName = (field: ChangedField): string => FIELDS[field]();

/** Where in the file something is, and what about it. */
export interface ProblemLine {
  readonly where: string;
  readonly what: string;
}

/** The parts of a backup are counted from one, as people do. */
const partName = (part: 'session' | 'register' | 'totals', index: number): string =>
  t(`exchange.part.${part}`, { number: number(index + 1) });

/** What is said of one problem of a file. */
export function problemLine(problem: ImportProblem): ProblemLine {
  switch (problem.kind) {
    case 'row':
      return { where: rowName(problem.row), what: REASONS[problem.reason]() };
    case 'cut': {
      const isTitle = problem.field === 'title';
      const limit = number(isTitle ? TITLE_LIMIT : NOTE_LIMIT);
      const what = isTitle ? t('exchange.cutTitle', { limit }) : t('exchange.cutNote', { limit });
      return { where: rowName(problem.row), what };
    }
    case 'unknown-task':
      return { where: rowName(problem.row), what: t('exchange.reason.unknownTask') };
    case 'open-quote':
      return { where: rowName(problem.row), what: t('exchange.openQuote') };
    case 'bad-session':
      return {
        where: partName('session', problem.index),
        what:
          problem.field === null
            ? t('exchange.badSession')
            : t('exchange.badField', { field: problem.field }),
      };
    case 'bad-register':
      return { where: partName('register', problem.index), what: t('exchange.badRegister') };
    case 'bad-totals':
      return { where: partName('totals', problem.index), what: t('exchange.badTotals') };
    case 'late-stamp':
      return { where: partName(problem.part, problem.index), what: t('exchange.lateStamp') };
    case 'no-part':
      return { where: t('exchange.wholeFile'), what: t(`exchange.noPart.${problem.part}`) };
    case 'empty':
    case 'too-large':
    case 'not-text':
    case 'unknown':
    case 'broken':
    case 'newer':
    case 'too-many':
      return { where: t('exchange.wholeFile'), what: refusalText(problem) };
  }
}

const rowName = (row: number): string => t('exchange.row', { number: number(row) });
