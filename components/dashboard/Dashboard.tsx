import { useEffect, useRef } from 'react';
import { keepFocus } from '../keep-focus';
import { Notices } from '../Notices';
import { LoggedElsewhere } from '../review/LoggedElsewhere';
import { useKnownTasks } from '../roadmap/known-tasks';
import { StatusLine } from '../StatusLine';
import { OtherTasks } from '../TaskName';
import { t } from '../text';
import { useStudy } from '../use-study';
import { Header } from './Header';
import { routeOf } from './route';
import { sayMore } from './say-more';
import { useHash } from './use-hash';
import { useUndoKey } from './use-undo-key';
import { views } from './views';
import './Dashboard.css';

/** The full page: one header, and the view that the address names. */
export function Dashboard() {
  const route = routeOf(
    useHash(),
    views.map((view) => view.path),
  );
  const ready = useStudy((study) => study.status === 'ready');
  const view = views.find(({ path }) => path === route?.path) ?? views[0];
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useUndoKey();

  useEffect(() => {
    // A click in the navigation leads on into the view; the page's opening leaves the focus alone.
    if (shown.current !== view) main.current?.focus();
    shown.current = view;
  }, [view]);

  const tasks = useKnownTasks();
  const title = view.titleOf?.(route?.rest ?? '') ?? view.title();
  return (
    <OtherTasks value={tasks}>
      <div className="dashboard" ref={keepFocus}>
        <title>{t('dashboard.title', { view: title })}</title>
        <button
          type="button"
          className="dashboard-skip primary"
          onClick={() => main.current?.focus()}
        >
          {t('dashboard.skip')}
        </button>
        <Header current={view} />
        <main ref={main} className="dashboard-main" tabIndex={-1}>
          {route === null && <p className="dashboard-astray">{t('dashboard.noSuchPage')}</p>}
          <Notices />
          {ready ? (
            <view.Content rest={route?.rest ?? ''} />
          ) : (
            <p className="muted">{t('dashboard.loading')}</p>
          )}
        </main>
        <StatusLine more={sayMore}>
          {view.path === 'review' && <LoggedElsewhere week={route?.rest ?? ''} />}
        </StatusLine>
      </div>
    </OtherTasks>
  );
}
