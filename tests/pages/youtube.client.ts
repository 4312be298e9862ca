/**
 * YouTube: the address changes first; what the page says of the video and its channel follows a
 * second later, and until then the OLD video id and the OLD channel link are still in the page.
 * With `?owner=lags` in the first address, the channel link even lags 600 ms behind the video id.
 */
import {
  afterNavigation,
  button,
  el,
  lectureVideo,
  links,
  navigateInPage,
  playToggle,
} from './dom.client.ts';

const OWNERS: Readonly<Record<string, string>> = {
  aircAruvnKk: '/@3blue1brown',
  WUvTyaaNkzM: '/@3blue1brown',
  AAAAAAAAAAA: '/@3blue1brown',
  dQw4w9WgXcQ: '/@RickAstleyYT',
};
const ADDRESSES = [
  '/',
  ...Object.keys(OWNERS).map((id) => `/watch?v=${id}`),
  '/feed/subscriptions',
];
const ARRIVAL_MS = 1000;

const mobile = location.hostname.startsWith('m.');
const ownerLag = new URLSearchParams(location.search).get('owner') === 'lags' ? 600 : 0;

const video = lectureVideo({ class: 'video-stream html5-main-video' });
const player = el('div', { id: 'movie_player', class: 'html5-video-player' }, video);
player.append(
  playToggle(video, { class: 'ytp-play-button' }),
  button('ad-toggle', 'Start or stop an advertisement', () => {
    player.classList.toggle('ad-showing');
    player.classList.toggle('ad-interrupting');
  }),
);
const owner = el(mobile ? 'ytm-slim-owner-renderer' : 'ytd-video-owner-renderer');
const watch = el(mobile ? 'ytm-watch' : 'ytd-watch-flexy', {
  class: 'ytd-page-manager',
  hidden: '',
});
watch.append(player, owner);
const home = el(mobile ? 'ytm-browse' : 'ytd-browse', { class: 'ytd-page-manager', hidden: '' });
home.append(el('p', {}, 'Recommended'));

function announce(phase: 'start' | 'finish') {
  if (!mobile) {
    const pageType = location.pathname === '/watch' ? 'watch' : 'browse';
    const options = { bubbles: true, detail: { pageType } };
    document.dispatchEvent(new CustomEvent(`yt-navigate-${phase}`, options));
  } else if (phase === 'finish') window.dispatchEvent(new Event('state-navigateend'));
}

document.body.replaceChildren(
  links(ADDRESSES),
  el(mobile ? 'ytm-app' : 'ytd-app', {}, el('div', { id: 'page-manager' }, watch, home)),
);

navigateInPage((first) => {
  const id = location.pathname === '/watch' ? new URLSearchParams(location.search).get('v') : null;
  if (!first) announce('start');
  watch.toggleAttribute('hidden', id === null);
  home.toggleAttribute('hidden', id !== null);
  if (id === null) video.pause();
  else video.currentTime = 0;
  afterNavigation(first ? 100 : ARRIVAL_MS, () => {
    if (id !== null && !mobile) watch.setAttribute('video-id', id);
    document.title = id === null ? 'YouTube' : `Video ${id} - YouTube`;
    announce('finish');
  });
  afterNavigation(ARRIVAL_MS + ownerLag, () => {
    if (id === null) return;
    const name = mobile ? 'slim-owner-icon-and-title' : 'yt-simple-endpoint';
    const href = OWNERS[id] ?? '/@somebody';
    owner.replaceChildren(el('a', { class: name, href }, href.slice(2)));
  });
});
