import type { Resource } from '../../data/model/roadmap';
import { RoadmapText } from '../Sentence';
import { t } from '../text';

/** The way to something to study with, in a new tab; its title alone where it is offline. */
export function ResourceLink({ resource }: { readonly resource: Resource }) {
  const title = <RoadmapText>{resource.title}</RoadmapText>;
  if (resource.address === null) return title;
  return (
    <a href={resource.address} target="_blank" rel="noreferrer">
      {title}
      <span className="spoken"> {t('review.newTab')}</span>
    </a>
  );
}
