import { describe, expect, it } from 'vitest';
import { lessonMilestones } from '../../../data/content/lesson-milestones';
import { lessons } from '../../../data/content/lessons';
import { roadmap } from '../../../data/content/roadmap';
import type { Registers, RegisterValue } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import {
  isWatched,
  lessonOfVideo,
  seriesOf,
  tickedLesson,
  watchedValues,
} from '../../../data/model/watched';
import { DEVICE, NOW } from '../../helpers/builders';

const registersOf = (values: Readonly<Record<string, RegisterValue>>): Registers =>
  Object.fromEntries(
    Object.entries(values).map(([name, value], index) => [
      name,
      { stamp: stampOf(NOW + index, 0, DEVICE), value },
    ]),
  );

describe('the milestones that lessons complete', () => {
  it('are milestones of the roadmap, and theirs are lessons with a video', () => {
    const known = roadmap.phases
      .flatMap(({ tasks }) => tasks)
      .flatMap(({ milestones }) => milestones.map(({ id }) => String(id)));
    for (const { milestone, lessons: slugs } of lessonMilestones) {
      expect(known).toContain(milestone);
      expect(slugs.length).toBeGreaterThan(0);
      for (const slug of slugs) {
        expect(lessons.find((lesson) => lesson.slug === slug)?.videoId).toMatch(/^[\w-]{11}$/);
      }
    }
    expect(known.filter((id) => id.startsWith('math-review-video-'))).toEqual(
      lessonMilestones.map(({ milestone }) => milestone),
    );
  });

  it('are the first videos of the series, in its order', () => {
    const first = seriesOf('linear-algebra').slice(0, 5);
    expect(lessonMilestones.map(({ lessons: [slug] }) => slug)).toEqual(
      first.map(({ slug }) => slug),
    );
  });
});

describe('a lesson that was watched', () => {
  it('is noted in its series, once', () => {
    const values = watchedValues({}, 'vectors');
    expect(values).toEqual({ 'watched/vectors': true });
    const once = registersOf(values);
    expect(isWatched(once, 'vectors')).toBe(true);
    expect(isWatched(once, 'span')).toBe(false);
    expect(watchedValues(once, 'vectors')).toEqual({});
    expect(watchedValues(registersOf({ 'watched/vectors': null }), 'vectors')).toEqual(values);
  });

  it('stays as the learner says, whatever is noted later', () => {
    const unsaid = registersOf({ 'watched-said/vectors': false, 'watched/vectors': true });
    expect(isWatched(unsaid, 'vectors')).toBe(false);
    const undone = registersOf({ 'watched/vectors': true, 'watched-said/vectors': null });
    expect(isWatched(undone, 'vectors')).toBe(true);
  });

  it('is one that we know, whatever its name', () => {
    for (const slug of ['no-such-lesson', '', '__proto__', 'constructor']) {
      expect(watchedValues({}, slug)).toEqual({});
      expect(tickedLesson({}, slug, true)).toEqual({});
      expect(isWatched({}, slug)).toBe(false);
    }
    expect(seriesOf('no-such-topic')).toEqual([]);
  });
});

describe('a lesson that is ticked by hand', () => {
  const BOTH = { 'watched-said/vectors': true, 'milestone/math-review-video-2': true };

  it('takes the milestone along that it completes', () => {
    expect(tickedLesson({}, 'vectors', true)).toEqual(BOTH);
    expect(tickedLesson({}, 'eulers-number', true)).toEqual({ 'watched-said/eulers-number': true });
    expect(tickedLesson(registersOf(BOTH), 'vectors', true)).toEqual({});
  });

  it('leaves a milestone that the learner took back, but not one that went with an undo', () => {
    const back = registersOf({ 'milestone/math-review-video-2': false });
    expect(tickedLesson(back, 'vectors', true)).toEqual({ 'watched-said/vectors': true });
    const undone = registersOf({
      'watched-said/vectors': null,
      'milestone/math-review-video-2': null,
    });
    expect(tickedLesson(undone, 'vectors', true)).toEqual(BOTH);
  });

  it('can be taken back, which leaves what else is ticked', () => {
    const noted = registersOf({ 'watched/vectors': true, 'milestone/math-review-video-2': true });
    const values = tickedLesson(noted, 'vectors', false);
    expect(values).toEqual({ 'watched-said/vectors': false });
    const back = { ...noted, ...registersOf(values) };
    expect(isWatched(back, 'vectors')).toBe(false);
    expect(tickedLesson(back, 'vectors', true)).toEqual({ 'watched-said/vectors': true });
  });
});

describe('the video of an address', () => {
  it.each([
    'https://www.youtube.com/watch?v=fNk_zzaMoSs&t=3s',
    'https://m.youtube.com/watch?v=fNk_zzaMoSs',
    'https://www.youtube.com/embed/fNk_zzaMoSs?enablejsapi=1',
    'https://www.youtube-nocookie.com/embed/fNk_zzaMoSs',
  ])('%s is a lesson’s', (address) => {
    expect(lessonOfVideo(address)?.slug).toBe('vectors');
  });

  it('is a lesson’s on another channel too', () => {
    expect(lessonOfVideo('https://www.youtube.com/embed/xdIjYBtnvZU')?.slug).toBe(
      'feynmans-lost-lecture',
    );
  });

  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/shorts/fNk_zzaMoSs',
    'https://www.youtube.com.example/watch?v=fNk_zzaMoSs',
    'https://www.3blue1brown.com/lessons/vectors',
    'https://www.youtube.com/embed/videoseries?list=x',
    '',
  ])('%s is not', (address) => {
    expect(lessonOfVideo(address)).toBeNull();
  });
});
