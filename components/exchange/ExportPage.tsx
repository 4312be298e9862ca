import { useMemo, useState } from 'react';
import { dayOf } from '../../data/model/day';
import type { TaskId } from '../../data/model/id';
import { filterLog, isEverything, type LogFilter } from '../../data/model/log-filter';
import { useLog, type ReadLog } from '../log/use-log';
import { useKnownTasks } from '../roadmap/known-tasks';
import { plural, t } from '../text';
import { useStudy } from '../use-study';
import { useBackup } from './backup';
import { download } from './download';
import { ExchangeHeader } from './ExchangeHeader';
import { exportFormats, type ExportFormat } from './export-formats';
import { ExportScope, type Scope } from './ExportScope';
import './ExportPage.css';

/** The ways to take the log along: as a table, a calendar, a text, or whole as a backup. */
export function ExportPage(props: { readonly filter: LogFilter }) {
  const log = useLog();
  const [saved, setSaved] = useState('');
  return (
    <>
      <ExchangeHeader title={t('exchange.exportTitle')} filter={props.filter} />
      {log.isWhole ? (
        <>
          <SessionsExport filter={props.filter} log={log} onSaved={setSaved} />
          <BackupExport onSaved={setSaved} />
        </>
      ) : (
        <p className="muted">{t('log.reading')}</p>
      )}
      <p className="export-saved" aria-live="polite">
        {saved}
      </p>
    </>
  );
}

/** The sessions, all or some of them, in the formats of other programs. */
function SessionsExport(props: {
  readonly filter: LogFilter;
  readonly log: ReadLog;
  readonly onSaved: (said: string) => void;
}) {
  const { sessions: all, overlaps } = props.log;
  // No table has deleted sessions in it.
  const filter = useMemo(() => ({ ...props.filter, deleted: false }), [props.filter]);
  const calendar = useStudy((study) => study.progress.calendar);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const registers = useStudy((study) => study.registers);
  const tasks = useKnownTasks();
  const [scope, setScope] = useState<Scope>(isEverything(filter) ? 'all' : 'filtered');
  const kept = useMemo(() => filterLog(all, {}, calendar), [all, calendar]);
  const filtered = useMemo(
    () => filterLog(all, filter, calendar, overlaps.partners, registers),
    [all, filter, calendar, overlaps, registers],
  );
  const chosen = scope === 'all' ? kept : filtered;
  const taskTitle = (id: TaskId) => tasks.get(id)?.title ?? null;

  const save = ({ ending, type, write }: ExportFormat) => {
    const name = `milepost-${today}.${ending}`;
    download(name, type, write(chosen, { calendar, taskTitle, registers }));
    props.onSaved(plural('exchange.saved', chosen.length, { file: name }));
  };

  return (
    <section className="export-part" aria-labelledby="export-sessions">
      <h2 id="export-sessions" tabIndex={-1}>
        {t('exchange.sessions')}
      </h2>
      <ExportScope
        scope={scope}
        all={kept}
        filtered={isEverything(filter) ? null : filtered}
        onChange={setScope}
      />
      <ul className="export-formats">
        {exportFormats.map((format) => (
          <li key={format.ending}>
            <div>
              <h3>{format.title()}</h3>
              <p className="muted">{format.help()}</p>
            </div>
            <button type="button" disabled={chosen.length === 0} onClick={() => save(format)}>
              {t('exchange.saveAs', { format: format.title() })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything in one file, to be read again. */
function BackupExport(props: { readonly onSaved: (said: string) => void }) {
  const backup = useBackup();
  const save = async () => {
    const { name, sessions } = await backup();
    props.onSaved(plural('exchange.savedBackup', sessions, { file: name }));
  };
  return (
    <section className="export-part" aria-labelledby="export-backup">
      <h2 id="export-backup" tabIndex={-1}>
        {t('exchange.backup')}
      </h2>
      <p>{t('exchange.backupHelp')}</p>
      <button type="button" className="primary" onClick={save}>
        {t('exchange.saveBackup')}
      </button>
    </section>
  );
}
