import type { ComponentType } from 'react';
import { LogView } from '../log/LogView';
import { ReviewView } from '../review/ReviewView';
import { RoadmapView } from '../roadmap/RoadmapView';
import { t } from '../text';
import { SettingsView } from './SettingsView';
import { WelcomeView } from './WelcomeView';

/** A page of the dashboard: one entry here is its address, its link and what it shows. */
export interface View {
  /** The first part of its address: `#/review`. Once released, it is never renamed. */
  readonly path: string;
  /** Whether the navigation shows it. */
  readonly linked: boolean;
  readonly title: () => string;
  /** What the browser's tab says of a page within it; null where the view's title says it. */
  readonly titleOf?: (rest: string) => string | null;
  readonly Content: ComponentType<ViewProps>;
}

interface ViewProps {
  /** What the address says after the view's path; the view reads it for itself. */
  readonly rest: string;
}

/** All views in the order of the navigation; an address that names none shows the first. */
export const views: readonly [View, ...View[]] = [
  { path: 'review', linked: true, title: () => t('review.title'), Content: ReviewView },
  {
    path: 'roadmap',
    linked: true,
    title: () => t('roadmap.title'),
    titleOf: (rest) => (rest === 'reading' ? t('reading.title') : null),
    Content: RoadmapView,
  },
  { path: 'log', linked: true, title: () => t('log.title'), Content: LogView },
  {
    path: 'settings',
    linked: true,
    title: () => t('dashboard.settings.title'),
    Content: SettingsView,
  },
  { path: 'welcome', linked: false, title: () => t('welcome.title'), Content: WelcomeView },
];
