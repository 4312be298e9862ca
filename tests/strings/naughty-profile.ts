import { decisionName, linksText } from '../../data/model/decisions';
import { addDays, weekName, type Day } from '../../data/model/day';
import {
  deviceId,
  milestoneId,
  placeKey,
  resourceId,
  sessionId,
  siteId,
  taskId,
} from '../../data/model/id';
import { NOTE_LIMIT, TITLE_LIMIT } from '../../data/model/limits';
import { piecesOf } from '../../data/model/own-road';
import { ownSiteName } from '../../data/model/own-site';
import { paperName } from '../../data/model/paper';
import type { Registers, RegisterValue } from '../../data/model/progress';
import type { Roadmap } from '../../data/model/roadmap';
import { recordOf, type SessionRecord } from '../../data/model/session';
import { stampOf } from '../../data/model/stamp';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ELSEWHERE = deviceId('00000000000000b2');
/** The task that the roadmap of such a profile begins with. */
export const FIRST_TASK = taskId('naughty.task0');

/** As text in JSON and in storage can be: halves of characters have no place there. */
const kept = (text: string, limit: number): string => text.slice(0, limit).toWellFormed();

const linksOf = (text: string): string =>
  linksText([{ address: 'https://github.com/learner/notes', label: kept(text, 100) }]);

/**
 * A roadmap in which each text names a phase, a task, its milestone, its resource and its author.
 * No file could bring such names, but a device of another release could.
 */
function roadOf(id: string, title: string, texts: readonly string[]): Roadmap {
  const taskAt = (index: number) => taskId(`${id}.task${index}`);
  return {
    id,
    title,
    language: 'en',
    phases: texts.map((text, index) => ({
      id: `${id}.phase${index}`,
      title: text,
      weeks: 2,
      tasks: [
        {
          id: taskAt(index),
          title: text,
          summary: text,
          share: 1,
          milestones: [{ id: milestoneId(`${id}.stone${index}`), title: text }],
        },
      ],
    })),
    resources: texts.map((text, index) => ({
      id: resourceId(`${id}.book${index}`),
      title: text,
      by: text,
      kind: 'book',
      address: index % 2 === 0 ? null : `https://www.coursera.org/learn/course-${index}`,
      site: index % 2 === 0 ? null : siteId('coursera'),
      serves: [taskAt(index)],
    })),
    firstSteps: texts.map((text, index) => ({
      id: `${id}.step${index}`,
      when: 'week',
      title: text,
      task: taskAt(index),
      resources: [],
    })),
  };
}

function decisionsOf(
  texts: readonly string[],
  today: Day,
): Readonly<Record<string, RegisterValue>> {
  const shown = piecesOf(roadOf('naughty', texts.join(' ').slice(0, 300).toWellFormed(), texts));
  const others = texts.map((text, index) => piecesOf(roadOf(`naughty${index}`, text, [text])));
  const own = texts.map((text, index): Readonly<Record<string, RegisterValue>> => {
    const site = siteId(`own-0123abc${index.toString(16)}`);
    const place = { host: `www${index}.example.org`, paths: ['/course'], task: FIRST_TASK };
    const paper = placeKey(`arxiv/1706.0376${index}`);
    const task = taskId(`naughty.task${index}`);
    return {
      [decisionName.taskNote(task)]: text,
      [decisionName.taskLinks(task)]: linksOf(text),
      [decisionName.weekNote(weekName(addDays(today, -7 * index)))]: text,
      [ownSiteName(site)]: JSON.stringify({ ...place, name: text }),
      [paperName.said(paper)]: text,
      [paperName.links(paper)]: linksOf(text),
    };
  });
  const values = Object.assign(
    {},
    ...others.map((road) => road.values),
    ...own,
  ) as typeof shown.values;
  return { ...values, ...shown.values, [decisionName.road]: shown.road };
}

/** What a profile holds in which texts stand wherever a learner, a page or a file may put any. */
export interface NaughtyProfile {
  readonly records: readonly SessionRecord[];
  readonly registers: Registers;
}

/**
 * Makes such a profile, raw as another device or a backup could bring it: nothing that our own forms
 * cut or clean is cut or cleaned here. At most ten texts; each title is that of a session more.
 */
export function naughtyProfile(
  texts: readonly string[],
  titles: readonly string[],
  now: number,
  today: Day,
): NaughtyProfile {
  const stamp = stampOf(now - HOUR, 0, ELSEWHERE);
  const record = (text: string, index: number): SessionRecord => {
    // The week of today has the worst of them, the weeks before it the others.
    const start = now - HOUR - (index + 1) * 60_000 - (index < texts.length ? 0 : 40 * DAY);
    const session = {
      id: sessionId(`${ELSEWHERE}-${Math.floor(start / 1000).toString(36)}-00000a`),
      start,
      seconds: 60,
      offset: 0,
      task: index % 3 === 0 ? null : taskId(`naughty.task${index % texts.length}`),
      site: index % 3 === 1 ? null : siteId(`own-0123abc${(index % texts.length).toString(16)}`),
      place: null,
      title: kept(text, TITLE_LIMIT),
      note: index < texts.length ? kept(text, NOTE_LIMIT) : '',
      how: 'hand',
    } as const;
    return recordOf(session, stamp, false, stamp, stamp);
  };
  const decisions = Object.entries(
    decisionsOf(
      texts.map((text) => kept(text, NOTE_LIMIT)),
      today,
    ),
  );
  return {
    records: [...texts, ...titles].map(record),
    registers: Object.fromEntries(decisions.map(([name, value]) => [name, { stamp, value }])),
  };
}
