import { FINDINGS_LIMIT } from '../../../data/exchange/roadmap/limits';
import { number } from '../../format';
import { Sentence } from '../../Sentence';
import { plural, SLOT, t } from '../../text';
import type { BringProblem } from './bring';
import { problemSentence } from './problem-sentence';
import { placeText } from './remark-sentence';
import { useFocusOnce } from './use-focus-once';
import './Refused.css';

/** Why a file is no roadmap, line by line; nothing of it was kept. */
export function Refused(props: {
  /** The name of the file; null for what was pasted. */
  readonly name: string | null;
  readonly problems: readonly BringProblem[];
}) {
  const { name, problems } = props;
  const heading = useFocusOnce<HTMLHeadingElement>();
  return (
    <div className="refused">
      <h3 ref={heading} tabIndex={-1}>
        {name === null ? (
          t('roadmap.own.refusedPaste')
        ) : (
          <Sentence text={t('roadmap.own.refused', { file: SLOT })}>
            <bdi>{name}</bdi>
          </Sentence>
        )}
      </h3>
      <p>{plural('roadmap.own.refusedHelp', problems.length)}</p>
      <ul>
        {problems.map((problem, index) => (
          // Two problems may read alike, and none ever moves.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {'line' in problem && <strong className="figure">{placeText(problem)}</strong>}{' '}
            <span dir="auto">{problemSentence(problem)}</span>
          </li>
        ))}
      </ul>
      {problems.length >= FINDINGS_LIMIT && (
        <p className="muted">{t('roadmap.own.moreProblems', { count: number(FINDINGS_LIMIT) })}</p>
      )}
    </div>
  );
}
