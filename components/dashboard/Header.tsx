import { t } from '../text';
import { hrefOf } from './route';
import { views, type View } from './views';
import './Header.css';

/** The top of every view: the name of the product and the way to the views. */
export function Header(props: { readonly current: View }) {
  return (
    <header className="dashboard-header">
      <div className="dashboard-header-inner">
        <a className="dashboard-brand" href={hrefOf(views[0].path)}>
          <Milestone />
          {t('extension.name')}
        </a>
        <nav aria-label={t('dashboard.navigation')}>
          <ul className="dashboard-links">
            {views
              .filter((view) => view.linked)
              .map((view) => (
                <li key={view.path}>
                  <a
                    href={hrefOf(view.path)}
                    aria-current={view === props.current ? 'page' : undefined}
                  >
                    {view.title()}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** The stone of the icon, drawn in the page's accent. */
function Milestone() {
  return (
    <svg className="dashboard-stone" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path className="dashboard-stone-body" d="M6 20V9.5a6 6 0 0 1 12 0V20z" />
      <path className="dashboard-stone-line" d="M12 8.5v4l2.5 1.8M2.5 20.5h19" />
    </svg>
  );
}
