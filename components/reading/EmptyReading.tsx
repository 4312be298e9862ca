import { SLOT, t } from '../text';
import { AddPaper } from './AddPaper';
import { RoadPapers } from './RoadPapers';
import { WithSettings } from './WithSettings';
import './EmptyReading.css';

/** Says how a paper comes on the list, while there is none. */
export const EmptyReading = () => (
  <section className="empty-reading" aria-labelledby="reading-empty">
    <h2 id="reading-empty" tabIndex={-1}>
      {t('reading.emptyTitle')}
    </h2>
    <p className="roadmap-text">
      <WithSettings text={t('reading.empty', { settings: SLOT })} />
    </p>
    <RoadPapers />
    <AddPaper isBesideRoad />
  </section>
);
