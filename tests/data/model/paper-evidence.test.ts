import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { taskId } from '../../../data/model/id';
import {
  addedPaper,
  paperName,
  papers,
  PAPER_STATES,
  removedPaper,
  withPaperLinks,
  withPaperState,
  type Paper,
} from '../../../data/model/paper';
import {
  evidencedBy,
  paperChange,
  papersFor,
  paperTask,
  readInMonth,
} from '../../../data/model/paper-evidence';
import { progressOf, registerName, type Registers } from '../../../data/model/progress';
import { tasksOf } from '../../../data/model/roadmap-lookup';
import { stampOf } from '../../../data/model/stamp';
import { typedPaper } from '../../../data/model/typed-paper';
import { aMilestone, DEVICE, NOW, OFFSET } from '../../helpers/builders';

type Values = Parameters<typeof paperChange>[1];
let minutes = 0;
const deciding = (registers: Registers, values: Values, at = NOW + (minutes += 1)): Registers => ({
  ...registers,
  ...Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { stamp: stampOf(at, 0, DEVICE), value }]),
  ),
});
const changing = (registers: Registers, values: Values): Registers =>
  deciding(registers, paperChange(registers, values).values);
/** What the undo of a change leaves: what was there before, and nothing where there was nothing. */
const undoing = (before: Registers, after: Registers): Registers =>
  deciding(
    after,
    Object.fromEntries(
      Object.keys(after)
        .filter((name) => after[name] !== before[name])
        .map((name) => [name, before[name]?.value ?? null]),
    ),
  );

const listing = (count: number): Registers =>
  Array.from({ length: count }, (_, index) => `2101.0000${index + 1}`).reduce<Registers>(
    (registers, id) => deciding(registers, addedPaper(typedPaper(id)!, `The paper number ${id}`)),
    {},
  );
const paper = (registers: Registers, index: number): Paper => {
  const found = papers(registers).find(({ key }) => key.endsWith(String(index)));
  if (!found) throw new Error(`There is no paper ${index}.`);
  return found;
};
const ticked = (registers: Registers) => [...progressOf(registers, roadmap).milestones].toSorted();
const LINK = [{ address: 'https://github.com/me/papers', label: 'repo' }];

