/**
 * The player inside another site's page. Our page script must never run here. Where its address says
 * `length=short` it plays a video by itself, at the `rate` that the address says.
 */
import { el, lectureVideo } from './dom.client.ts';

document.body.replaceChildren(el('p', {}, `Embedded ${location.pathname}`));

const wishes = new URLSearchParams(location.search);
if (wishes.get('length') === 'short') {
  const video = lectureVideo({ class: 'video-stream html5-main-video' });
  // Without a press nothing else than a silent video may play.
  video.muted = true;
  document.body.append(el('div', { id: 'movie_player', class: 'html5-video-player' }, video));
  video.playbackRate = Number(wishes.get('rate') ?? 1);
  void video.play();
}
