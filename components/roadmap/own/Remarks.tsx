import type { RoadmapRemark } from '../../../data/exchange/roadmap/findings';
import { plural } from '../../text';
import { placeText, remarkSentence } from './remark-sentence';
import './Remarks.css';

/** So many remarks are told at once; more of them can be opened. */
const FEW = 5;

/** What was read otherwise than it stands in the file. */
export function Remarks({ remarks }: { readonly remarks: readonly RoadmapRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <details className="road-remarks" open={remarks.length <= FEW}>
      <summary>{plural('roadmap.own.remarks', remarks.length)}</summary>
      <ul>
        {remarks.map((remark, index) => (
          // Two remarks may read alike, and none ever moves.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <strong className="figure">{placeText(remark)}</strong>{' '}
            <span dir="auto">{remarkSentence(remark)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
