import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownMark } from './study.content/own-spot';

/** Tells the page script, before it runs, that it is on a site that the learner has named. */
export default defineUnlistedScript(() => {
  ownMark.milepostOwn = true;
});
