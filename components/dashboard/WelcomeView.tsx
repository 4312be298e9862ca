import { NextResource } from '../review/NextResource';
import { t } from '../text';
import { FirstSteps } from './FirstSteps';
import { GoalForm } from './GoalForm';
import { hrefOf } from './route';
import './WelcomeView.css';

/** What a learner sees after installing: what Milepost does, the goal, and the first lecture. */
export function WelcomeView() {
  return (
    <div className="welcome">
      <h1 className="dashboard-title" tabIndex={-1}>
        {t('welcome.heading')}
      </h1>
      <div className="welcome-promise">
        <p>{t('welcome.measures')}</p>
        <p>{t('welcome.shows')}</p>
        <p>{t('welcome.privacy')}</p>
      </div>
      <ol className="welcome-steps">
        <li>
          <h2>{t('welcome.goal')}</h2>
          <GoalForm />
        </li>
        <li>
          <h2>{t('welcome.start')}</h2>
          <NextResource />
          <p className="muted">{t('welcome.newTab')}</p>
          <FirstSteps />
        </li>
        <li>
          <h2>{t('welcome.button')}</h2>
          <p>{t('welcome.buttonHelp')}</p>
        </li>
      </ol>
      <p>
        <a href={hrefOf('review')}>{t('welcome.skip')}</a>
      </p>
    </div>
  );
}
