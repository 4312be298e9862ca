import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showTheme, THEME_KEY } from '../components/theme';

/** Puts a page of ours into the learner's theme before it is painted, and keeps it there. */
export default defineUnlistedScript(() => {
  showTheme();
  addEventListener('storage', ({ key }) => {
    if (key === THEME_KEY || key === null) showTheme();
  });
});
