import { t } from '../../text';
import { RoadHeader } from '../RoadHeader';
import { BringRoad } from './BringRoad';
import { ExportRoad } from './ExportRoad';
import { FormatHelp } from './FormatHelp';
import { RoadList } from './RoadList';
import './OwnView.css';

/** Roadmaps of the learner's own: bring one, switch between them, take one along as a file. */
export function OwnView() {
  return (
    <div className="roadmap own-roads">
      <RoadHeader above={t('roadmap.yours')} title={t('roadmap.own.title')} part="own" />
      <p className="roadmap-text">{t('roadmap.own.help')}</p>
      <RoadList />
      <BringRoad />
      <ExportRoad />
      <FormatHelp />
    </div>
  );
}
