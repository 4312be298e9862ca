import { render } from '@testing-library/react';
import axe from 'axe-core';
import { Dashboard } from '../../../components/dashboard/Dashboard';
import { SharingContext } from '../../../components/dashboard/devices/use-sharing';
import { DeviceContext } from '../../../components/settings/use-device';
import { SiteAccessContext } from '../../../components/settings/use-site-access';
import { StudyContext } from '../../../components/use-study';
import type { Command, Outcome } from '../../../data/model/command';
import type { SharingState } from '../../../data/store/sharing-store';
import type { StudyState } from '../../../data/store/study-state';
import { studyStore } from '../../helpers/study-store';
import { sharingStore } from '../dashboard/devices/sharing-state';
import { deviceStore } from '../settings/device-state';
import { siteAccess } from '../settings/site-access-state';

/** The dashboard at an address, over a fixed state; without other devices unless told. */
export function showDashboard(
  state: StudyState,
  hash = '',
  answer?: (command: Command) => Outcome,
  sharing: Partial<SharingState> = {},
  own = deviceStore(),
  access = siteAccess(),
) {
  location.hash = hash;
  const test = studyStore(state, answer);
  const devices = sharingStore(sharing, answer);
  const view = render(
    <StudyContext value={test.store}>
      <SharingContext value={devices.store}>
        <DeviceContext value={own.store}>
          <SiteAccessContext value={access.store}>
            <Dashboard />
          </SiteAccessContext>
        </DeviceContext>
      </SharingContext>
    </StudyContext>,
  );
  return { ...test, ...view, devices, own, access };
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
