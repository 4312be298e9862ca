import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../components/theme.css';
import { Dashboard } from '../../components/dashboard/Dashboard';
import { SharingContext } from '../../components/dashboard/devices/use-sharing';
import { DeviceContext } from '../../components/settings/use-device';
import { KeysContext } from '../../components/settings/use-keys';
import { SiteAccessContext } from '../../components/settings/use-site-access';
import { languageOf } from '../../components/text';
import { StudyContext } from '../../components/use-study';
import { createDeviceStore } from '../../data/store/device-store';
import { createKeyStore } from '../../data/store/key-store';
import { createSharingStore } from '../../data/store/sharing-store';
import { createSiteAccessStore } from '../../data/store/site-access-store';
import { createStudyStore } from '../../data/store/study-store';

const root = document.querySelector('#root');
if (root === null) throw new Error('The dashboard has no #root to be drawn in.');
document.documentElement.lang = languageOf();
createRoot(root).render(
  <StrictMode>
    <StudyContext value={createStudyStore()}>
      <SharingContext value={createSharingStore()}>
        <DeviceContext value={createDeviceStore()}>
          <SiteAccessContext value={createSiteAccessStore()}>
            <KeysContext value={createKeyStore()}>
              <Dashboard />
            </KeysContext>
          </SiteAccessContext>
        </DeviceContext>
      </SharingContext>
    </StudyContext>
  </StrictMode>,
);
