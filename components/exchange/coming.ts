import { recordsOf, type Mapping } from '../../data/exchange/drafts';
import type { Coming, Here } from '../../data/exchange/dry-run';
import { ownRecordsOf } from '../../data/exchange/own-records';
import { counted } from '../../data/model/month-totals';
import type { TaskId } from '../../data/model/id';
import type { Stamp } from '../../data/model/stamp';
import type { FileContent, ImportFile } from './import-file';

/**
 * What a file brings, once it is known what its projects are and what is here. `stamp` is the moment
 * of the import, by this device; `isKnownTask` says whether any road here has a task.
 */
export function comingOf(
  file: Pick<ImportFile, 'at'>,
  content: FileContent,
  mapping: Mapping,
  here: Here,
  stamp: Stamp,
  isKnownTask: (id: TaskId) => boolean,
): Coming {
  const { problems } = content;
  switch (content.kind) {
    case 'backup': {
      // Of months whose sessions are all known, here or in the file, the totals say nothing more.
      const known = [...here.records.values(), ...content.records];
      const records = [...new Map(known.map((record) => [record.id, record])).values()];
      return { ...content, totals: counted(records, content.totals).totals };
    }
    case 'own': {
      const own = ownRecordsOf(content.rows, here.records, stamp, file.at, isKnownTask);
      const all = [...problems, ...own.problems];
      return { records: own.records, registers: {}, totals: [], problems: all };
    }
    case 'tracker': {
      const records = recordsOf(content.drafts, mapping, stamp, here.records);
      return { records, registers: {}, totals: [], problems };
    }
  }
}
