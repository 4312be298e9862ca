import { lessons } from '../content/lessons';
import { siteResources } from '../content/site-resources';
import { plainAddress } from './address';
import { placeKey, resourceId, taskId } from './id';
import type { PageHints, Place, Spot } from './place';
import { spotOf } from './spot';
import { isChannelOf } from './video';

const lessonsBySlug = new Map(lessons.map((lesson) => [lesson.slug, lesson]));
const lessonsByVideo = new Map(lessons.map((lesson) => [lesson.videoId, lesson]));

/** `learning-how-to-learn` is shown as "Learning how to learn". */
const words = (slug: string): string =>
  slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll(/[-_]+/g, ' ');

const labelOf = ({ key, unit }: Spot): string =>
  key.startsWith('arxiv/')
    ? key.replace('arxiv/', 'arXiv:')
    : words(unit.slice(unit.lastIndexOf('/') + 1));

const fitOf = (subject: string) => {
  const fit = siteResources.find(({ pattern }) => pattern.test(subject));
  return {
    resource: fit?.resource ? resourceId(fit.resource) : null,
    serves: fit ? fit.serves.map(taskId) : [],
    label: fit?.label,
  };
};

/**
 * A lesson is one place on its own page, in the theater of the home page and on YouTube. Its video
 * counts on YouTube when it is known to be on the channel, whatever the hints say, or when the hints
 * name the channel.
 */
const lessonPlace = (spot: Spot, hints: PageHints | undefined): Place | null => {
  const isVideo = spot.kind === 'youtube';
  const name = spot.key.slice(spot.key.indexOf('/') + 1);
  const lesson = (isVideo ? lessonsByVideo : lessonsBySlug).get(name);
  if (isVideo && lesson?.channel !== 'own' && !isChannelOf(hints)) return null;
  if (!lesson) return { ...spot, unit: '3b1b', resource: null, label: '3Blue1Brown', serves: [] };
  const { slug, topic, series, order, title } = lesson;
  const { resource, serves } = fitOf(`3blue1brown ${topic} ${slug}`);
  return {
    ...spot,
    key: placeKey(`3b1b/${slug}`),
    unit: topic ? `3b1b/${topic}` : '3b1b',
    resource,
    label: resource ? `${series} ${order}` : title,
    serves,
  };
};

/**
 * Recognises the study place that an address shows, with what the roadmap makes of it; null when it
 * is no study. The hints say which channel a YouTube page is of, and matter only for videos that we
 * do not know. It never throws, and takes time in proportion to the address.
 */
export const recognise = (address: string, hints?: PageHints): Place | null => {
  const spot = spotOf(address, hints);
  if (spot?.site === '3blue1brown') return lessonPlace(spot, hints);
  if (!spot) return null;
  const { resource, serves, label } = fitOf(`${spot.site} ${spot.key} ${plainAddress(address)}`);
  // Bourke's one video belongs to his book, as its chapters do.
  const unit = spot.kind === 'youtube' ? spot.site : spot.unit;
  return { ...spot, unit, resource, label: label ?? labelOf(spot), serves };
};
