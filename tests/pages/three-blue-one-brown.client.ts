/**
 * 3Blue1Brown: lessons play on the home page (`/?lesson=…`) and on pages of their own. The player
 * exists only after the first click on the cover; it is a custom element around a YouTube frame
 * whose events do not bubble. The three buttons stand for the controls inside that frame.
 */
import { afterNavigation, button, el, links, longText, navigateInPage } from './dom.client.ts';

const VIDEOS: Readonly<Record<string, string>> = {
  vectors: 'fNk_zzaMoSs',
  span: 'k7RM-ot2NWY',
  'neural-networks': 'aircAruvnKk',
};

class YoutubeVideo extends HTMLElement {
  #beat = 0;

  connectedCallback() {
    const id = new URL(this.getAttribute('src') ?? '').searchParams.get('v');
    const here = new URLSearchParams(location.search);
    const wishes = ['length', 'rate'].map((name) => `&${name}=${here.get(name) ?? ''}`).join('');
    const src = `https://www.youtube.com/embed/${id}?enablejsapi=1${wishes}`;
    this.attachShadow({ mode: 'open' }).append(el('iframe', { src, width: '320', height: '180' }));
  }

  disconnectedCallback() {
    this.halt('pause');
  }

  play() {
    this.dispatchEvent(new Event('play'));
    this.dispatchEvent(new Event('playing'));
    document.documentElement.classList.add('playing');
    window.clearInterval(this.#beat);
    this.#beat = window.setInterval(() => this.dispatchEvent(new Event('timeupdate')), 250);
  }

  halt(event: 'pause' | 'ended') {
    window.clearInterval(this.#beat);
    document.documentElement.classList.remove('playing');
    this.dispatchEvent(new Event(event));
  }
}
customElements.define('youtube-video', YoutubeVideo);

function theatre(slug: string) {
  const box = el('div', { class: 'theatre' });
  const src = `https://www.youtube.com/watch?v=${VIDEOS[slug] ?? 'AAAAAAAAAAA'}&t=0s`;
  const cover = button('cover', 'Watch', () => {
    const player = el('youtube-video', { src }) as YoutubeVideo;
    box.replaceChildren(
      player,
      button('play', 'Play', () => player.play()),
      button('pause', 'Pause', () => player.halt('pause')),
      button('end', 'Go to the end', () => player.halt('ended')),
    );
    setTimeout(() => player.play(), 200);
  });
  box.append(cover);
  return box;
}

navigateInPage(() => {
  window.dispatchEvent(new Event('useLocation'));
  const page = location.pathname.split('/')[2];
  const slug = page ?? new URLSearchParams(location.search).get('lesson');
  afterNavigation(80, () => {
    document.title = slug === null ? '3Blue1Brown' : `3Blue1Brown - ${slug}`;
    document.body.replaceChildren(
      links([
        '/',
        '/?topic=linear-algebra',
        '/?lesson=vectors&topic=linear-algebra',
        '/lessons/vectors',
      ]),
      links(['/?lesson=span', '/lessons/span', '/lessons/neural-networks', '/about']),
      el('main', {}, el('h1', {}, slug ?? 'Lessons'), ...(slug === null ? [] : [theatre(slug)])),
      ...(page === undefined ? [] : longText()),
    );
  });
});
