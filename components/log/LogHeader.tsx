import { useState } from 'react';
import { dayOf } from '../../data/model/day';
import type { LogFilter } from '../../data/model/log-filter';
import { SessionDialog } from '../review/SessionDialog';
import { t } from '../text';
import { useStudy } from '../use-study';
import { hrefOfLog } from './log-address';
import './LogHeader.css';

/** The name of the page, and what else can be done with the log. */
export function LogHeader(props: { readonly filter: LogFilter }) {
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const [adds, setAdds] = useState(false);
  return (
    <header className="log-header">
      <h1 className="dashboard-title" tabIndex={-1}>
        {t('log.heading')}
      </h1>
      <div className="log-header-actions">
        <button type="button" onClick={() => setAdds(true)}>
          {t('log.add')}
        </button>
        <a className="log-link" href={hrefOfLog(props.filter, 'export')}>
          {t('log.export')}
        </a>
        <a className="log-link" href={hrefOfLog({}, 'import')}>
          {t('log.import')}
        </a>
      </div>
      {adds && <SessionDialog session={null} days={[today]} onClose={() => setAdds(false)} />}
    </header>
  );
}
