import { isolated } from '../isolated';
import { dayOfSession } from '../../data/model/day';
import {
  PAPER_STATES,
  removedPaper,
  withPaperState,
  type Paper,
  type PaperState,
} from '../../data/model/paper';
import { paperAddresses } from '../../data/model/paper-key';
import type { PaperTime } from '../../data/model/paper-time';
import { dayWithYear, duration } from '../format';
import { t } from '../text';
import { useStudy } from '../use-study';
import { paperStateText, titleOf } from './paper-words';
import { PaperLinks } from './PaperLinks';
import { usePaperChange, type ChangePapers } from './use-paper-change';
import './PaperRow.css';

/** A paper of the reading list: what it is, where to open it, how far the learner is with it. */
export function PaperRow(props: {
  readonly paper: Paper;
  /** What was studied of it; undefined for nothing yet, null while the log is read. */
  readonly time: PaperTime | undefined | null;
  readonly onState: (paper: Paper) => void;
}) {
  const { paper, time } = props;
  const change = usePaperChange();
  const title = titleOf(paper);
  return (
    <li className="paper">
      <div className="paper-what">
        <PaperTitle paper={paper} />
        <div className="paper-facts">
          {time !== null && <TimeOf time={time} />}
          <OpenAt paper={paper} />
        </div>
      </div>
      <div className="paper-state">
        <StateSelect paper={paper} change={change} onState={() => props.onState(paper)} />
        <button
          type="button"
          className="quiet small"
          aria-label={t('reading.removeNamed', { paper: title })}
          onClick={() => {
            const removed = t('reading.removed', { paper: isolated(title) });
            // Only what is known to have time can be said to keep it.
            const said = time ? `${removed} ${t('reading.timeStays')}` : removed;
            return change(removedPaper(paper), said);
          }}
        >
          {t('reading.remove')}
        </button>
      </div>
      <PaperLinks paper={paper} />
    </li>
  );
}

const addressesOf = ({ keys }: Paper) => {
  const all = keys.flatMap(paperAddresses);
  return [...new Map(all.map((each) => [each.at, each])).values()];
};

function PaperTitle({ paper }: { readonly paper: Paper }) {
  const title = <bdi dir="auto">{titleOf(paper)}</bdi>;
  const [first] = addressesOf(paper);
  // The title as it is kept tells what the mathematics in it was.
  const original = titleOf(paper) === paper.title ? undefined : paper.title;
  return (
    <h3 title={original}>
      {first ? (
        <a href={first.address} target="_blank" rel="noreferrer">
          {title}
          <span className="spoken"> {t('review.newTab')}</span>
        </a>
      ) : (
        title
      )}
    </h3>
  );
}

function TimeOf({ time }: { readonly time: PaperTime | undefined }) {
  const calendar = useStudy((study) => study.progress.calendar);
  if (!time) return <p className="muted small">{t('reading.notStudied')}</p>;
  const day = dayWithYear(dayOfSession(time.last, calendar));
  return <p className="small">{t('reading.studied', { time: duration(time.seconds), day })}</p>;
}

function OpenAt({ paper }: { readonly paper: Paper }) {
  const addresses = addressesOf(paper);
  if (addresses.length === 0) return null;
  return (
    <ul className="paper-open" aria-label={t('reading.open', { paper: titleOf(paper) })}>
      {addresses.map(({ at, address }) => (
        <li key={at}>
          <a className="small" href={address} target="_blank" rel="noreferrer">
            {t(`reading.at.${at}`)}
            <span className="spoken"> {t('review.newTab')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function StateSelect(props: {
  readonly paper: Paper;
  readonly change: ChangePapers;
  readonly onState: () => void;
}) {
  const { paper, change } = props;
  const title = titleOf(paper);
  const choose = (state: PaperState) => {
    props.onState();
    const said = t('reading.stateSet', { paper: isolated(title), state: paperStateText[state]() });
    void change(withPaperState(paper, state), said);
  };
  return (
    <select
      aria-label={t('reading.stateOf', { paper: title })}
      value={paper.state}
      onChange={({ target }) => {
        const chosen = PAPER_STATES.find((state) => state === target.value);
        if (chosen) choose(chosen);
      }}
    >
      {PAPER_STATES.map((state) => (
        <option key={state} value={state}>
          {paperStateText[state]()}
        </option>
      ))}
    </select>
  );
}
