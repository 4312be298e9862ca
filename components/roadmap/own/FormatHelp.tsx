import { useRef, useState } from 'react';
import { t } from '../../text';
import { jsonExample, outlineExample } from './examples';
import './FormatHelp.css';

const HEADING = 'own-formats';

/** Leads from where a file is asked for to what it has to look like. */
export function goToFormats(): void {
  const heading = document.querySelector<HTMLElement>(`#${HEADING}`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** How a roadmap is written, in both forms, each with an example to copy. */
export function FormatHelp() {
  return (
    <section className="format-help" aria-labelledby={HEADING}>
      <h2 id={HEADING} tabIndex={-1}>
        {t('roadmap.format.title')}
      </h2>
      <div className="format-both">
        <div>
          <h3>{t('roadmap.format.outline')}</h3>
          <ul className="format-rules">
            <li>{t('roadmap.format.headings')}</li>
            <li>{t('roadmap.format.tasks')}</li>
            <li>{t('roadmap.format.summary')}</li>
            <li>{t('roadmap.format.milestones')}</li>
            <li>{t('roadmap.format.links')}</li>
            <li>{t('roadmap.format.outlineIds')}</li>
          </ul>
          <Example text={outlineExample} label={t('roadmap.format.outlineExample')} />
        </div>
        <div>
          <h3>{t('roadmap.format.json')}</h3>
          <ul className="format-rules">
            <li>{t('roadmap.format.jsonHead')}</li>
            <li>{t('roadmap.format.jsonTasks')}</li>
            <li>{t('roadmap.format.jsonResources')}</li>
            <li>{t('roadmap.format.jsonIds')}</li>
          </ul>
          <Example text={jsonExample} label={t('roadmap.format.jsonExample')} />
        </div>
      </div>
    </section>
  );
}

function Example(props: { readonly text: string; readonly label: string }) {
  const [isCopied, setCopied] = useState(false);
  const example = useRef<HTMLPreElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text);
      setCopied(true);
    } catch {
      // Where the browser refuses, it is marked and one key away.
      if (example.current) getSelection()?.selectAllChildren(example.current);
    }
  };
  return (
    <div className="format-example">
      <pre
        ref={example}
        role="region"
        aria-label={props.label}
        tabIndex={0}
        lang="en"
        dir="ltr"
        translate="no"
      >
        {props.text}
      </pre>
      <p>
        <button type="button" onClick={() => void copy()} onBlur={() => setCopied(false)}>
          {t('roadmap.format.copy')}
        </button>{' '}
        <span aria-live="polite">{isCopied && t('roadmap.format.copied')}</span>
      </p>
    </div>
  );
}
