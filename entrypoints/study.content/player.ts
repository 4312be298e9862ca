/** Where time is a video's; elsewhere a `<video>` is an illustration. */
const ILLUSTRATED = /paper|task|method|benchmark/;

/**
 * What plays a lecture: any `<video>` that does not loop as a decoration, and YouTube's own even
 * if it loops, but no preview; on 3Blue1Brown the class that its site sets while a video plays,
 * as the properties of its player cannot be seen from here.
 */
const VIDEOS = '#movie_player video,video:not([loop])';
const PREVIEW = '#inline-preview-player';
const EMBEDDED = '.playing :is(youtube-video,vimeo-video)';

/** Whether a YouTube advertisement is in the way. */
export const isAdvertising = (page = document): boolean =>
  !!page.querySelector('#movie_player:is(.ad-showing,.ad-interrupting)');

/** Whether a lecture is playing on a page of this kind. */
export const isPlaying = (kind: string, page = document): boolean =>
  !ILLUSTRATED.test(kind) &&
  (!!page.querySelector(EMBEDDED) ||
    [...page.querySelectorAll<HTMLVideoElement>(VIDEOS)].some(
      (video) => !video.paused && !video.ended && video.readyState > 2 && !video.closest(PREVIEW),
    ));
