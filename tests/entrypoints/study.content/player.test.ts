// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { isAdvertising, isPlaying } from '../../../entrypoints/study.content/player';

/** A video that plays, or does what the overrides say; happy-dom itself plays none. */
function aVideo(overrides: Partial<HTMLVideoElement> = {}, into: Element = document.body) {
  const video = into.appendChild(document.createElement('video'));
  const state = { paused: false, ended: false, readyState: 4, ...overrides };
  for (const [name, value] of Object.entries(state)) Object.defineProperty(video, name, { value });
  return video;
}
function aBox(id: string, className = '') {
  const box = document.body.appendChild(document.createElement('div'));
  return Object.assign(box, { id, className });
}

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.className = '';
});

describe('a lecture plays', () => {
  it('while its video plays', () => {
    aVideo();
    expect(isPlaying('lecture')).toBe(true);
  });

  it.each([{ paused: true }, { ended: true }, { readyState: 2 as const }])(
    'not while its video is %o',
    (state) => {
      aVideo(state);
      expect(isPlaying('lecture')).toBe(false);
    },
  );

  it('not because a decoration moves', () => {
    aVideo().setAttribute('loop', '');
    expect(isPlaying('home')).toBe(false);
  });

  it('not on the page of a paper, whatever moves there', () => {
    aVideo();
    expect(isPlaying('paper')).toBe(false);
  });

  it('not in the preview of another video on YouTube', () => {
    aVideo({}, aBox('inline-preview-player'));
    expect(isPlaying('youtube')).toBe(false);
    aVideo({}, aBox('movie_player')).setAttribute('loop', '');
    expect(isPlaying('youtube')).toBe(true);
  });

  it('on 3Blue1Brown while the site says so and its player is there', () => {
    document.documentElement.className = 'playing';
    expect(isPlaying('lesson')).toBe(false);
    document.body.append(document.createElement('youtube-video'));
    expect(isPlaying('lesson')).toBe(true);
    document.documentElement.className = '';
    expect(isPlaying('lesson')).toBe(false);
  });
});

describe('an advertisement', () => {
  it.each(['ad-showing', 'ad-interrupting'])('is in the way while the player is %s', (name) => {
    const player = aBox('movie_player', `html5-video-player ${name}`);
    expect(isAdvertising()).toBe(true);
    player.classList.remove(name);
    expect(isAdvertising()).toBe(false);
  });
});
