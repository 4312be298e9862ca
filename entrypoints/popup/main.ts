import { lastTask } from '../../components/popup/last-task';

// The task that was shown last is readable before React is even read from the disk.
const last = lastTask();
const title = document.querySelector('h1');
const phase = document.querySelector('.task-phase');
if (last !== null && title !== null && phase !== null) {
  title.textContent = last.title;
  title.lang = last.language;
  phase.textContent = last.phase;
}

void import('./open').then(({ openPopup }) => openPopup());
