import { taskById } from '../../data/model/roadmap-lookup';
import { resourcesToOpen, useNoticed } from '../resources-to-open';
import { RoadmapText, Sentence } from '../Sentence';
import { SLOT, t } from '../text';
import { useRoadmap, useStudy } from '../use-study';
import './NextResource.css';

/** The learner's task with the way to what it is studied with first. */
export function NextResource() {
  const roadmap = useRoadmap();
  const isNoticed = useNoticed();
  const current = useStudy((study) => study.progress.current);
  const found = current === null ? null : taskById(roadmap, current);
  if (!found) return <p>{t('review.roadDone')}</p>;
  const online = resourcesToOpen(roadmap, found.task.id, isNoticed).filter(
    ({ address }) => address !== null,
  );
  // What is noticed comes first: there Milepost asks by itself.
  const resource = online.find(isNoticed) ?? online[0];
  return (
    <div className="next-resource">
      <p>
        <Sentence text={t('review.nextTask', { task: SLOT })}>
          <RoadmapText>{found.task.title}</RoadmapText>
        </Sentence>
      </p>
      {resource?.address && (
        <a className="next-resource-open" href={resource.address} target="_blank" rel="noreferrer">
          <Sentence text={t('review.openResource', { resource: SLOT })}>
            <RoadmapText>{resource.title}</RoadmapText>
          </Sentence>
          <span className="spoken"> {t('review.newTab')}</span>
        </a>
      )}
    </div>
  );
}
