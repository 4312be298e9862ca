import { taskId } from '../../data/model/id';
import { taskById } from '../../data/model/roadmap-lookup';
import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { useRoadmap } from '../use-study';
import { Astray } from './Astray';
import { Phases } from './Phases';
import { RoadHeader } from './RoadHeader';
import { RoadTotal } from './RoadTotal';
import { Steps } from './Steps';
import { useRoadFigures } from './use-road-figures';

/** The road that is shown: its whole, its phases with their tasks, and the first steps on it. */
export function RoadView(props: {
  /** The task that the address asks for; empty for none. */
  readonly asked: string;
}) {
  const roadmap = useRoadmap();
  const known = useRoadFigures();
  const asked = props.asked === '' ? null : taskId(props.asked);
  const isOnRoad = asked !== null && taskById(roadmap, asked) !== null;
  return (
    <div className="roadmap">
      {asked !== null && !isOnRoad && <Astray task={asked} />}
      <RoadHeader
        above={t('roadmap.yours')}
        title={<RoadmapText>{roadmap.title}</RoadmapText>}
        part=""
      />
      <RoadTotal known={known} />
      <Phases key={roadmap.id} figures={known?.figures ?? null} asked={isOnRoad ? asked : null} />
      <Steps />
    </div>
  );
}
