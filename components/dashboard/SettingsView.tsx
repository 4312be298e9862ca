import { t } from '../text';
import { Devices } from './devices/Devices';
import { GoalForm } from './GoalForm';
import './SettingsView.css';

/** What the learner has decided once and seldom changes. */
export function SettingsView() {
  return (
    <div className="settings">
      <h1 className="dashboard-title" tabIndex={-1}>
        {t('dashboard.settings.title')}
      </h1>
      <section aria-labelledby="settings-goal">
        <h2 id="settings-goal">{t('dashboard.settings.goal')}</h2>
        <p className="muted">{t('dashboard.settings.goalHelp')}</p>
        <GoalForm />
      </section>
      <Devices />
    </div>
  );
}
