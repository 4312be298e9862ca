/** Who wrote a table of sessions. */
export type CsvSource = 'milepost' | 'toggl' | 'clockify';

/** A column as it is compared: whatever its case and the blanks around it. */
export const columnName = (header: string): string => header.trim().toLowerCase();

/**
 * Who wrote a table with these columns (lower case); null for a table that is unknown here. Toggl
 * Track has called the end of an entry both “end” and “stop”; Clockify says its lengths' units.
 */
export function sourceOf(columns: ReadonlySet<string>): CsvSource | null {
  const has = (...names: readonly string[]) => names.every((name) => columns.has(name));
  if (has('id', 'start', 'seconds', 'task id')) return 'milepost';
  if (!has('start date', 'start time')) return null;
  if (has('duration (h)') || has('duration (decimal)')) return 'clockify';
  if (has('duration') || has('stop date', 'stop time')) return 'toggl';
  return has('project', 'end date', 'end time') ? 'toggl' : null;
}
