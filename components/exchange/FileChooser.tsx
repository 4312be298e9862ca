import { useId } from 'react';
import { Sentence } from '../Sentence';
import { SLOT, t } from '../text';
import { refusalText } from './refusal-text';
import { useFileDrop } from './use-file-drop';
import type { FileStage } from './use-import-file';
import './FileChooser.css';

/** Takes a file from the learner, and says when it cannot be used. */
export function FileChooser(props: {
  readonly stage: FileStage;
  readonly onChoose: (file: File) => void;
}) {
  const { stage, onChoose } = props;
  const id = useId();
  const isOver = useFileDrop(onChoose);
  const isRefused = stage.kind === 'refused';
  return (
    <section
      className={isOver ? 'import-part file-chooser-over' : 'import-part'}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`} tabIndex={-1}>
        {t('exchange.choose')}
      </h2>
      <p>{t('exchange.chooseHelp')}</p>
      <label className="file-chooser">
        {t('exchange.file')}
        <input
          type="file"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
          aria-describedby={`${id}-said`}
          aria-invalid={isRefused || undefined}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) onChoose(file);
          }}
          // So that the same file can be chosen again after it was changed.
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
        />
      </label>
      <p className="muted small">{isOver ? t('exchange.dropNow') : t('exchange.drop')}</p>
      <p
        id={`${id}-said`}
        aria-live="polite"
        className={isRefused ? 'file-chooser-refused' : 'muted'}
      >
        {stage.kind === 'reading' && named(t('exchange.readingFile', { file: SLOT }), stage.name)}
        {stage.kind === 'read' && named(t('exchange.chosenFile', { file: SLOT }), stage.file.name)}
        {isRefused && (
          <>
            {named(t('exchange.refused', { file: SLOT }), stage.name)} {refusalText(stage.refusal)}
          </>
        )}
      </p>
    </section>
  );
}

const named = (text: string, name: string) => (
  <Sentence text={text}>
    <bdi>{name}</bdi>
  </Sentence>
);
