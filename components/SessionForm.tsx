import { useId, useRef, useState, type SubmitEvent } from 'react';
import type { NewSession, Outcome, Problem } from '../data/model/command';
import type { TaskId } from '../data/model/id';
import { LONGEST_BY_HAND, NOTE_LIMIT, TITLE_LIMIT } from '../data/model/limits';
import { Field } from './Field';
import { number } from './format';
import { MinutesField } from './MinutesField';
import { problemText } from './problem-text';
import {
  newDraft,
  readDraft,
  startFor,
  wallClockHere,
  type DraftReading,
  type SessionDraft,
} from './session-draft';
import { TaskSelect } from './TaskSelect';
import { t } from './text';
import { useOnce } from './use-once';
import { useStudy } from './use-study';
import './SessionForm.css';

interface Refused {
  readonly field: 'start' | 'minutes' | 'form';
  readonly problem: Problem;
}

/** How the fields of a session that exists are filled and read. */
export interface SessionEdit {
  readonly draft: SessionDraft;
  readonly read: (draft: SessionDraft, now: number) => DraftReading;
}

/**
 * The fields of a study session, to write one in by hand or to change one (`edit`).
 * `onSave` gets the values; when it is refused, the form stays as it is and says why.
 */
export function SessionForm(props: {
  readonly edit?: SessionEdit | null;
  /** The task that a new session starts with. */
  readonly task?: TaskId | null;
  /** The instant at which a new session ends until the learner says when; now unless given. */
  readonly ends?: number | undefined;
  readonly onSave: (values: NewSession) => Promise<Outcome>;
  readonly onClose: () => void;
}) {
  const { edit, task = null } = props;
  const now = useStudy((study) => study.now);
  const ends = props.ends ?? now;
  const once = useOnce();
  const fresh = () => edit?.draft ?? newDraft(ends, task);
  const [draft, setDraft] = useState<SessionDraft>(fresh);
  const [startTouched, setStartTouched] = useState(!!edit);
  const [refused, setRefused] = useState<Refused | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  // A browser that fills in several fields tells of them all at once.
  const change = (changes: Partial<SessionDraft>) =>
    setDraft((before) => ({ ...before, ...changes }));
  const changeMinutes = (minutes: string) => {
    // Until the learner says when, the session ends at `ends`, so that its length alone can be typed.
    const follow = !startTouched && Number(minutes) > 0;
    change({ minutes, ...(follow && { start: startFor(Number(minutes), ends) }) });
  };
  const refuse = (refusal: Refused) => {
    setRefused(refusal);
    form.current?.querySelector<HTMLElement>(`[name="${refusal.field}"]`)?.focus();
  };
  const save = async () => {
    const reading = (edit?.read ?? readDraft)(draft, now);
    if (!reading.ok) return refuse(reading);
    const outcome = await props.onSave(reading.session);
    if (!outcome.ok) return refuse({ field: 'form', problem: outcome.problem });
    setRefused(null);
    setStartTouched(!!edit);
    if (!edit) setDraft(fresh());
    return props.onClose();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void once(save);
  };
  const errorOf = (field: Refused['field']) =>
    refused?.field === field ? problemText(refused.problem) : null;

  return (
    <form ref={form} className="session-form" noValidate onSubmit={submit}>
      <MinutesField
        value={draft.minutes}
        error={errorOf('minutes')}
        hint={t('form.minutesHint', { most: number(LONGEST_BY_HAND / 60) })}
        onChange={changeMinutes}
      />
      <Field label={t('form.start')} error={errorOf('start')}>
        {(described) => (
          <input
            {...described}
            type="datetime-local"
            name="start"
            required
            max={edit ? undefined : wallClockHere(now)}
            value={draft.start}
            onChange={(event) => {
              setStartTouched(true);
              change({ start: event.target.value });
            }}
          />
        )}
      </Field>
      <div className="session-form-wide">
        <label htmlFor={`${id}-task`}>{t('form.task')}</label>
        <TaskSelect
          id={`${id}-task`}
          value={draft.task}
          allowNone
          onChange={(chosen) => change({ task: chosen })}
        />
      </div>
      <label className="session-form-wide">
        {t('form.title')}
        <input
          name="title"
          dir="auto"
          maxLength={TITLE_LIMIT}
          value={draft.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
      <label className="session-form-wide">
        {t('form.note')}
        <textarea
          name="note"
          dir="auto"
          rows={2}
          maxLength={NOTE_LIMIT}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </label>
      {errorOf('form') && <p className="field-error session-form-wide">{errorOf('form')}</p>}
      <div className="session-form-wide session-form-actions">
        <button type="submit" className="primary">
          {edit ? t('form.save') : t('form.add')}
        </button>
        <button type="button" onClick={props.onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
