import { describe, expect, test } from 'vitest';
import { lessons } from '../../../data/content/lessons';
import { videoFingerprints } from '../../../data/content/video-fingerprints';
import { recognise } from '../../../data/model/recognise';
import { spotOf } from '../../../data/model/spot';

const BOURKE = 'Z_ikDlimN6A';

const onChannel = lessons.filter(({ channel }) => channel === 'own');
const watch = (video: string | null) => `https://www.youtube.com/watch?v=${video}`;

describe('the 3Blue1Brown lessons', () => {
  test('are 175, each with its own slug and video', () => {
    const videos = lessons.flatMap(({ videoId }) => videoId ?? []);
    expect(lessons).toHaveLength(175);
    expect(new Set(lessons.map(({ slug }) => slug)).size).toBe(175);
    expect(new Set(videos).size).toBe(videos.length);
    for (const { slug, title } of lessons) {
      expect(slug).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
      expect(title).not.toBe('');
    }
    for (const video of videos) expect(video).toMatch(/^[\w-]{11}$/);
  });

  test('stand in the order of their series, without sharing a place in it', () => {
    for (const topic of new Set(lessons.map(({ topic }) => topic))) {
      const orders = lessons.filter((lesson) => lesson.topic === topic).map(({ order }) => order);
      expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b));
    }
  });

  test('are complete in the series of the roadmap', () => {
    const count = (topic: string) => lessons.filter((lesson) => lesson.topic === topic).length;
    expect(count('linear-algebra')).toBe(17);
    expect(count('calculus')).toBe(17);
    expect(count('neural-networks')).toBe(11);
    expect(count('probability')).toBe(9);
  });

  test('are one place each, whether read or watched', () => {
    for (const { slug, videoId, channel } of lessons) {
      const key = `3b1b/${slug}`;
      expect(recognise(`https://www.3blue1brown.com/lessons/${slug}`)?.key).toBe(key);
      if (videoId && channel === 'own') expect(recognise(watch(videoId))?.key).toBe(key);
    }
  });

  test('have exactly the fingerprints that the page script carries', () => {
    const ids = [...onChannel.flatMap(({ videoId }) => videoId ?? []), BOURKE];
    const groups = Array.from({ length: 78 }, (_, at) => {
      const first = String.fromCharCode(45 + at);
      const group = ids.filter((id) => id.startsWith(first)).map((id) => id.slice(1, 3));
      return [...new Set(group)].toSorted().join('');
    });
    expect(videoFingerprints).toBe(groups.join(' '));
  });

  test('on other channels, or on nobody knows which, are no study on YouTube', () => {
    const others = lessons.filter(({ channel, videoId }) => channel !== 'own' && videoId);
    expect(others).toHaveLength(16);
    for (const { videoId } of others) {
      expect(spotOf(watch(videoId))).toBeNull();
      expect(recognise(watch(videoId))).toBeNull();
    }
  });
});
