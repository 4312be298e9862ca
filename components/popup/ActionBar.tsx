import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../text';
import { useOnce } from '../use-once';
import { useStudy } from '../use-study';
import { ChangeTask } from './ChangeTask';
import { LogByHand } from './LogByHand';
import { TimerStart } from './TimerStart';
import './ActionBar.css';

type Part = 'timer' | 'hand' | 'change';

/** What can be done about the task, in one row; the parts that need more open below it. */
export function ActionBar() {
  const recording = useStudy((study) => study.recording);
  const current = useStudy((study) => study.progress.current);
  const run = useStudy((study) => study.run);
  const [open, setOpen] = useState<Part | null>(null);
  const once = useOnce();
  const bar = useRef<HTMLElement>(null);
  const id = useId();

  const close = () => {
    const opener = bar.current?.querySelector<HTMLElement>(`[data-part="${open}"]`);
    setOpen(null);
    opener?.focus();
  };
  // A second press would hit the task that has just become the current one.
  const leave = (state: 'done' | 'skipped') =>
    once(async () => {
      if (current === null) return;
      const outcome = await run({ type: 'set-task', task: current, state });
      if (outcome.ok && state === 'skipped') close();
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open === null) return;
    // The browser would close the whole popup.
    event.preventDefault();
    close();
  };
  const opener = (part: Part, label: string) => (
    <button
      type="button"
      data-part={part}
      aria-expanded={open === part}
      aria-controls={`${id}-${part}`}
      onClick={() => setOpen(open === part ? null : part)}
    >
      {label}
    </button>
  );
  // A closed part stays on the page, hidden, so that nothing typed in it is lost.
  const part = (name: Part, label: string, content: ReactNode) => (
    <div
      id={`${id}-${name}`}
      className="action-part"
      role="group"
      aria-label={label}
      hidden={open !== name}
    >
      {content}
    </div>
  );

  return (
    <section
      className="action-bar"
      aria-label={t('popup.actions.title')}
      ref={bar}
      onKeyDown={onKeyDown}
    >
      <div className="action-row">
        {recording === null && opener('timer', t('popup.actions.timer'))}
        {opener('hand', t('popup.actions.hand'))}
        {current !== null && recording === null && (
          <button type="button" onClick={() => leave('done')}>
            {t('popup.actions.done')}
          </button>
        )}
        {opener('change', t('popup.actions.change'))}
      </div>
      {recording === null &&
        part('timer', t('popup.actions.timer'), <TimerStart key={current} onDone={close} />)}
      {part('hand', t('popup.actions.hand'), <LogByHand onDone={close} />)}
      {part(
        'change',
        t('popup.actions.change'),
        <ChangeTask key={current} onSkip={() => leave('skipped')} onDone={close} />,
      )}
    </section>
  );
}
