import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showOffer } from './study.content/offer';
import { slot } from './study.content/offer-slot';

/** Brings the offer to a study page that is about to ask. */
export default defineUnlistedScript(() => {
  slot.milepostOffer = showOffer;
});
