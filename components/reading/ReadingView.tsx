import { useState } from 'react';
import { papers, type Paper, type PaperState } from '../../data/model/paper';
import type { PlaceKey } from '../../data/model/id';
import { RoadHeader } from '../roadmap/RoadHeader';
import { SLOT, t } from '../text';
import { useStudy } from '../use-study';
import { AddPaper } from './AddPaper';
import { CopyList } from './CopyList';
import { EmptyReading } from './EmptyReading';
import { listToCopy } from './list-to-copy';
import { PaperFilter } from './PaperFilter';
import { PaperRow } from './PaperRow';
import { useFocusOnward } from './use-focus-onward';
import { usePaperTimes } from './use-paper-times';
import { WithSettings } from './WithSettings';
import './ReadingView.css';

/** The reading list: every paper that was met, with its time, its state and what came of it. */
export function ReadingView() {
  const list = papers(useStudy((study) => study.registers));
  return (
    <div className="roadmap reading">
      <RoadHeader above={t('roadmap.yours')} title={t('reading.title')} part="reading" />
      {list.length === 0 ? (
        <EmptyReading />
      ) : (
        <>
          <p className="muted roadmap-text">
            <WithSettings text={t('reading.help', { settings: SLOT })} />
          </p>
          <PaperList list={list} />
        </>
      )}
    </div>
  );
}

/** What is listed: one state, and what had that state a moment ago. */
interface Shown {
  readonly state: PaperState | null;
  /** Papers whose state was changed since: they stay where they are until another one is chosen. */
  readonly stay: ReadonlySet<PlaceKey>;
}
const ALL: Shown = { state: null, stay: new Set() };

function PaperList({ list }: { readonly list: readonly Paper[] }) {
  const { times, isWhole, hasPlaceless } = usePaperTimes(list);
  const [{ state, stay }, setShown] = useState(ALL);
  const shown = list.filter(
    (paper) => state === null || paper.state === state || stay.has(paper.key),
  );
  const { section, list: rows } = useFocusOnward(shown.map(({ key }) => key));
  return (
    <section ref={section} className="reading-list" aria-labelledby="reading-papers">
      <h2 id="reading-papers" className="spoken">
        {t('reading.papers')}
      </h2>
      <PaperFilter
        papers={list}
        chosen={state}
        onChoose={(chosen) => setShown({ state: chosen, stay: new Set() })}
      />
      <div className="reading-acts">
        <AddPaper />
        <CopyList markdown={() => listToCopy(list, times)} />
      </div>
      {!isWhole && <p className="muted small">{t('dashboard.loading')}</p>}
      {shown.length === 0 ? (
        <p className="muted">{t('reading.noneOfState')}</p>
      ) : (
        <ul className="papers" {...rows}>
          {shown.map((paper) => (
            <PaperRow
              key={paper.key}
              paper={paper}
              time={isWhole ? times.get(paper) : null}
              onState={({ key }) => setShown({ state, stay: new Set([...stay, key]) })}
            />
          ))}
        </ul>
      )}
      {isWhole && hasPlaceless && <p className="muted small">{t('reading.someElsewhere')}</p>}
    </section>
  );
}
