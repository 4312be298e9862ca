import type { ReactNode } from 'react';
import { hrefOf } from '../dashboard/route';
import { t } from '../text';
import type { RoadPage } from './task-address';
import './RoadHeader.css';

const PARTS = [
  { rest: '', name: () => t('roadmap.road') },
  { rest: 'tailor', name: () => t('roadmap.tailor.link') },
  { rest: 'own', name: () => t('roadmap.own.link') },
  { rest: 'reading', name: () => t('reading.title') },
] as const satisfies readonly { readonly rest: RoadPage | ''; readonly name: () => string }[];

/** The heading of a page of the roadmap, and the way to the others. */
export function RoadHeader(props: {
  readonly above?: ReactNode;
  readonly title: ReactNode;
  /** What stands behind `#/roadmap/` on this page; empty for the road itself. */
  readonly part: (typeof PARTS)[number]['rest'];
}) {
  return (
    <header className="road-header">
      <div>
        {props.above !== undefined && <p className="muted">{props.above}</p>}
        <h1 className="dashboard-title" tabIndex={-1}>
          {props.title}
        </h1>
      </div>
      <nav aria-label={t('roadmap.parts')}>
        <ul className="road-parts">
          {PARTS.map(({ rest, name }) => (
            <li key={rest}>
              <a
                href={hrefOf('roadmap', rest)}
                aria-current={rest === props.part ? 'page' : undefined}
              >
                {name()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
