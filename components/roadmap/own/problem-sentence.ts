import type { Expected, FieldType, Thing } from '../../../data/exchange/roadmap/findings';
import { kilobytes } from '../../dashboard/devices/kilobytes';
import { number } from '../../format';
import { languageOf, t } from '../../text';
import type { BringProblem } from './bring';

const choices = new Intl.ListFormat(languageOf(), { type: 'disjunction' });

/** A field as its file calls it, without the way to it: `hours` of `phases[0].tasks[2].hours`. */
export const fieldOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const expectedText = {
  value: () => t('roadmap.wrong.expected.value'),
  name: () => t('roadmap.wrong.expected.name'),
  colon: () => t('roadmap.wrong.expected.colon'),
  comma: () => t('roadmap.wrong.expected.comma'),
  quote: () => t('roadmap.wrong.expected.quote'),
  escape: () => t('roadmap.wrong.expected.escape'),
  'end-of-file': () => t('roadmap.wrong.expected.end'),
} as const satisfies Record<Expected, () => string>;

const typeText = {
  text: () => t('roadmap.wrong.type.text'),
  number: () => t('roadmap.wrong.type.number'),
  list: () => t('roadmap.wrong.type.list'),
  object: () => t('roadmap.wrong.type.object'),
} as const satisfies Record<FieldType, () => string>;

const thingsText = {
  phases: () => t('roadmap.wrong.things.phases'),
  tasks: () => t('roadmap.wrong.things.tasks'),
  milestones: () => t('roadmap.wrong.things.milestones'),
  resources: () => t('roadmap.wrong.things.resources'),
  firstSteps: () => t('roadmap.wrong.things.steps'),
} as const satisfies Record<Thing, () => string>;

/** What is wrong with a roadmap that was brought, and what to do about it. */
export function problemSentence(problem: BringProblem): string {
  if ('path' in problem) return fieldSentence(problem);
  switch (problem.kind) {
    case 'not-text':
      return t('roadmap.wrong.notText');
    case 'unreadable':
      return t('roadmap.wrong.unreadable');
    case 'too-large':
      return t('roadmap.wrong.tooLarge', {
        size: kilobytes(problem.bytes),
        limit: kilobytes(problem.limit),
      });
    case 'empty-file':
      return t('roadmap.wrong.empty');
    case 'syntax':
      return t('roadmap.wrong.syntax', { expected: expectedText[problem.expected]() });
    case 'too-deep':
      return t('roadmap.wrong.tooDeep', { limit: number(problem.limit) });
    case 'repeated-field':
      return t('roadmap.wrong.repeatedField', {
        field: problem.name,
        first: number(problem.firstLine),
      });
    case 'not-a-roadmap':
      return t('roadmap.wrong.notARoadmap');
    case 'newer-version':
      return t('roadmap.wrong.newerVersion', { version: number(problem.version) });
    case 'no-title':
      return t('roadmap.wrong.noTitle');
    case 'no-tasks':
      return t('roadmap.wrong.noTasks');
    case 'repeated-id':
      return t('roadmap.wrong.repeatedId', {
        id: problem.id,
        things: thingsText[problem.of](),
        first: number(problem.firstLine),
      });
    case 'too-many':
      return t('roadmap.wrong.tooMany', {
        things: thingsText[problem.of](),
        count: number(problem.count),
        limit: number(problem.limit),
      });
  }
}

type FieldProblem = Extract<BringProblem, { readonly path: string }>;

/** What is wrong with one field, and what it can be. */
function fieldSentence(problem: FieldProblem): string {
  const field = fieldOf(problem.path);
  switch (problem.kind) {
    case 'missing':
      return t('roadmap.wrong.missing', { field });
    case 'wrong-type':
      return t('roadmap.wrong.wrongType', { field, type: typeText[problem.expected]() });
    case 'unknown-choice':
      return t('roadmap.wrong.unknownChoice', {
        field,
        value: problem.value,
        choices: choices.format(problem.choices.map((each) => `“${each}”`)),
      });
    case 'blank':
      return t('roadmap.wrong.blank', { field });
    case 'too-long':
      return t('roadmap.wrong.tooLong', {
        field,
        length: number(problem.length),
        limit: number(problem.limit),
      });
    case 'out-of-range':
      return t('roadmap.wrong.outOfRange', {
        field,
        value: number(problem.value),
        low: number(problem.low),
        high: number(problem.high),
      });
    case 'phase-too-long':
      return t('roadmap.wrong.phaseTooLong', {
        hours: number(problem.hours),
        limit: number(problem.limit),
      });
    case 'bad-id':
      return t('roadmap.wrong.badId', { id: problem.id });
    case 'bad-language':
      return t('roadmap.wrong.badLanguage', { language: problem.language });
    case 'bad-address':
      return t('roadmap.wrong.badAddress', { address: problem.address });
    case 'unknown-id':
      return t('roadmap.wrong.unknownId', {
        id: problem.id,
        things: thingsText[problem.of](),
      });
  }
}
