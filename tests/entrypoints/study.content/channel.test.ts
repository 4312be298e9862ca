// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { channelOf } from '../../../entrypoints/study.content/channel';

declare const happyDOM: { setURL(address: string): void };

const VIDEO = 'AAAAAAAAAAA';

/** A watch page that shows a video, with the links that say who owns it. */
function aWatchPage({ shows = VIDEO, owner = '', hidden = false } = {}) {
  happyDOM.setURL(`https://www.youtube.com/watch?v=${VIDEO}`);
  const page = document.createElement('ytd-watch-flexy');
  page.className = 'ytd-page-manager';
  page.setAttribute('video-id', shows);
  page.toggleAttribute('hidden', hidden);
  if (owner) {
    const link = Object.assign(document.createElement('a'), { href: owner });
    page.appendChild(document.createElement('ytd-video-owner-renderer')).append(link);
  }
  document.body.append(page);
}

afterEach(() => document.body.replaceChildren());

describe('the channel of a YouTube video', () => {
  it.each([
    ['/@3blue1brown', '@3blue1brown'],
    ['/@3blue1brown/videos', '@3blue1brown'],
    ['/channel/UCYO_jab_esuFRV4b17AJtAw', 'UCYO_jab_esuFRV4b17AJtAw'],
    ['https://www.youtube.com/channel/UCYO_jab_esuFRV4b17AJtAw/about', 'UCYO_jab_esuFRV4b17AJtAw'],
  ])('is read from the link %s', (owner, channel) => {
    aWatchPage({ owner });
    expect(channelOf(VIDEO, false)).toBe(channel);
  });

  it('is not known while the page still shows the video before', () => {
    aWatchPage({ owner: '/@3blue1brown', shows: 'BBBBBBBBBBB' });
    expect(channelOf(VIDEO, true)).toBeUndefined();
  });

  it('is not read from a page that is kept behind, nor while the link is missing', () => {
    aWatchPage({ owner: '/@3blue1brown', hidden: true });
    expect(channelOf(VIDEO, true)).toBeUndefined();
    document.body.replaceChildren();
    aWatchPage();
    expect(channelOf(VIDEO, true)).toBeUndefined();
  });

  it('is believed on the mobile page only once that has arrived', () => {
    happyDOM.setURL(`https://m.youtube.com/watch?v=${VIDEO}`);
    const link = document.createElement('a');
    link.className = 'slim-owner-icon-and-title';
    link.href = '/@3blue1brown';
    document.body.append(link);
    expect(channelOf(VIDEO, false)).toBeUndefined();
    expect(channelOf(VIDEO, true)).toBe('@3blue1brown');
  });
});
