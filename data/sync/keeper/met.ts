import { metItem } from '../../model/course-item';
import { metPaper } from '../../model/paper';
import type { Place } from '../../model/place';
import type { PageRecording } from '../../model/recording';
import type { Desk } from './desk';
import type { Visit } from './state';
import { unlessWriteFails } from './write-failed';

/**
 * Notes what the learner has met at a place: an item of a course, a paper to read. It writes only
 * what is new, only under names that nobody decides, and nothing on a site that the learner wants
 * left alone. It is no news that the mailbox should be written for: it goes with what is. A write
 * that fails is told, and what was met is noted when it is met again.
 */
export async function noteMet(desk: Desk, { place }: Visit, title: string): Promise<void> {
  if (desk.progress.sites[place.site] === 'never') return;
  const { registers } = desk.state;
  const values = { ...metItem(registers, place, title), ...metPaper(registers, place, title) };
  if (Object.keys(values).length === 0) return;
  await unlessWriteFails(desk.commit({ state: desk.decide(values), isNews: false }));
}

/** The title that a recording knows a place by; empty for a place that it does not know. */
export const titleIn = ({ places }: PageRecording, { key }: Place): string =>
  places.find(({ place }) => place === key)?.title ?? '';
