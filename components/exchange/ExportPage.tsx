import { useMemo, useState } from 'react';
import { dayOf } from '../../data/model/day';
import { filterLog, isEverything, type LogFilter } from '../../data/model/log-filter';
import { taskById } from '../../data/model/roadmap-lookup';
import { useLog } from '../log/use-log';
import { plural, t } from '../text';
import { useRoadmap, useStudy } from '../use-study';
import { useBackup } from './backup';
import { download } from './download';
import { ExchangeHeader } from './ExchangeHeader';
import { exportFormats, type ExportFormat } from './export-formats';
import { ExportScope, type Scope } from './ExportScope';
import './ExportPage.css';

/** The ways to take the log along: as a table, a calendar, a text, or whole as a backup. */
export function ExportPage(props: { readonly filter: LogFilter }) {
  // No table has deleted sessions in it.
  const filter = useMemo(() => ({ ...props.filter, deleted: false }), [props.filter]);
  const calendar = useStudy((study) => study.progress.calendar);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const roadmap = useRoadmap();
  const { sessions: all, overlaps, isWhole } = useLog();
  const backup = useBackup();
  const [scope, setScope] = useState<Scope>(isEverything(filter) ? 'all' : 'filtered');
  const [saved, setSaved] = useState('');
  const kept = useMemo(() => filterLog(all, {}, calendar), [all, calendar]);
  const filtered = useMemo(
    () => filterLog(all, filter, calendar, overlaps.partners),
    [all, filter, calendar, overlaps],
  );
  const chosen = scope === 'all' ? kept : filtered;

  const save = ({ ending, type, write }: ExportFormat) => {
    const name = `milepost-${today}.${ending}`;
    const taskTitle = (id: Parameters<typeof taskById>[1]) =>
      taskById(roadmap, id)?.task.title ?? null;
    download(name, type, write(chosen, { calendar, taskTitle }));
    setSaved(plural('exchange.saved', chosen.length, { file: name }));
  };
  const saveBackup = async () => {
    const { name, sessions } = await backup();
    setSaved(plural('exchange.savedBackup', sessions, { file: name }));
  };

  return (
    <>
      <ExchangeHeader title={t('exchange.exportTitle')} filter={props.filter} />
      {isWhole ? (
        <>
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
          <section className="export-part" aria-labelledby="export-backup">
            <h2 id="export-backup" tabIndex={-1}>
              {t('exchange.backup')}
            </h2>
            <p>{t('exchange.backupHelp')}</p>
            <button type="button" className="primary" onClick={saveBackup}>
              {t('exchange.saveBackup')}
            </button>
          </section>
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
