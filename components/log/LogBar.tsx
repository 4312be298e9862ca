import { useId, useState, type RefObject } from 'react';
import type { TaskId } from '../../data/model/id';
import { isEverything, type LogFilter } from '../../data/model/log-filter';
import { secondsOfSessions } from '../../data/model/log-rows';
import type { SessionRecord } from '../../data/model/session';
import { duration, number } from '../format';
import { TaskSelect } from '../TaskSelect';
import { plural, t } from '../text';
import { useOnce } from '../use-once';
import { useStudy } from '../use-study';
import type { LogActions } from './use-log-actions';
import type { Selection } from './use-selection';
import './LogBar.css';

interface BarProps {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly sessions: readonly SessionRecord[];
  readonly all: readonly SessionRecord[];
  readonly filter: LogFilter;
  readonly selection: Selection;
  readonly actions: LogActions;
  readonly isWhole: boolean;
}

/** Stays above the list: how much is shown, and what can be done with what is selected. */
export function LogBar(props: BarProps) {
  const { sessions, selection } = props;
  const { chosen } = selection;
  const areAll = chosen.length === sessions.length;
  return (
    <div className="log-bar" ref={props.bar}>
      {sessions.length > 0 && (
        <label className="log-bar-all">
          <input
            type="checkbox"
            ref={(box) => {
              if (box) box.indeterminate = chosen.length > 0 && !areAll;
            }}
            checked={areAll}
            onChange={areAll ? selection.clear : selection.selectAll}
          />
          {plural('log.selectAll', sessions.length)}
        </label>
      )}
      <p className="log-bar-count" aria-live="polite">
        <Count {...props} />
      </p>
      {!props.isWhole && <p className="muted">{t('log.reading')}</p>}
      {chosen.length > 0 ? (
        <Bulk {...props} />
      ) : (
        sessions.length > 0 && (
          <p id="log-keys" className="log-bar-keys muted small">
            {props.filter.deleted ? t('log.keysDeleted') : t('log.keys')}
          </p>
        )
      )}
    </div>
  );
}

/** How many sessions are shown, or selected, with their time. */
function Count({ sessions, all, filter, selection: { chosen } }: BarProps) {
  if (chosen.length > 0) {
    return plural('log.chosen', chosen.length, { time: duration(secondsOfSessions(chosen)) });
  }
  const time = duration(secondsOfSessions(sessions));
  if (filter.deleted) return plural('log.shownDeleted', sessions.length, { time });
  if (isEverything(filter)) return plural('log.shown', sessions.length, { time });
  const whole = all.filter(({ deleted }) => !deleted).length;
  return plural('log.shownOf', sessions.length, { all: number(whole), time });
}

/** What can be done with the selected sessions at once. */
function Bulk({ filter, selection, actions }: BarProps) {
  const id = useId();
  const current = useStudy((study) => study.progress.current);
  const [task, setTask] = useState<TaskId | null>(current);
  const { chosen, clear } = selection;
  const [isWorking, setWorking] = useState(false);
  const once = useOnce();
  /** Thousands of sessions take some seconds. */
  const finish = (change: () => Promise<boolean>) =>
    once(async () => {
      setWorking(true);
      const isDone = await change();
      setWorking(false);
      if (isDone) clear();
    });
  return (
    <div className="log-bar-bulk">
      {filter.deleted ? (
        <button type="button" onClick={() => finish(() => actions.restore(chosen))}>
          {t('log.restoreMany')}
        </button>
      ) : (
        <>
          <label htmlFor={id}>{t('log.moveTo')}</label>
          <TaskSelect id={id} value={task} allowNone onChange={setTask} />
          <button type="button" onClick={() => finish(() => actions.move(chosen, task))}>
            {t('log.move')}
          </button>
          <button type="button" onClick={() => finish(() => actions.remove(chosen))}>
            {t('log.deleteMany')}
          </button>
        </>
      )}
      {isWorking ? (
        <span className="muted">{t('log.working')}</span>
      ) : (
        <button type="button" className="quiet" onClick={clear}>
          {t('log.selectNone')}
        </button>
      )}
    </div>
  );
}
