import { useMemo } from 'react';
import { recognise } from '../../data/model/recognise';
import type { Resource } from '../../data/model/roadmap';
import { CourseItems } from './CourseItems';
import { SeriesLessons } from './SeriesLessons';

/** The unit of a series of 3Blue1Brown: its topic on the site. */
const TOPIC = /^3b1b\/(.+)$/;

/** What a resource is made of, as far as that is known: the lessons of a series, items of a course. */
export function ResourceParts({ resource }: { readonly resource: Resource }) {
  const { address } = resource;
  const unit = useMemo(() => (address === null ? null : recognise(address)?.unit), [address]);
  if (!unit) return null;
  const topic = TOPIC.exec(unit)?.[1];
  return topic === undefined ? <CourseItems unit={unit} /> : <SeriesLessons topic={topic} />;
}
