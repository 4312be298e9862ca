import { isolated } from '../isolated';
import { addedPaper, listedPaper } from '../../data/model/paper';
import type { Place } from '../../data/model/place';
import type { Roadmap } from '../../data/model/roadmap';
import { typedPaper } from '../../data/model/typed-paper';
import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { useOnce } from '../use-once';
import { useRoadmap, useStudy } from '../use-study';
import { usePaperChange } from './use-paper-change';
import './RoadPapers.css';

interface RoadPaper {
  readonly title: string;
  readonly place: Place;
}

const papersOf = ({ resources }: Roadmap): readonly RoadPaper[] =>
  resources.flatMap(({ kind, address, title }): readonly RoadPaper[] => {
    const place = kind === 'paper' && address !== null ? typedPaper(address) : null;
    return place ? [{ title, place }] : [];
  });

/** The papers that the roadmap names and that are not on the list yet, to be put there. */
export function RoadPapers(props: {
  /** Called as one is put there, while the button that was pressed still has the focus. */
  readonly onAdd?: () => void;
}) {
  const roadmap = useRoadmap();
  const registers = useStudy((study) => study.registers);
  const change = usePaperChange();
  const once = useOnce();
  const open = papersOf(roadmap).filter(({ place }) => listedPaper(registers, place) === null);
  if (open.length === 0) return null;
  const add = async ({ place, title }: RoadPaper) => {
    const said = t('reading.added', { paper: isolated(title) });
    props.onAdd?.();
    await change(addedPaper(place, title), said);
  };
  return (
    <div className="road-papers">
      <p>{t('reading.ofRoad')}</p>
      <ul>
        {open.map((paper) => (
          <li key={paper.place.key}>
            <button
              type="button"
              aria-label={t('reading.addNamed', { paper: paper.title })}
              onClick={() => once(() => add(paper))}
            >
              <span aria-hidden="true">+ </span>
              <RoadmapText>{paper.title}</RoadmapText>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
