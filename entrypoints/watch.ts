import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchFrame } from './watch/watch-frame';

/** A frame that is busy is watched after so many milliseconds all the same. */
const BUSY_LIMIT = 200;

/** Watches what really plays in a frame of a study page; the background brings it there. */
export default defineUnlistedScript(() => {
  requestIdleCallback(watchFrame, { timeout: BUSY_LIMIT });
});
