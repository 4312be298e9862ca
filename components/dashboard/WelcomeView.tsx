import { useState } from 'react';
import { NextResource } from '../review/NextResource';
import { t } from '../text';
import { FirstRunForm } from '../welcome/FirstRunForm';
import { FirstSteps } from './FirstSteps';
import { hrefOf } from './route';
import './WelcomeView.css';

/** What a learner sees after installing: a minute of questions, and then the first lecture. */
export function WelcomeView() {
  const [isSet, setSet] = useState(false);
  const begin = () => {
    setSet(true);
    scrollTo({ top: 0 });
  };
  return (
    <div className="welcome">
      <h1 className="dashboard-title" tabIndex={-1}>
        {isSet ? t('welcome.ready') : t('welcome.heading')}
      </h1>
      {isSet ? (
        <Ready />
      ) : (
        <>
          <div className="welcome-promise">
            <p>{t('welcome.measures')}</p>
            <p>{t('welcome.shows')}</p>
            <p>{t('welcome.privacy')}</p>
          </div>
          <FirstRunForm onDone={begin} />
          <p>
            <button type="button" className="quiet" onClick={begin}>
              {t('welcome.skip')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

/** The first lecture, and where Milepost is found from now on. */
function Ready() {
  return (
    <>
      <ol className="welcome-steps">
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
      <p className="welcome-ways">
        <a href={hrefOf('review')}>{t('welcome.toReview')}</a>{' '}
        <a href={hrefOf('roadmap', 'tailor')}>{t('welcome.toTailor')}</a>{' '}
        <a href={hrefOf('log', 'import')}>{t('welcome.toImport')}</a>
      </p>
    </>
  );
}
