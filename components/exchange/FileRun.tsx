import { useEffect, useRef, useState } from 'react';
import { USUAL_CHOICES, type Choices, type Here } from '../../data/exchange/dry-run';
import { plural, t } from '../text';
import { DateOrderChoice } from './DateOrderChoice';
import { DryRunReport } from './DryRunReport';
import { ImportButton } from './ImportButton';
import { sessionsIn, type FileContent, type ImportFile } from './import-file';
import { ProblemList } from './ProblemList';
import { ProjectMapping } from './ProjectMapping';
import { useImportRun } from './use-import-run';

const KIND = {
  backup: () => t('exchange.kindBackup'),
  milepost: () => t('exchange.kindTable'),
  toggl: () => t('exchange.kindToggl'),
  clockify: () => t('exchange.kindClockify'),
} as const satisfies Record<ImportFile['kind'], () => string>;

/** One file that was read: what it is, what it would change, and the button that does it. */
export function FileRun(props: { readonly file: ImportFile; readonly here: Here }) {
  const { file } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<Choices>(USUAL_CHOICES);
  const found = useImportRun(file, props.here, choices);
  const { content, order, asksOrder, projects, run } = found;
  const isUnderstood = !asksOrder || order !== null;

  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <section className="import-part" aria-labelledby="import-what">
        <h2 id="import-what" ref={heading} tabIndex={-1}>
          {t('exchange.what')}
        </h2>
        <FileFacts file={file} content={content} isUnderstood={isUnderstood} />
        {asksOrder && <DateOrderChoice order={order} onChange={found.setOrder} />}
      </section>
      {isUnderstood && projects.length > 0 && (
        <ProjectMapping projects={projects} mapping={found.mapping} onChange={found.map} />
      )}
      {isUnderstood && (
        <section className="import-part" aria-labelledby="import-run">
          <h2 id="import-run" tabIndex={-1}>
            {t('exchange.run')}
          </h2>
          <DryRunReport run={run} choices={choices} onChange={setChoices} />
          {run.problems.length > 0 && <ProblemList problems={run.problems} />}
          <ImportButton run={run} choices={choices} />
        </section>
      )}
    </>
  );
}

function FileFacts(props: {
  readonly file: ImportFile;
  readonly content: FileContent;
  readonly isUnderstood: boolean;
}) {
  const { file, content, isUnderstood } = props;
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      <p>
        {KIND[file.kind]()}
        {isUnderstood && `: ${plural('exchange.rows', sessionsIn(content))}`}
      </p>
      <p className="muted">
        {t('exchange.encoding', { encoding: file.encoding.toUpperCase() })}{' '}
        {file.encoding === 'windows-1252' && t('exchange.encodingGuess')}
      </p>
      {content.kind === 'tracker' && <p className="muted">{t('exchange.localTimes', { zone })}</p>}
    </>
  );
}
