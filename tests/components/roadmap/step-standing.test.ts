import { describe, expect, it } from 'vitest';
import { stepMilestones } from '../../../components/roadmap/step-milestones';
import { isOnRoad, standingOf } from '../../../components/roadmap/step-standing';
import { firstSteps } from '../../../data/content/first-steps';
import { roadmap } from '../../../data/content/roadmap';
import { taskId } from '../../../data/model/id';
import type { FirstStep } from '../../../data/model/roadmap';
import { aProgress } from '../../helpers/builders';

const stepNamed = (id: string): FirstStep => {
  const found = firstSteps.find((step) => step.id === id);
  if (!found) throw new Error(`There is no first step ${id}.`);
  return found;
};

describe('how far a first step is', () => {
  it('is read from steps and milestones that exist', () => {
    const milestones = new Set(
      roadmap.phases.flatMap(({ tasks }) =>
        tasks.flatMap((task) => task.milestones.map(({ id }) => id)),
      ),
    );
    for (const [step, ids] of Object.entries(stepMilestones)) {
      expect(firstSteps.map(({ id }) => id)).toContain(step);
      expect(ids.filter((id) => !milestones.has(id))).toEqual([]);
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  it('is done when all its milestones are ticked', () => {
    const step = stepNamed('finish-specialization');
    const all = stepMilestones[step.id] ?? [];
    const some = aProgress({ ticked: all.slice(0, 2) });
    expect(standingOf(step, roadmap, some)).toEqual({ kind: 'begun', ticked: 2, of: 5 });
    expect(standingOf(step, roadmap, aProgress({ ticked: all }))).toEqual({ kind: 'done' });
    expect(standingOf(step, roadmap, aProgress())).toEqual({ kind: 'open' });
  });

  it('is that of its task where no milestone speaks of it', () => {
    const step = stepNamed('enrol-specialization');
    const ticked = ['dl-first-course-week-1'];
    expect(standingOf(step, roadmap, aProgress({ ticked }))).toEqual({ kind: 'open' });
    expect(standingOf(step, roadmap, aProgress({ done: ['dl-first-course'] })).kind).toBe('done');
    const skipped = aProgress({ skipped: ['dl-first-course'] });
    expect(standingOf(step, roadmap, skipped).kind).toBe('skipped');
  });

  it('is not asked for where its task is on another road', () => {
    expect(isOnRoad(stepNamed('serve-a-model'), roadmap)).toBe(true);
    const elsewhere = { ...stepNamed('serve-a-model'), task: taskId('elsewhere') };
    expect(isOnRoad(elsewhere, roadmap)).toBe(false);
  });
});
