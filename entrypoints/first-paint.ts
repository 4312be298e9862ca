import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lastTask } from '../components/popup/last-task';
import { showTheme } from '../components/theme';

/** Shows the learner's theme, and the task that was shown last in the popup's frame, before React is even read. */
export default defineUnlistedScript(() => {
  showTheme();
  const last = lastTask();
  const title = document.querySelector('h1');
  const phase = document.querySelector('.task-phase');
  if (last === null || title === null || phase === null) return;
  title.textContent = last.title;
  title.lang = last.language;
  phase.textContent = last.phase;
});
