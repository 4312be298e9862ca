import type { ReactNode } from 'react';
import { canTryAgain } from './problem-text';
import { OutcomeSentence, type SayMore } from './OutcomeSentence';
import { t } from './text';
import { useStudy } from './use-study';
import './StatusLine.css';

/**
 * The one place that says what was just done and takes it back, or what went wrong and what to do.
 * It is always on the page, empty when there is nothing to say, so that it is heard when it fills.
 */
export function StatusLine(props: {
  /** Says what those commands have done that only this page sends. */
  readonly more?: SayMore;
  /** What else there is to say of it on this page. */
  readonly children?: ReactNode;
}) {
  const last = useStudy((study) => study.last);
  const run = useStudy((study) => study.run);
  const undo = useStudy((study) => study.undo);
  const dismiss = useStudy((study) => study.dismissLast);
  const quiet = last === null || (last.outcome.ok && last.command.type === 'dismiss-notice');
  return (
    <div role="status" className="status-line">
      {!quiet && (
        <div className={last.outcome.ok ? 'status-said' : 'status-said status-problem'}>
          <p>
            {(last.outcome.ok && last.said) || <OutcomeSentence {...last} more={props.more} />}
            {props.children}
          </p>
          {last.outcome.ok && last.outcome.undo !== null && (
            <button type="button" className="quiet" onClick={undo}>
              {t('common.undo')}
            </button>
          )}
          {!last.outcome.ok && canTryAgain(last.outcome.problem) && (
            <button type="button" className="quiet" onClick={() => run(last.command, last.said)}>
              {t('common.tryAgain')}
            </button>
          )}
          <button
            type="button"
            className="quiet status-close"
            aria-label={t('common.dismiss')}
            onClick={dismiss}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}
