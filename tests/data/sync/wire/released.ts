import { deviceId, placeKey, sessionId, siteId, taskId } from '../../../../data/model/id';
import type { MonthTotals } from '../../../../data/model/month-totals';
import type { Registers } from '../../../../data/model/progress';
import type { SessionRecord } from '../../../../data/model/session';
import { stampOf } from '../../../../data/model/stamp';

/** What the shards hold that were published by the first release. None of it may ever change. */
export const DESK = deviceId('6f3a91c27be4d058');
const LAPTOP = deviceId('c81d5e0942fa7b36');
const START = 1_795_000_000_000;

const first: SessionRecord = {
  id: sessionId(`${DESK}-${(START / 1000).toString(36)}-0a1b2c`),
  start: START,
  seconds: 1500,
  offset: 60,
  task: taskId('math-review'),
  site: siteId('3blue1brown'),
  place: placeKey('3blue1brown/eola-preview'),
  title: 'Essence of linear algebra preview',
  note: '',
  how: 'page',
  stamp: stampOf(START, 0, DESK),
  deleted: false,
};
export const sessions: readonly SessionRecord[] = [
  first,
  {
    ...first,
    id: sessionId(`${DESK}-${(START / 1000 + 1800).toString(36)}-0a1b2c`),
    start: START + 1_800_123,
    seconds: 2400,
    offset: -300,
    task: taskId('two-papers'),
    site: siteId('arxiv'),
    place: null,
    title: '',
    note: 'Once more: the proof of lemma 2 🎓',
    how: 'timer',
    stamp: stampOf(START + 9_000_456, 3, LAPTOP),
    titleAt: null,
    noteAt: stampOf(START + 8_000_000, 0, DESK),
  },
  {
    ...first,
    id: sessionId('from-elsewhere'),
    start: START + 90_000_000,
    task: null,
    site: null,
    place: null,
    title: 'Strang, chapter 3',
    how: 'hand',
    stamp: stampOf(START + 90_000_001, 0, LAPTOP),
    deleted: true,
    titleAt: stampOf(START + 90_000_000, 0, LAPTOP),
  },
];

export const totals: readonly MonthTotals[] = [
  {
    author: LAPTOP,
    month: '2026-11',
    count: 5,
    members: 0xfedcba98,
    edits: 86_400_321,
    stamp: stampOf(START, 1, DESK),
    days: [
      { day: '2026-11-17', task: first.task, site: first.site, seconds: 5400, sessions: 3 },
      { day: '2026-11-18', task: null, site: null, seconds: 0.5, sessions: 1 },
    ],
  },
];

export const registers: Registers = {
  'task/math-review': { stamp: stampOf(START, 0, DESK), value: 'done' },
  'milestone/math-review-video-1': { stamp: stampOf(START + 1, 2, LAPTOP), value: true },
  'milestone/math-review-video-2': { stamp: stampOf(START + 2, 0, LAPTOP), value: false },
  'current-task': { stamp: stampOf(START + 3, 0, DESK), value: null },
  'weekly-goal-minutes': { stamp: stampOf(START - 4, 0, DESK), value: 600 },
  half: { stamp: stampOf(0, 0, DESK), value: -0.5 },
};

export const card = { name: 'Desk 🎓', system: 'linux', browser: 'Firefox', at: START };
