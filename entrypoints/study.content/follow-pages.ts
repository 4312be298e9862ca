import type { PageHints, Spot } from '../../data/model/place';
import { spotOf } from '../../data/model/spot';
import { videoIdOf } from '../../data/model/video';
import { hear } from '../../data/sync/page-line';
import { channelOf } from './channel';
import { ownSpot } from './own-spot';
import { Stay, type Context } from './stay';

/** How often, and how many times at most, a video's channel is looked for while it is seen. */
const SEEK_PERIOD = 1000;
const SEEKS_MAX = 15;

/** Follows the tab from page to page, and stays on those that are study. */
export function followPages(context: Context): void {
  const { signal } = context;
  // A viewer shows no signs of life in here; the background measures such a tab by itself.
  if (document.contentType.endsWith('pdf')) return;
  let here: Stay | null = null;
  let key: string | undefined;
  let video: string | null = null;
  let hints: PageHints | null = null;
  let guess: string | undefined;
  let seeks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let href = '';
  let arrivedAt = location.href;

  /** A page that nobody sees can end a stay, and begins one when somebody looks. */
  function look() {
    clearTimeout(timer);
    if (context.isInvalid) return;
    href = location.href;
    if (document.hidden) {
      if ((spotOf(href, hints ?? {}) ?? ownSpot())?.key !== key) leave();
      return;
    }
    const id = videoIdOf(href);
    if (id !== video) {
      video = id;
      hints = null;
      guess = undefined;
      seeks = 0;
    }
    let spot = spotOf(href, hints ?? {}) ?? ownSpot();
    if (!spot && id && !hints && seeks < SEEKS_MAX) spot = seek(id);
    if (spot?.key === key) return;
    leave();
    key = spot?.key;
    here = spot && new Stay(spot.kind, hints, context);
  }

  /** Believes a channel that two looks in a row find: it changes after the video's id does. */
  function seek(id: string): Spot | null {
    const found = channelOf(id, href === arrivedAt);
    if (found && found === guess) {
      hints = found[0] === '@' ? { handle: found } : { channelId: found };
      return spotOf(href, hints);
    }
    guess = found;
    seeks += 1;
    timer = setTimeout(look, SEEK_PERIOD);
    return null;
  }

  function leave() {
    clearTimeout(timer);
    here?.leave();
    here = null;
    key = undefined;
  }

  const on = (target: EventTarget, type: string, listener: () => void) =>
    target.addEventListener(type, listener, { signal });
  on(document, 'visibilitychange', look);
  on(window, 'pageshow', look);
  on(window, 'pagehide', leave);
  on(window, 'state-navigateend', () => {
    arrivedAt = location.href;
    look();
  });
  // Fires when a navigation in the page has been committed; Firefox has it from 147 on.
  if ('navigation' in window) on(navigation, 'currententrychange', look);
  else setInterval(() => location.href !== href && look(), SEEK_PERIOD);
  signal.addEventListener('abort', leave);
  hear((message) => here?.hear(message));
  look();
}
