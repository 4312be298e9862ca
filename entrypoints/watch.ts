import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchFrame } from './watch/watch-frame';

/** Watches what really plays in a frame of a study page; the background brings it there. */
export default defineUnlistedScript(() => {
  watchFrame();
});
