import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { useRoadmap } from '../use-study';

/** What to begin with in the first week, each step with the way to what it needs. */
export function FirstSteps() {
  const { firstSteps, resources } = useRoadmap();
  const steps = firstSteps.filter(({ when }) => when === 'week');
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{t('welcome.firstSteps')}</h3>
      <ul className="welcome-first">
        {steps.map((step) => {
          const address = resources.find(({ id }) => id === step.resources[0])?.address;
          const title = <RoadmapText>{step.title}</RoadmapText>;
          return (
            <li key={step.id}>
              {address ? (
                <a href={address} target="_blank" rel="noreferrer">
                  {title}
                  <span className="spoken"> {t('review.newTab')}</span>
                </a>
              ) : (
                title
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
