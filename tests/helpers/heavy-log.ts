import { roadmap } from '../../data/content/roadmap';
import { birthOf } from '../../data/model/birth';
import { sessionId, siteId, type SiteId, type TaskId } from '../../data/model/id';
import { tasksOf } from '../../data/model/roadmap-lookup';
import type { SessionRecord } from '../../data/model/session';
import { counterOf, deviceOf, stampOf, wallOf, type Stamp } from '../../data/model/stamp';
import { heavyYears } from '../check/heavy-year';
import { believableYear, DESK, type StudyYear } from './believable-year';

const SECOND = 1000;
const DAY = 86_400_000;
const SESSIONS_A_YEAR = 2626;
/** As many as ten years have; every smaller log is the end of this one. */
const YEARS = 10;

const tasks = tasksOf(roadmap).map(({ id }) => id);
const taskOf = (task: TaskId | null): TaskId | null =>
  task === null ? null : (tasks[Number(/\d+$/.exec(task)?.[0]) % tasks.length] ?? null);

/** The made-up sites of the heavy years, as the catalogue calls the like of them. */
const SITES: Readonly<Record<string, string>> = {
  'papers-with-code': 'paperswithcode',
  'hugging-face': 'huggingface-papers',
  youtube: '3blue1brown',
  'fast-ai': 'd2l',
  'khan-academy': 'stat110',
  kaggle: 'datacamp',
  pytorch: 'pytorch-docs',
};
const siteOf = (site: SiteId | null): SiteId | null =>
  site === null ? null : siteId(SITES[site] ?? site);

/**
 * The log of a learner who studies a great deal, on the tasks of the road: so many sessions up to
 * `today`, an instant in milliseconds, about 2,600 a year. A smaller log is the end of a larger one,
 * so the weeks that both have are the same. The decisions are those of the believable year.
 */
export function heavyLog({
  sessions,
  today,
}: {
  readonly sessions: number;
  readonly today: number;
}): StudyYear {
  const years = heavyYears(Math.max(YEARS, Math.ceil(sessions / SESSIONS_A_YEAR)));
  const last = Math.max(...years.slice(-20).map(({ start, seconds }) => start + seconds * SECOND));
  const shift = Math.ceil((last - today) / DAY) * DAY;
  return {
    records: years.slice(years.length - sessions).map((record) => moved(record, shift, today)),
    registers: believableYear({ today }).registers,
    totals: [],
    devices: [DESK],
  };
}

/** A record of the heavy years so many milliseconds earlier; nothing is changed after `today`. */
function moved(record: SessionRecord, shift: number, today: number): SessionRecord {
  const birth = birthOf(record.id);
  if (!birth) throw new Error(`${record.id} has no birth.`);
  const stampAt = (stamp: Stamp): Stamp =>
    stampOf(Math.min(wallOf(stamp) - shift, today), counterOf(stamp), deviceOf(stamp));
  const { titleAt, noteAt } = record;
  const second = (birth.second - shift / SECOND).toString(36);
  return {
    ...record,
    id: sessionId(`${birth.author}-${second}-${birth.run}`),
    start: record.start - shift,
    task: taskOf(record.task),
    site: siteOf(record.site),
    stamp: stampAt(record.stamp),
    ...(titleAt && { titleAt: stampAt(titleAt) }),
    ...(noteAt && { noteAt: stampAt(noteAt) }),
  };
}
