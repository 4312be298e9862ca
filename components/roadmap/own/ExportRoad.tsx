import { roadmapJson } from '../../../data/exchange/roadmap/write-json';
import { roadmapMarkdown } from '../../../data/exchange/roadmap/write-markdown';
import { Sentence } from '../../Sentence';
import { SLOT, t } from '../../text';
import { useRoadmap } from '../../use-study';
import { download } from '../../exchange/download';
import { RoadName } from './RoadName';

/** Gives the roadmap that is shown as a file, with the hours that the learner plans. */
export function ExportRoad() {
  const roadmap = useRoadmap();
  return (
    <section aria-labelledby="own-export">
      <h2 id="own-export" tabIndex={-1}>
        {t('roadmap.own.export')}
      </h2>
      <p className="roadmap-text">
        <Sentence text={t('roadmap.own.exportHelp', { road: SLOT })}>
          <RoadName roadmap={roadmap} />
        </Sentence>
      </p>
      <div className="button-line">
        <button
          type="button"
          onClick={() => download(`${roadmap.id}.json`, 'application/json', roadmapJson(roadmap))}
        >
          {t('roadmap.own.exportJson')}
        </button>
        <button
          type="button"
          onClick={() => download(`${roadmap.id}.md`, 'text/markdown', roadmapMarkdown(roadmap))}
        >
          {t('roadmap.own.exportMarkdown')}
        </button>
      </div>
    </section>
  );
}
