import { useState } from 'react';
import type { ImportProblem } from '../../data/exchange/problems';
import { number } from '../format';
import { plural, t } from '../text';
import { problemLine } from './import-problem-text';
import './ProblemList.css';

/** Of more problems than this the others are counted, and copied with the rest. */
const SHOWN = 100;

/** What of a file cannot be used, row by row, to look at or to copy. */
export function ProblemList(props: { readonly problems: readonly ImportProblem[] }) {
  const { problems } = props;
  const [said, setSaid] = useState('');
  const copy = async () => {
    const lines = problems.map((problem) => {
      const { where, what } = problemLine(problem);
      return `${where}\t${what}`;
    });
    const isCopied = await navigator.clipboard.writeText(lines.join('\n')).then(
      () => true,
      () => false,
    );
    setSaid(isCopied ? t('exchange.copied') : t('exchange.notCopied'));
  };
  return (
    <div className="problems">
      <div className="problems-head">
        <h3>{plural('exchange.problems', problems.length)}</h3>
        <button type="button" onClick={copy}>
          {t('exchange.copy')}
        </button>
        <span aria-live="polite">{said}</span>
      </div>
      <div
        className="problems-table"
        role="region"
        aria-label={plural('exchange.problems', problems.length)}
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('exchange.where')}</th>
              <th scope="col">{t('exchange.whatIsWrong')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem, index) => {
              const { where, what } = problemLine(problem);
              return (
                // The list of one file never changes its order.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={index}>
                  <td className="figure">{where}</td>
                  <td>{what}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN && (
        <p className="muted">
          {plural('exchange.andMore', problems.length - SHOWN, { shown: number(SHOWN) })}
        </p>
      )}
    </div>
  );
}
