import { t } from '../text';
import { lastTask } from './last-task';

/** The same frame that index.html holds, for as long as the store is being read. */
export function LoadingFrame() {
  const last = lastTask();
  return (
    <main className="popup-main" aria-busy="true">
      <section>
        <p className="task-phase">{last?.phase}</p>
        <h1 className="task-title" lang={last?.language} dir="auto">
          {last?.title ?? t('popup.loading')}
        </h1>
        <p className="task-position" />
      </section>
      <div className="skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </main>
  );
}
