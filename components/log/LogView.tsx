import { useEffect, useMemo, useRef } from 'react';
import { ExportPage } from '../exchange/ExportPage';
import { ImportPage } from '../exchange/ImportPage';
import { LogPage } from './LogPage';
import { readLogAddress } from './log-address';
import './LogView.css';

/** The log: every session, and the ways out of it and into it. */
export function LogView(props: { readonly rest: string }) {
  const { part, filter } = useMemo(() => readLogAddress(props.rest), [props.rest]);
  const view = useRef<HTMLDivElement>(null);
  const shown = useRef(part);

  useEffect(() => {
    // A link from one page of the log to another leads on into it.
    if (shown.current !== part) view.current?.querySelector('h1')?.focus();
    shown.current = part;
  }, [part]);

  return (
    <div className="log" ref={view}>
      {part === 'sessions' && <LogPage asked={filter} />}
      {part === 'export' && <ExportPage filter={filter} />}
      {part === 'import' && <ImportPage />}
    </div>
  );
}
