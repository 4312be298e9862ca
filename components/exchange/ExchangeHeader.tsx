import type { LogFilter } from '../../data/model/log-filter';
import { hrefOfLog } from '../log/log-address';
import { t } from '../text';
import './ExchangeHeader.css';

/** The name of a page beside the log, and the way back to what was shown of the log. */
export function ExchangeHeader(props: { readonly title: string; readonly filter?: LogFilter }) {
  return (
    <header>
      <p>
        <a className="exchange-back" href={hrefOfLog(props.filter)}>
          <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true">
            <path d="m6.5 1-5 5 5 5" />
          </svg>
          {t('exchange.back')}
        </a>
      </p>
      <h1 className="dashboard-title" tabIndex={-1}>
        {props.title}
      </h1>
    </header>
  );
}
