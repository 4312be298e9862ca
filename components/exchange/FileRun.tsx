import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { importCsv } from '../../data/exchange/csv-import';
import type { DateOrder } from '../../data/exchange/date-order';
import { projectsOf, type Mapping } from '../../data/exchange/drafts';
import { dryRun, USUAL_CHOICES, type Choices, type Here } from '../../data/exchange/dry-run';
import { stampOf } from '../../data/model/stamp';
import { plural, t } from '../text';
import { useRoadmap } from '../use-study';
import { comingOf } from './coming';
import { DateOrderChoice } from './DateOrderChoice';
import { DryRunReport } from './DryRunReport';
import { ImportButton } from './ImportButton';
import { clockHere, sessionsIn, type FileContent, type ImportFile } from './import-file';
import { likelyTask } from './likely-task';
import { ProblemList } from './ProblemList';
import { ProjectMapping } from './ProjectMapping';
import { useOwnDevice } from './use-here';

const KIND = {
  backup: () => t('exchange.kindBackup'),
  milepost: () => t('exchange.kindTable'),
  toggl: () => t('exchange.kindToggl'),
  clockify: () => t('exchange.kindClockify'),
} as const satisfies Record<ImportFile['kind'], () => string>;

/** A report read once more, in the order of dates that the learner has chosen. */
function inOrder({ text, at, content }: ImportFile, order: DateOrder | null): FileContent {
  if (order === null || content.kind !== 'tracker') return content;
  const again = importCsv(text, clockHere(at), order);
  return again.kind === 'tracker' ? again : content;
}

/** One file that was read: what it is, what it would change, and the button that does it. */
export function FileRun(props: { readonly file: ImportFile; readonly here: Here }) {
  const { file, here } = props;
  const roadmap = useRoadmap();
  const device = useOwnDevice();
  const heading = useRef<HTMLHeadingElement>(null);
  const [order, setOrder] = useState<DateOrder | null>(null);
  const [chosen, setChosen] = useState<Mapping>(new Map());
  const [choices, setChoices] = useState<Choices>(USUAL_CHOICES);
  const content = useMemo(() => inOrder(file, order), [file, order]);
  const projects = useMemo(
    () => (content.kind === 'tracker' ? projectsOf(content.drafts) : []),
    [content],
  );
  const mapping = useMemo(
    () =>
      new Map([
        ...projects.map(({ project }) => [project, likelyTask(roadmap, project)] as const),
        ...chosen,
      ]),
    [projects, roadmap, chosen],
  );
  const settled = useDeferredValue(mapping);
  const coming = useMemo(
    () => comingOf(file, content, settled, here, stampOf(file.at, 0, device)),
    [file, content, settled, here, device],
  );
  const run = useMemo(() => dryRun(here, coming, choices), [here, coming, choices]);
  const isAsking = content.kind === 'tracker' && content.dateOrder === 'ambiguous';
  const isUnderstood = !isAsking || order !== null;

  useEffect(() => heading.current?.focus(), []);

  return (
    <>
      <section className="import-part" aria-labelledby="import-what">
        <h2 id="import-what" ref={heading} tabIndex={-1}>
          {t('exchange.what')}
        </h2>
        <FileFacts file={file} content={content} isUnderstood={isUnderstood} />
        {isAsking && <DateOrderChoice order={order} onChange={setOrder} />}
      </section>
      {isUnderstood && projects.length > 0 && (
        <ProjectMapping
          projects={projects}
          mapping={mapping}
          onChange={(project, task) => setChosen(new Map([...chosen, [project, task]]))}
        />
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
