import type { MonthTotals } from '../model/month-totals';
import type { Register } from '../model/progress';
import type { SessionRecord } from '../model/session';
import type { Goods } from '../sync/sharing/home';
import { BACKUP_FORMAT, BACKUP_VERSION, inOneForm, totalsInOneForm } from './backup';
import { byStart } from './log-order';

/**
 * The whole of what the learner has, as a backup: every session with its stamps, the deleted ones
 * too, every register, and the months of other devices as day totals. One thing a line and in one
 * order, so that it can be read, and two backups can be compared. `now` is when it is written, in
 * milliseconds since 1970.
 */
export function backupOf({ records, registers, totals }: Goods, now: number): string {
  const sessions = records.toSorted(byStart).map(sessionLine);
  const decided = Object.entries(registers)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}: ${registerLine(each)}`);
  const months = totals
    .map((each) => [`${each.author} ${each.month}`, totalsLine(each)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, line]) => line);
  return [
    '{',
    `  "format": ${JSON.stringify(BACKUP_FORMAT)},`,
    `  "version": ${BACKUP_VERSION},`,
    `  "exported": ${JSON.stringify(new Date(now).toISOString())},`,
    `  "sessions": ${block('[', sessions, ']')},`,
    `  "registers": ${block('{', decided, '}')},`,
    `  "totals": ${block('[', months, ']')}`,
    '}',
    '',
  ].join('\n');
}

const block = (open: string, lines: readonly string[], close: string): string =>
  lines.length === 0 ? `${open}${close}` : `${open}\n    ${lines.join(',\n    ')}\n  ${close}`;

const sessionLine = (record: SessionRecord): string => JSON.stringify(inOneForm(record));

const registerLine = ({ stamp, value }: Register): string => JSON.stringify({ stamp, value });

const totalsLine = (totals: MonthTotals): string => JSON.stringify(totalsInOneForm(totals));
