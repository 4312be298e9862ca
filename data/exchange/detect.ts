import { openBackup } from './backup';
import { csvSourceOf } from './csv-table';
import type { FileProblem } from './problems';

/** What a text is: a backup of ours, a table of ours, or what another program wrote. */
export type FileKind = 'backup' | 'milepost' | 'toggl' | 'clockify';

/** Says what a text is, or why it cannot be read. */
export function detect(text: string): FileKind | FileProblem {
  if (text.trim() === '') return { kind: 'empty' };
  if (/^\s*\{/.test(text)) {
    const backup = openBackup(text);
    return 'kind' in backup ? backup : 'backup';
  }
  return csvSourceOf(text) ?? { kind: 'unknown' };
}
