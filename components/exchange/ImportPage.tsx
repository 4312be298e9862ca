import { t } from '../text';
import { ExchangeHeader } from './ExchangeHeader';
import { FileChooser } from './FileChooser';
import { FileRun } from './FileRun';
import { useHere } from './use-here';
import { useImportFile } from './use-import-file';
import './ImportPage.css';

/** Brings sessions in from a file: what it is, what would come of it, and only then doing it. */
export function ImportPage() {
  const here = useHere();
  const { stage, take } = useImportFile();
  return (
    <div className="import">
      <ExchangeHeader title={t('exchange.importTitle')} />
      <FileChooser stage={stage} onChoose={take} />
      {stage.kind === 'read' &&
        (here === null ? (
          <p className="muted">{t('log.reading')}</p>
        ) : (
          <FileRun key={stage.turn} file={stage.file} here={here} />
        ))}
    </div>
  );
}
