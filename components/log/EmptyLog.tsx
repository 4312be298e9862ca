import { NextResource } from '../review/NextResource';
import { Sentence } from '../Sentence';
import { SLOT, t } from '../text';
import { hrefOfLog } from './log-address';
import './EmptyLog.css';

/** A log without a session, and how the first ones come into it. */
export function EmptyLog() {
  return (
    <section className="empty-log" aria-labelledby="empty-log">
      <h2 id="empty-log" tabIndex={-1}>
        {t('log.empty')}
      </h2>
      <p>{t('log.emptyHelp')}</p>
      <NextResource />
      <p>
        <Sentence text={t('log.emptyImport', { link: SLOT })}>
          <a href={hrefOfLog({}, 'import')}>{t('log.emptyImportLink')}</a>
        </Sentence>
      </p>
    </section>
  );
}
