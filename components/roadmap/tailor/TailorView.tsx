import { t } from '../../text';
import { RoadHeader } from '../RoadHeader';
import { PlanChange } from './PlanChange';
import { SkillList } from './SkillList';
import { StartAndPace } from './StartAndPace';
import { TaskHours } from './TaskHours';
import { useTailoring } from './use-tailoring';
import './TailorView.css';

/** Fits the road to the learner: when, how much, what they bring, and how long each task takes. */
export function TailorView() {
  const tailoring = useTailoring();
  return (
    <div className="roadmap">
      <RoadHeader above={t('roadmap.yours')} title={t('roadmap.tailor.title')} part="tailor" />
      <div className="tailor">
        <PlanChange known={tailoring.known} goal={tailoring.goal} />
        <div className="tailor-parts">
          <StartAndPace tailoring={tailoring} />
          <SkillList tailoring={tailoring} />
          <TaskHours tailoring={tailoring} />
        </div>
      </div>
    </div>
  );
}
