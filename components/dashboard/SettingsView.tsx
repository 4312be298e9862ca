import type { ReactNode } from 'react';
import { CalendarSettings } from '../settings/CalendarSettings';
import { CountingSettings } from '../settings/CountingSettings';
import { Erase } from '../settings/Erase';
import { GoalSettings } from '../settings/GoalSettings';
import { KeySettings } from '../settings/KeySettings';
import { ReminderSettings } from '../settings/ReminderSettings';
import { SiteSettings } from '../settings/SiteSettings';
import { ThemeSettings } from '../settings/ThemeSettings';
import { t } from '../text';
import { Devices } from './devices/Devices';
import './SettingsView.css';

/** What the learner has decided once and seldom changes. */
export function SettingsView({ rest }: { readonly rest: string }) {
  return (
    <div className="settings">
      <h1 className="dashboard-title" tabIndex={-1}>
        {t('dashboard.settings.title')}
      </h1>
      <Section
        id="goal"
        title={t('dashboard.settings.goal')}
        help={t('dashboard.settings.goalHelp')}
      >
        <GoalSettings />
      </Section>
      <Section
        id="calendar"
        title={t('settings.calendar.title')}
        help={t('settings.calendar.help')}
      >
        <CalendarSettings />
      </Section>
      <Section id="sites" title={t('settings.sites.title')} help={t('settings.sites.help')}>
        <SiteSettings asked={rest} />
      </Section>
      <Section id="counting" title={t('settings.counting.title')}>
        <CountingSettings />
      </Section>
      <Section
        id="reminders"
        title={t('settings.reminders.title')}
        help={t('settings.reminders.help')}
      >
        <ReminderSettings />
      </Section>
      <Section id="theme" title={t('settings.theme.title')} help={t('settings.theme.help')}>
        <ThemeSettings />
      </Section>
      <Section id="keys" title={t('hand.keys')} help={t('hand.keysHelp')}>
        <KeySettings />
      </Section>
      <Devices />
      <Section id="private" title={t('settings.private.title')}>
        <ul className="settings-private">
          <li>{t('settings.private.kept')}</li>
          <li>{t('settings.private.seen')}</li>
          <li>{t('settings.private.shared')}</li>
          <li>{t('settings.private.never')}</li>
        </ul>
      </Section>
      <Section id="erase" title={t('settings.erase.heading')}>
        <Erase />
      </Section>
    </div>
  );
}

function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly help?: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={`settings-${props.id}`}>
      <h2 id={`settings-${props.id}`} tabIndex={-1}>
        {props.title}
      </h2>
      {props.help !== undefined && <p className="muted">{props.help}</p>}
      {props.children}
    </section>
  );
}
