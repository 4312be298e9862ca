import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Popup } from '../../components/popup/Popup';
import { t } from '../../components/text';
import { StudyContext } from '../../components/use-study';
import { createStudyStore } from '../../data/store/study-store';

const root = document.getElementById('root');
if (root === null) throw new Error('The popup page has no root.');
document.documentElement.lang = t('common.language');
// The living popup takes the place of the static frame.
createRoot(root).render(
  <StrictMode>
    <StudyContext value={createStudyStore()}>
      <Popup />
    </StudyContext>
  </StrictMode>,
);
