import { describe, expect, it } from 'vitest';
import { readRoadmap } from '../../../../data/exchange/roadmap/read';
import { decisionName } from '../../../../data/model/decisions';
import { piecesOf, withoutRoad } from '../../../../data/model/own-road';
import type { Registers } from '../../../../data/model/progress';
import { Machine } from '../../../helpers/memory-world';
import { LECTURE, OTHER_COURSE, PAPER, StudyPage } from '../../../helpers/pages';

const OUTLINE = `# Databases

## Queries

- Joins (3h)
- Networks (4h) [the course](${LECTURE})
`;

/** A learner who walks a road of their own, on which one task is studied with a known course. */
async function walker() {
  const reading = readRoadmap(OUTLINE);
  if (!reading.ok) throw new Error('The outline is wrong.');
  const { road, values } = piecesOf(reading.roadmap);
  const [joins, networks] = reading.roadmap.phases.flatMap(({ tasks }) =>
    tasks.map(({ id }) => id),
  );
  const machine = new Machine();
  const chosen = { ...values, [decisionName.road]: road };
  await machine.run({ type: 'change-many', edits: [], values: chosen });
  return { machine, joins, networks, road };
}

describe('on a road of one’s own', () => {
  it('a known place asks, and counts for the current task', async () => {
    const { machine, joins, networks } = await walker();
    const page = new StudyPage(machine, { address: PAPER });
    await page.arrive();
    await page.study(30_000);
    expect(page.standing).toBe('offer');
    expect(await machine.pageStatus(page.tab, PAPER)).toMatchObject({ task: joins });
    expect(await page.reach()).toMatchObject({
      kind: 'offer',
      tasks: [{ id: joins }, { id: networks }],
    });
  });

  it('a place that one of its tasks is studied with counts for that task', async () => {
    const { machine, networks } = await walker();
    const page = new StudyPage(machine, { address: LECTURE });
    await page.begin();
    await page.study(120_000);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ task: networks }]);
  });

  it('what is always logged counts for a task of that road', async () => {
    const { machine, joins } = await walker();
    const site = 'coursera';
    await machine.run({ type: 'choose-site', site: site as never, choice: 'always' });
    const page = new StudyPage(machine, { address: OTHER_COURSE });
    await page.begin();
    await page.study(120_000);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ task: joins }]);
  });

  it('the task that was chosen on the other road is chosen there again', async () => {
    const { machine, networks = null, road } = await walker();
    const python = 'python-data-stack' as typeof networks;
    await machine.run({ type: 'choose-task', task: python });
    const outcome = await machine.run({ type: 'choose-task', task: networks });
    if (!outcome.ok || !outcome.undo) throw new Error('It cannot be taken back.');
    expect(outcome.undo).toEqual({ type: 'choose-task', task: python });
    const kept = await machine.local.get(['registers']);
    const { registers } = kept['registers'] as { registers: Registers };
    await machine.run({ type: 'change-many', edits: [], values: withoutRoad(registers, road) });
    await machine.run(outcome.undo);
    const page = new StudyPage(machine, {
      address: 'https://www.coursera.org/learn/anything/lecture/a/b',
    });
    await page.arrive();
    expect((await machine.pageStatus(page.tab, page.address))?.task).toBeDefined();
  });
});
