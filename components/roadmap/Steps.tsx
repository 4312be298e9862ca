import { paperTask } from '../../data/model/paper-evidence';
import type { FirstStep } from '../../data/model/roadmap';
import { taskById } from '../../data/model/roadmap-lookup';
import { number } from '../format';
import { PapersOfMonth } from '../reading/PapersOfMonth';
import { RoadmapText, Sentence } from '../Sentence';
import { SLOT, t } from '../text';
import { useRoadmap, useStudy } from '../use-study';
import { ResourceLink } from './ResourceLink';
import { StateMark } from './StateMark';
import { isOnRoad, standingOf } from './step-standing';
import { hrefOfTask } from './task-address';
import './Steps.css';

const TIMES = ['week', 'month', 'quarter'] as const satisfies readonly FirstStep['when'][];

/** What to begin with in the first week, month and quarter, each step with what it needs. */
export function Steps() {
  const roadmap = useRoadmap();
  const steps = roadmap.firstSteps.filter((step) => isOnRoad(step, roadmap));
  if (steps.length === 0) return null;
  return (
    <section className="steps" aria-labelledby="road-steps">
      <h2 id="road-steps" tabIndex={-1}>
        {t('roadmap.steps.title')}
      </h2>
      <p className="muted roadmap-text">{t('roadmap.steps.help')}</p>
      <div className="steps-times">
        {TIMES.map((when) => {
          const ofTime = steps.filter((step) => step.when === when);
          return (
            ofTime.length > 0 && (
              <section key={when} className="steps-time" aria-labelledby={`road-steps-${when}`}>
                <h3 id={`road-steps-${when}`} tabIndex={-1}>
                  {t(`roadmap.steps.${when}`)}
                </h3>
                <ol>
                  {ofTime.map((step) => (
                    <Step key={step.id} step={step} />
                  ))}
                </ol>
              </section>
            )
          );
        })}
      </div>
    </section>
  );
}

function Step({ step }: { readonly step: FirstStep }) {
  const roadmap = useRoadmap();
  const needed = step.resources.flatMap(
    (id) => roadmap.resources.find((each) => each.id === id) ?? [],
  );
  const task = taskById(roadmap, step.task)?.task;
  return (
    <li className="step">
      <p className="step-title">
        <RoadmapText>{step.title}</RoadmapText>
      </p>
      <Standing step={step} />
      {paperTask(step.task) !== null && <PapersOfMonth />}
      {needed.length > 0 && (
        <ul className="step-needs">
          {needed.map((resource) => (
            <li key={resource.id}>
              <ResourceLink resource={resource} />
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        <Sentence text={t('roadmap.steps.countsFor', { task: SLOT })}>
          <a href={hrefOfTask(step.task)}>
            <RoadmapText>{task?.title}</RoadmapText>
          </a>
        </Sentence>
      </p>
    </li>
  );
}

/** Nothing is said of a step that is open: that is what steps are. */
function Standing({ step }: { readonly step: FirstStep }) {
  const roadmap = useRoadmap();
  const progress = useStudy((study) => study.progress);
  const standing = standingOf(step, roadmap, progress);
  switch (standing.kind) {
    case 'done':
      return (
        <p className="small">
          <StateMark state="done" />
        </p>
      );
    case 'skipped':
      return <p className="small muted">{t('roadmap.steps.skipped')}</p>;
    case 'begun':
      return (
        <p className="small muted">
          {t('roadmap.steps.begun', {
            done: number(standing.ticked),
            total: number(standing.of),
          })}
        </p>
      );
    case 'open':
      return null;
  }
}
