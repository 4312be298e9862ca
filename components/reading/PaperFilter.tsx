import { PAPER_STATES, type Paper, type PaperState } from '../../data/model/paper';
import { number } from '../format';
import { t } from '../text';
import { paperStateText } from './paper-words';
import './PaperFilter.css';

/** Chooses the state whose papers are listed; each says how many there are. */
export function PaperFilter(props: {
  readonly papers: readonly Paper[];
  /** null lists them all. */
  readonly chosen: PaperState | null;
  readonly onChoose: (state: PaperState | null) => void;
}) {
  const { papers, chosen } = props;
  const choice = (state: PaperState | null, text: string) => (
    <button
      key={state ?? ''}
      type="button"
      aria-pressed={state === chosen}
      onClick={() => props.onChoose(state)}
    >
      {text}
    </button>
  );
  return (
    <div className="paper-filter" role="group" aria-label={t('reading.filter')}>
      {choice(null, t('reading.all', { count: number(papers.length) }))}
      {PAPER_STATES.map((state) => {
        const count = number(papers.filter((paper) => paper.state === state).length);
        return choice(state, t('reading.filtered', { state: paperStateText[state](), count }));
      })}
    </div>
  );
}
