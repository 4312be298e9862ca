import { useRef, useState, type DragEvent, type SubmitEvent } from 'react';
import { Disclosure } from '../../Disclosure';
import { t } from '../../text';
import { readFile, readPasted, type BringReading } from './bring';
import { goToFormats } from './FormatHelp';
import { Refused } from './Refused';
import { RoadPreview } from './RoadPreview';
import './BringRoad.css';

/** What was brought, under the name of its file; null for what was pasted. */
interface Brought {
  readonly name: string | null;
  readonly reading: BringReading;
  /** Counts what was brought, so that each is shown anew. */
  readonly turn: number;
}

/** Brings a roadmap as a file or pasted; nothing is kept before it was looked at. */
export function BringRoad() {
  const [brought, setBrought] = useState<Brought | null>(null);
  const turn = useRef(0);
  const take = (name: string | null, reading: BringReading) => {
    turn.current += 1;
    setBrought({ name, reading, turn: turn.current });
  };
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const asked = turn.current;
    const reading = await readFile(file);
    // Of two files in a row the later one counts, however long the first one took.
    if (asked === turn.current) take(file.name, reading);
  };
  return (
    <section aria-labelledby="own-bring">
      <h2 id="own-bring" tabIndex={-1}>
        {t('roadmap.own.bring')}
      </h2>
      <DropZone onFile={(file) => void takeFile(file)} />
      <Disclosure summary={t('roadmap.own.paste')}>
        <PasteForm onPaste={(text) => take(null, readPasted(text))} />
      </Disclosure>
      {brought !== null &&
        (brought.reading.ok ? (
          <RoadPreview
            key={brought.turn}
            reading={brought.reading}
            onClose={() => setBrought(null)}
          />
        ) : (
          <Refused key={brought.turn} name={brought.name} problems={brought.reading.problems} />
        ))}
    </section>
  );
}

function DropZone(props: { readonly onFile: (file: File | undefined) => void }) {
  const [isOver, setOver] = useState(false);
  const onDrag = (event: DragEvent) => {
    // Without this the browser would open the file in place of the page.
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={isOver ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragEnter={onDrag}
      onDragOver={onDrag}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onFile(event.dataTransfer.files[0]);
      }}
    >
      <label>
        <span className="drop-zone-label">{t('roadmap.own.file')}</span>
        <input
          type="file"
          accept=".json,.md,.markdown,.txt,application/json,text/markdown,text/plain"
          onChange={({ target }) => {
            props.onFile(target.files?.[0]);
            // The same file can be chosen again once it was put right.
            target.value = '';
          }}
        />
      </label>
      <p className="muted small">
        {t('roadmap.own.fileHelp')}{' '}
        <button type="button" className="quiet small" onClick={goToFormats}>
          {t('roadmap.own.toFormats')}
        </button>
      </p>
    </div>
  );
}

function PasteForm(props: { readonly onPaste: (text: string) => void }) {
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    props.onPaste(text);
  };
  return (
    <form className="paste-form" onSubmit={submit}>
      <label>
        {t('roadmap.own.pasteLabel')}
        <textarea
          dir="auto"
          rows={8}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit">{t('roadmap.own.pasteRead')}</button>
    </form>
  );
}
