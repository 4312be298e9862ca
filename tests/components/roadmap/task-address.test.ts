import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../components/dashboard/route';
import {
  askedTask,
  hrefOfTask,
  ROAD_PAGES,
  roadPageOf,
} from '../../../components/roadmap/task-address';
import { roadmap } from '../../../data/content/roadmap';
import { taskId } from '../../../data/model/id';
import { tasksOf } from '../../../data/model/roadmap-lookup';

const restOf = (href: string) => routeOf(href, ['roadmap'])?.rest ?? '';

describe('the address of a task', () => {
  it.each([...tasksOf(roadmap).map(({ id }) => id), ...ROAD_PAGES, 'sql.reading'])(
    'leads to %s, whatever the pages beside the road are called',
    (id) => {
      const rest = restOf(hrefOfTask(taskId(id)));
      expect(roadPageOf(rest)).toBeNull();
      expect(askedTask(rest)).toBe(id);
    },
  );

  it('is told from those of the pages', () => {
    expect(roadPageOf('reading')).toBe('reading');
    expect(roadPageOf('')).toBeNull();
    expect(roadPageOf('toString')).toBeNull();
  });
});
