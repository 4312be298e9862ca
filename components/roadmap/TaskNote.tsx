import { useId, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { decisionName, taskNote } from '../../data/model/decisions';
import type { TaskId } from '../../data/model/id';
import { NOTE_LIMIT } from '../../data/model/limits';
import { t } from '../text';
import { useKeptNote } from '../use-kept-note';
import { useStudy } from '../use-study';
import './TaskNote.css';

/** What the learner writes to themselves about a task; it is saved when its field is left. */
export function TaskNote(props: { readonly task: TaskId }) {
  const { task } = props;
  const { text, isUnsaved, elsewhere, write, save, discard } = useKeptNote({
    register: decisionName.taskNote(task),
    kept: useStudy((study) => taskNote(study.registers, task)),
    saved: t('roadmap.task.noteKept'),
    removed: t('roadmap.task.noteGone'),
  });
  const id = useId();
  const onBlur = (event: FocusEvent<HTMLFormElement>) => {
    // On the way to its own buttons the learner has not left the note.
    if (!event.currentTarget.contains(event.relatedTarget)) void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <section>
      <form
        className="task-note"
        onBlur={onBlur}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h5 id={id} tabIndex={-1}>
          {t('roadmap.task.note')}
        </h5>
        <textarea
          aria-labelledby={id}
          dir="auto"
          placeholder=" "
          rows={text === '' ? 2 : 4}
          maxLength={NOTE_LIMIT}
          value={text}
          onChange={({ target }) => write(target.value)}
          onKeyDown={onKeyDown}
        />
        {isUnsaved && <NoteButtons onCancel={discard} />}
        {elsewhere !== null && (
          <p className="task-note-elsewhere">
            {elsewhere === ''
              ? t('roadmap.task.noteGoneElsewhere')
              : t('roadmap.task.noteElsewhere', { note: elsewhere })}
          </p>
        )}
      </form>
    </section>
  );
}

/** Keeps the focus in the field: a browser may give it to no button, and what is left is saved. */
const stay = (event: MouseEvent) => event.preventDefault();

const NoteButtons = (props: { readonly onCancel: () => void }) => (
  <div className="task-note-actions">
    <button type="submit" className="primary" onMouseDown={stay}>
      {t('roadmap.task.noteSave')}
    </button>
    <button type="button" onMouseDown={stay} onClick={props.onCancel}>
      {t('common.cancel')}
    </button>
  </div>
);
