const FRESH = ':is(ytd-watch-flexy,#page-manager>*)';
const OWNER =
  '.ytd-page-manager:not([hidden]) :is(ytd-video-owner-renderer,#owner #channel-name) a[href],' +
  'a.slim-owner-icon-and-title,ytm-slim-owner-renderer a';

/**
 * The channel that a YouTube page links as the owner of a video, its handle with the @ or its id;
 * undefined while the page still shows another video. The mobile page does not say which video it
 * shows: there the caller has to know that it has arrived. Names are not read, as anyone may choose
 * any.
 */
export function channelOf(video: string, arrived: boolean, page = document): string | undefined {
  const mobile = location.host[0] === 'm';
  if (!(mobile ? arrived : page.querySelector(`${FRESH}[video-id="${video}"]`))) return undefined;
  const path = page.querySelector<HTMLAnchorElement>(OWNER)?.pathname;
  return path && /^\/(?:channel\/)?([^/]+)/.exec(path)?.[1];
}
