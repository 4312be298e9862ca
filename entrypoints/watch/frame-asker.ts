import { tell } from '../../data/sync/page-line';

/** What calls for a look through the frames waits for more of it this long, in milliseconds. */
const ASK_PERIOD = 5000;

/**
 * Gives a listener that asks for the watcher in frames that come later: when one of YouTube has
 * loaded, and when a player that is no video itself says that it plays, as its frame may lie in a
 * shadow of the page. What plays meanwhile is not lost: the video knows what was played of it.
 */
export function frameAsker(isAlive: () => boolean): (event: Event) => void {
  let isAsking = false;
  return ({ type, target }) => {
    if (isAsking) return;
    if (type === 'load' && !/youtube/.test((target as HTMLIFrameElement).src)) return;
    isAsking = true;
    setTimeout(() => {
      isAsking = false;
      if (isAlive()) void tell({ type: 'frames' });
    }, ASK_PERIOD);
  };
}
