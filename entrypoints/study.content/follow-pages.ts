import type { PageHints } from '../../data/model/place';
import { spotOf } from '../../data/model/spot';
import { videoIdOf } from '../../data/model/video';
import { hear } from '../../data/sync/page-line';
import { channelOf } from './channel';
import { listen } from './listen';
import { lookout } from './lookout';
import { ownSpot } from './own-spot';
import { stayOn, type Context, type Stay } from './stay';

/** How often, and how many times at most, a video's channel is looked for while it is seen. */
const SEEK_PERIOD = 1000;
const SEEKS_MAX = 15;

/** Follows the tab from page to page, and stays on those that are study. */
export function followPages(context: Context): void {
  const { signal } = context;
  // A viewer shows no signs of life in here; the background measures such a tab by itself.
  if (document.contentType.endsWith('pdf')) return;
  let stay: Stay | undefined;
  let key: string | undefined;
  let video: string | null = null;
  let hints: PageHints | undefined;
  let guess: string | undefined;
  let seeks = 0;
  let href = '';
  let arrivedAt = location.href;

  /** A page that nobody sees can end a stay, and begins one when somebody looks. */
  const { now, soon, stop } = lookout(() => {
    if (context.isInvalid) return undefined;
    href = location.href;
    const id = videoIdOf(href);
    if (id !== video) {
      video = id;
      hints = guess = undefined;
      seeks = 0;
    }
    let spot = spotOf(href, hints) ?? ownSpot();
    const isSeeking = !spot && id && !hints && !document.hidden && seeks < SEEKS_MAX;
    if (isSeeking) {
      seeks += 1;
      // A channel is believed that two looks in a row find: it changes after the video's id does.
      const found = channelOf(id, href === arrivedAt);
      if (found && found === guess) {
        hints = found[0] === '@' ? { handle: found } : { channelId: found };
        spot = spotOf(href, hints);
      }
      guess = found;
    }
    if (spot?.key !== key) {
      leave();
      if (spot && !document.hidden) {
        key = spot.key;
        stay = stayOn(spot.kind, hints ?? null, context);
      }
    }
    return isSeeking ? SEEK_PERIOD : undefined;
  });

  function leave() {
    stop();
    stay?.leave();
    stay = key = undefined;
  }

  listen(signal, 'visibilitychange pageshow', soon);
  listen(signal, 'pagehide', leave);
  listen(signal, 'state-navigateend', () => {
    arrivedAt = location.href;
    soon();
  });
  // Fires when a navigation in the page has been committed; Firefox has it from 147 on.
  if ('navigation' in window) listen(signal, 'currententrychange', soon, true, navigation);
  else setInterval(() => location.href !== href && now(), SEEK_PERIOD);
  signal.addEventListener('abort', leave);
  hear((message) => stay?.hear(message));
  now();
}
