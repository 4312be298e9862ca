import { csvTable, type CsvTable } from './csv-table';
import type { DateOrder } from './date-order';
import type { Tracker } from './draft';
import type { Clock } from './local-time';
import { readOwn, type OwnReading } from './own-csv';
import type { FileProblem } from './problems';
import { readTracker, type TrackerReading } from './tracker-import';

/**
 * Reads a table of sessions: our own, or the detailed report of Toggl Track or Clockify. Columns
 * are known by their names, whatever their case and order, and between commas, semicolons or tabs.
 * `chosen` is the order of the dates of a report that does not show it. Nothing is applied.
 */
export function importCsv(
  text: string,
  clock: Clock,
  chosen: DateOrder | null = null,
): OwnReading | TrackerReading | FileProblem {
  const table = csvTable(text);
  if ('kind' in table) return table;
  return isReport(table) ? readTracker(table, clock, chosen) : readOwn(table, clock);
}

const isReport = (table: CsvTable): table is CsvTable & { readonly source: Tracker } =>
  table.source !== 'milepost';
