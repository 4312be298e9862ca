import type { Command } from '../../../../data/model/command';
import { sessionId, siteId, taskId } from '../../../../data/model/id';
import type { PageMessage, WatchMessage } from '../../../../data/model/message';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { aPulse, LECTURE } from '../../../helpers/pages';

const report = (visit: string) => ({ visit, title: 'A title', engaged: 20_000 });
/** One valid message of each kind that a page may send. */
export const pageMessages = (visit: string): readonly (PageMessage | WatchMessage)[] => [
  { type: 'arrive', visit, title: 'A title', hints: { channelId: 'UC123', handle: '@three' } },
  { type: 'reach', ...report(visit) },
  { type: 'log', ...report(visit), task: FIRST_TASK, always: true },
  { type: 'decline', visit, answer: 'never' },
  aPulse({ visit, sequence: 500 }),
  { type: 'watched', duration: 600, title: 'A title' },
  { type: 'frames' },
];

const id = sessionId('00000000000000a1-1-abcdef');
/** One valid command of each kind. */
const commands = [
  { type: 'stop' },
  { type: 'resume', id },
  { type: 'discard' },
  { type: 'start-timer', task: FIRST_TASK, title: 'Forged' },
  { type: 'answer-timer', answer: { kind: 'length', seconds: 3600 } },
  { type: 'retask-recording', task: taskId('numpy') },
  { type: 'log-page', tab: 7, task: null },
  {
    type: 'add-session',
    session: { start: NOW - 4e6, seconds: 600, task: null, title: 'x', note: '' },
  },
  { type: 'edit-session', id, changes: { seconds: 86_400 } },
  { type: 'delete-session', id },
  { type: 'restore-session', id },
  { type: 'set-task', task: FIRST_TASK, state: 'done' },
  { type: 'choose-task', task: taskId('numpy') },
  { type: 'choose-site', site: siteId('coursera'), choice: 'never' },
  { type: 'set-goal', minutes: 1 },
  { type: 'dismiss-notice', id: 'any' },
  { type: 'name-device', name: 'Forged' },
  { type: 'share-here', on: false },
  { type: 'change-many', edits: [{ id, deleted: true }], values: {} },
  { type: 'import', records: [], registers: {}, totals: [], restore: [id] },
  { type: 'erase' },
] as const satisfies readonly Command[];
/** One valid request of each kind that a page of ours may send. */
export const requests: readonly object[] = [
  ...commands.map((command) => ({ type: 'command', command })),
  { type: 'wake' },
  { type: 'page-status', tab: 7, address: LECTURE },
];
