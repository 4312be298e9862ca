import { describe, expect, test } from 'vitest';
import { isChannelOf, videoIdOf } from '../../../data/model/video';

const ID = 'UCYO_jab_esuFRV4b17AJtAw';

describe('a video page', () => {
  test.each([
    'https://www.youtube.com/watch?v=AAAAAAAAAAA',
    'https://youtube.com/watch/?list=WL&v=AAAAAAAAAAA&index=3',
    'https://m.youtube.com/watch?v=AAAAAAAAAAA#t=1',
    'https://www.youtube.com/live/AAAAAAAAAAA?feature=share',
    'https://www.youtube.com/embed/AAAAAAAAAAA',
    'https://www.youtube-nocookie.com/embed/AAAAAAAAAAA',
    'https://youtu.be/AAAAAAAAAAA?t=212',
    'https://www.youtube.com/watch?v=AAAAAAAAAAA&v=BBBBBBBBBBB',
  ])('is worth waiting for its channel: %s', (address) => {
    expect(videoIdOf(address)).toBe('AAAAAAAAAAA');
  });

  test.each([
    'https://www.youtube.com/shorts/AAAAAAAAAAA',
    'https://www.youtube.com/clip/AAAAAAAAAAA',
    'https://www.youtube.com/watch?v=AAAAAAAAAA',
    'https://www.youtube.com/watch?v=AAAAAAAAAAAA',
    'https://www.youtube.com/watch?v=&v=AAAAAAAAAAA',
    'https://www.youtube.com/watch',
    'https://www.youtube.com/embed/videoseries?list=PLZHQObOWTQDPD3MizzM2xVFitgF8hE_ab',
    'https://www.youtube.com/embed/live_stream?channel=UCYO_jab_esuFRV4b17AJtAw',
    'https://music.youtube.com/watch?v=AAAAAAAAAAA',
    'https://www.youtube.com/live_chat?v=AAAAAAAAAAA',
    'http://www.youtube.com/watch?v=AAAAAAAAAAA',
    'https://youtu.be/',
    '',
  ])('is not made of %s', (address) => {
    expect(videoIdOf(address)).toBeNull();
  });
});

describe('the channel of a page', () => {
  test('is 3Blue1Brown by its handle in any case, by its id, or by both', () => {
    expect(isChannelOf({ handle: '@3blue1brown' })).toBe(true);
    expect(isChannelOf({ handle: '3Blue1Brown' })).toBe(true);
    expect(isChannelOf({ channelId: ID })).toBe(true);
    expect(isChannelOf({ channelId: ID, handle: '@3BLUE1BROWN' })).toBe(true);
  });

  test('is not 3Blue1Brown when nothing, another name or a contradiction is said', () => {
    expect(isChannelOf()).toBe(false);
    expect(isChannelOf({})).toBe(false);
    expect(isChannelOf({ handle: '' })).toBe(false);
    expect(isChannelOf({ handle: '@grantsanderson' })).toBe(false);
    expect(isChannelOf({ handle: '@3blue1brown2' })).toBe(false);
    expect(isChannelOf({ handle: ` @3blue1brown` })).toBe(false);
    expect(isChannelOf({ handle: `@${ID}` })).toBe(false);
    expect(isChannelOf({ channelId: ID.toLowerCase() })).toBe(false);
    expect(isChannelOf({ channelId: ID, handle: '@grantsanderson' })).toBe(false);
    expect(isChannelOf({ channelId: 'UCX6OQ3DkcsbYNE6H8uQQuVA', handle: '@3blue1brown' })).toBe(
      false,
    );
  });
});
