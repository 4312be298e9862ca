import { useId, useState, type SubmitEvent } from 'react';
import { decisionName, taskNote } from '../../data/model/decisions';
import type { TaskId } from '../../data/model/id';
import { NOTE_LIMIT } from '../../data/model/limits';
import { cleanText } from '../../data/model/title';
import { t } from '../text';
import { useStudy } from '../use-study';
import './TaskNote.css';

/** What the learner writes to themselves about a task. */
export function TaskNote(props: { readonly task: TaskId }) {
  const { task } = props;
  const kept = useStudy((study) => taskNote(study.registers, task));
  const run = useStudy((study) => study.run);
  /** What was typed, and over which note. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const id = useId();
  // Once that note has changed, here or by an undo, what was typed over it is out of date.
  if (typed !== null && typed.over !== kept) setTyped(null);
  const shown = typed?.text ?? kept;
  const isChanged = shown !== kept;

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const note = cleanText(shown, NOTE_LIMIT);
    if (note === kept) return setTyped(null);
    const said = note === '' ? t('roadmap.task.noteGone') : t('roadmap.task.noteKept');
    const values = { [decisionName.taskNote(task)]: note === '' ? null : note };
    await run({ type: 'change-many', edits: [], values }, said);
  };

  return (
    <section>
      <form className="task-note" onSubmit={save}>
        <h5 id={id} tabIndex={-1}>
          {t('roadmap.task.note')}
        </h5>
        <textarea
          aria-labelledby={id}
          dir="auto"
          placeholder=" "
          rows={shown === '' ? 2 : 4}
          maxLength={NOTE_LIMIT}
          value={shown}
          onChange={({ target }) => setTyped({ text: target.value, over: kept })}
        />
        {isChanged && (
          <div className="task-note-actions">
            <button type="submit" className="primary">
              {t('roadmap.task.noteSave')}
            </button>
            <button type="button" onClick={() => setTyped(null)}>
              {t('common.cancel')}
            </button>
          </div>
        )}
      </form>
    </section>
  );
}