describe('papers that are reproduced', () => {
  it('tick the milestones of two papers, one after the other', () => {
    let registers = listing(3);
    for (const state of PAPER_STATES.slice(0, -1)) {
      registers = changing(registers, withPaperState(paper(registers, 1), state));
      expect(ticked(registers)).toEqual([]);
    }
    registers = changing(registers, withPaperState(paper(registers, 1), 'reproduced'));
    expect(ticked(registers)).toEqual(['two-papers-first']);
    registers = changing(registers, withPaperState(paper(registers, 2), 'reproduced'));
    expect(ticked(registers)).toEqual(['two-papers-first', 'two-papers-second']);
  });

  it('tick those of the portfolio once they have a link', () => {
    let registers = listing(3);
    for (const index of [1, 2, 3]) {
      registers = changing(registers, withPaperState(paper(registers, index), 'reproduced'));
    }
    expect(ticked(registers).filter((id) => id.startsWith('portfolio'))).toEqual([]);
    registers = changing(registers, withPaperLinks(paper(registers, 2), LINK));
    expect(ticked(registers)).toContain('portfolio-repo-paper-1');
    registers = changing(registers, withPaperLinks(paper(registers, 1), LINK));
    registers = changing(registers, withPaperLinks(paper(registers, 3), LINK));
    expect(ticked(registers)).toContain('portfolio-repo-paper-3');
    expect(ticked(registers)).not.toContain('portfolio-repo-readme');
  });

  it('leave alone what the learner has unticked', () => {
    const first = registerName.milestone(aMilestone('two-papers-first'));
    let registers = deciding(listing(2), { [first]: false });
    registers = changing(registers, withPaperState(paper(registers, 1), 'reproduced'));
    expect(ticked(registers)).toEqual([]);
    registers = changing(registers, withPaperState(paper(registers, 2), 'reproduced'));
    expect(ticked(registers)).toEqual(['two-papers-second']);
  });

  it('tick again what went with an undo', () => {
    const before = listing(1);
    const after = changing(before, withPaperState(paper(before, 1), 'reproduced'));
    const undone = undoing(before, after);
    expect(ticked(undone)).toEqual([]);
    expect(paper(undone, 1).state).toBe('to-read');
    const again = changing(undone, withPaperState(paper(undone, 1), 'reproduced'));
    expect(ticked(again)).toEqual(['two-papers-first']);
  });

  it('untick nothing when they are taken back, and say what stays', () => {
    let registers = listing(1);
    registers = changing(registers, withPaperState(paper(registers, 1), 'reproduced'));
    const one = paper(registers, 1);
    for (const values of [withPaperState(one, 'read'), removedPaper(one)]) {
      const change = paperChange(registers, values);
      expect(change).toEqual({ values, ticked: [], stay: ['two-papers-first'] });
      expect(ticked(deciding(registers, change.values))).toEqual(['two-papers-first']);
    }
    const first = registerName.milestone(aMilestone('two-papers-first'));
    const unticked = deciding(registers, { [first]: false });
    expect(paperChange(unticked, removedPaper(one)).stay).toEqual([]);
  });

  it('are evidence of milestones of the road, and never of fewer by one more paper', () => {
    const known = tasksOf(roadmap).flatMap(({ milestones }) => milestones.map(({ id }) => id));
    const states = fc.array(fc.tuple(fc.constantFrom(...PAPER_STATES), fc.boolean()), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(states, (given) => {
        const registers = given.reduce<Registers>((before, [state, isLinked], index) => {
          const one = paper(before, index + 1);
          const stated = changing(before, withPaperState(one, state));
          return isLinked ? changing(stated, withPaperLinks(one, LINK)) : stated;
        }, listing(5));
        const found = evidencedBy(papers(registers));
        expect(found.filter((id) => !known.includes(id))).toEqual([]);
        expect(ticked(registers)).toEqual([...found].toSorted());
        const more = changing(registers, withPaperState(paper(registers, 5), 'reproduced'));
        expect(evidencedBy(papers(more))).toEqual(expect.arrayContaining([...found]));
      }),
    );
  });

  it('count for the tasks that count papers', () => {
    let registers = listing(2);
    registers = changing(registers, withPaperState(paper(registers, 1), 'reproduced'));
    const [two, three] = ['two-papers', 'portfolio-repo'].map((id) => paperTask(taskId(id)));
    expect(two && papersFor(papers(registers), two)).toBe(1);
    expect(three && papersFor(papers(registers), three)).toBe(0);
    expect(paperTask(taskId('math-review'))).toBeNull();
  });
});

describe('papers read in a month', () => {
  const calendar = { dayStart: 4, weekStart: 1 };
  const inNovember = (registers: Registers) =>
    readInMonth(papers(registers), NOW, OFFSET, calendar);
  const state = (index: number) => paperName.state(paper(listing(3), index).key);

  it('are those that were read or taken further in it', () => {
    const DAY = 86_400_000;
    let registers = listing(3);
    registers = deciding(registers, { [state(1)]: 'read', [state(2)]: 'reading' }, NOW - DAY);
    registers = deciding(registers, { [state(3)]: 'reproduced' }, NOW - 30 * DAY);
    expect(inNovember(registers)).toBe(1);
    registers = deciding(registers, { [state(2)]: 'implementing' }, NOW);
    expect(inNovember(registers)).toBe(2);
  });

  it('end with the learner’s own day', () => {
    const night = Date.UTC(2026, 10, 1, 1, 30);
    expect(inNovember(deciding(listing(1), { [state(1)]: 'read' }, night))).toBe(0);
    expect(inNovember(deciding(listing(1), { [state(1)]: 'read' }, night + 2 * 3_600_000))).toBe(1);
  });
});
