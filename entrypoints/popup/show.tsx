import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/Popup';
import { t } from '../../components/text';
import { StudyContext } from '../../components/use-study';
import { createStudyStore } from '../../data/store/study-store';
import type { PageWorld } from '../../data/sync/page-world';

/** Puts the living popup in the place of the static frame, over the given world or the browser. */
export function show(world?: PageWorld): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root.');
  document.documentElement.lang = t('common.language');
  createRoot(root).render(
    <StrictMode>
      <StudyContext value={createStudyStore(world)}>
        <Popup />
      </StudyContext>
    </StrictMode>,
  );
}
