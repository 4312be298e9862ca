import { act, render } from '@testing-library/react';
import { routeOf } from '../../../components/dashboard/route';
import { sayMore } from '../../../components/dashboard/say-more';
import { keepFocus } from '../../../components/keep-focus';
import { SiteSettings } from '../../../components/settings/SiteSettings';
import { SiteAccessContext } from '../../../components/settings/use-site-access';
import { StatusLine } from '../../../components/StatusLine';
import { StudyContext } from '../../../components/use-study';
import type { StudyState } from '../../../data/store/study-state';
import { studyStore } from '../../helpers/study-store';
import type { TestAccess } from './site-access-state';

/** The part of the settings that is about sites, at an address, with the line that says things. */
export async function showSites(state: StudyState, access: TestAccess, hash = '#/settings') {
  document.title = 'Milepost';
  location.hash = hash;
  const test = studyStore(state);
  render(
    <StudyContext value={test.store}>
      <SiteAccessContext value={access.store}>
        <main ref={keepFocus}>
          <h1 tabIndex={-1}>Settings</h1>
          <h2>Study sites</h2>
          <SiteSettings asked={routeOf(hash, ['settings'])?.rest ?? ''} />
          <StatusLine more={sayMore} />
        </main>
      </SiteAccessContext>
    </StudyContext>,
  );
  await act(async () => undefined);
  return { ...test, access };
}
