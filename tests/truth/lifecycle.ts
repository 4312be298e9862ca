import { absenceScenarios } from './lifecycle-absence';
import { clockStepped } from './lifecycle-clocks';
import { deathScenarios } from './lifecycle-deaths';
import { pageLifeScenarios } from './lifecycle-pages';
import { manyTabs } from './lifecycle-tabs';
import type { Scenario } from './scenario';

/** What happens to pages, browsers and machines while somebody studies. */
export const lifecycleScenarios: readonly Scenario[] = [
  ...pageLifeScenarios,
  ...deathScenarios,
  clockStepped,
  ...absenceScenarios,
  manyTabs,
];
