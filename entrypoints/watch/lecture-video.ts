import { isVideoLength } from '../../data/model/played';
import { isAdvertising } from '../study.content/player';

/** A video that may be a lecture: no decoration, but YouTube's own even if it loops. */
export const LECTURE = '#movie_player video,video:not([loop])';
/** Where YouTube plays a preview of another video beside it. */
export const PREVIEW = '#inline-preview-player';
/**
 * Whether an embedded player links another video than that of its address as the one that it plays:
 * it can go on to the next one of a list, and the page around it can give it any.
 */
function isAnother(): boolean {
  const [, video] = location.pathname.split('/embed/');
  const link = 'a:is(.ytp-title-link,.ytp-youtube-button)';
  return !!video && !!document.querySelector(`${link}[href*="v="]:not([href*="v=${video}"])`);
}

/** Whether what such a video plays now is the lecture of its page, in sight of the learner. */
export const isLecture = (video: HTMLVideoElement): boolean =>
  !document.hidden &&
  !video.seeking &&
  isVideoLength(video.duration) &&
  !isAdvertising() &&
  !isAnother();
