import { useId, type KeyboardEvent } from 'react';
import { NOTE_LIMIT } from '../../data/model/limits';
import { plural, t } from '../text';
import type { KeptNote } from '../use-kept-note';
import './WeekNote.css';

/** From so few characters on it is said how many are left. */
const NEARLY_FULL = 200;

/** A short note to oneself under a week. */
export function WeekNote(props: { readonly note: KeptNote }) {
  const { text, isUnsaved, elsewhere, write, save } = props.note;
  const id = useId();
  const left = NOTE_LIMIT - text.length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <section className="week-note" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {t('review.note')}
      </h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label htmlFor={id}>{t('review.noteLabel')}</label>
        <textarea
          id={id}
          dir="auto"
          rows={4}
          maxLength={NOTE_LIMIT}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={({ target }) => write(target.value)}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
        {/* On paper a field would be cut at its edge. */}
        <p className="week-note-printed" dir="auto">
          {text}
        </p>
        <div className="week-note-line">
          <button type="submit">{t('review.noteSave')}</button>
          <p id={`${id}-hint`} className="small muted">
            {isUnsaved && <strong>{t('review.noteUnsaved')} </strong>}
            {t('review.noteHint')}
            {left <= NEARLY_FULL && (
              <span className="week-note-left"> {plural('review.noteLeft', left)}</span>
            )}
          </p>
        </div>
        {elsewhere !== null && (
          <p className="week-note-elsewhere">{t('review.noteElsewhere', { note: elsewhere })}</p>
        )}
      </form>
    </section>
  );
}
