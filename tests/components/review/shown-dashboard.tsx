import { render } from '@testing-library/react';
import axe from 'axe-core';
import { Dashboard } from '../../../components/dashboard/Dashboard';
import { StudyContext } from '../../../components/use-study';
import type { Command, Outcome } from '../../../data/model/command';
import type { StudyState } from '../../../data/store/study-state';
import { studyStore } from '../../helpers/study-store';

/** The dashboard at an address, over a fixed state. */
export function showDashboard(
  state: StudyState,
  hash = '',
  answer?: (command: Command) => Outcome,
) {
  location.hash = hash;
  const test = studyStore(state, answer);
  const view = render(
    <StudyContext value={test.store}>
      <Dashboard />
    </StudyContext>,
  );
  return { ...test, ...view };
}

/** Goes to another address, as a link or the address bar does. */
export function goTo(hash: string): void {
  location.hash = hash;
  dispatchEvent(new Event('hashchange'));
}

/** What axe finds wrong with the page, each as its rule and its elements. */
export async function violations(): Promise<readonly string[]> {
  document.documentElement.lang = 'en';
  const found = await axe.run(document, {
    // Colours are computed by a real browser only.
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`,
  );
}
