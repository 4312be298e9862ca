import { secondsOfSessions } from '../../data/model/log-rows';
import type { SessionRecord } from '../../data/model/session';
import { duration } from '../format';
import { plural, t } from '../text';
import './ExportScope.css';

export type Scope = 'all' | 'filtered';

const amount = (sessions: readonly SessionRecord[]): string =>
  plural('log.shown', sessions.length, { time: duration(secondsOfSessions(sessions)) });

/** Which sessions are saved: all of them, or those that the log's filters let through. */
export function ExportScope(props: {
  readonly scope: Scope;
  readonly all: readonly SessionRecord[];
  /** null when nothing is filtered. */
  readonly filtered: readonly SessionRecord[] | null;
  readonly onChange: (scope: Scope) => void;
}) {
  const { all, filtered } = props;
  if (filtered === null) {
    return (
      <p>
        {amount(all)}. <span className="muted">{t('exchange.scopeHelp')}</span>
      </p>
    );
  }
  const choices = [
    { scope: 'filtered', label: t('exchange.scopeFiltered', { amount: amount(filtered) }) },
    { scope: 'all', label: t('exchange.scopeAll', { amount: amount(all) }) },
  ] as const;
  return (
    <fieldset className="export-scope">
      <legend>{t('exchange.scope')}</legend>
      {choices.map(({ scope, label }) => (
        <label key={scope}>
          <input
            type="radio"
            name="export-scope"
            checked={props.scope === scope}
            onChange={() => props.onChange(scope)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
