import type { Roadmap } from '../../../data/model/roadmap';
import { plural } from '../../text';
import { hoursText } from '../hours-text';
import { sizeOf } from './road-size';

/** How large a roadmap is: `5 phases · 20 tasks · 320 h`. */
export function SizeText({ roadmap }: { readonly roadmap: Roadmap }) {
  const { phases, tasks, seconds } = sizeOf(roadmap);
  return (
    <>
      {plural('roadmap.own.phases', phases)} · {plural('roadmap.own.tasks', tasks)} ·{' '}
      {hoursText(seconds)}
    </>
  );
}
