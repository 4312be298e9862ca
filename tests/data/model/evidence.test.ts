import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { tickedAt, withEvidence } from '../../../data/model/evidence';
import { deviceId, placeKey } from '../../../data/model/id';
import { paperName } from '../../../data/model/paper';
import {
  joinRegisters,
  progressOf,
  registerName,
  type Registers,
  type RegisterValue,
} from '../../../data/model/progress';
import { isStamp, stampOf } from '../../../data/model/stamp';
import { watchedName } from '../../../data/model/watched';
import { aMilestone, DEVICE, NOW } from '../../helpers/builders';

const OTHER = deviceId('b'.repeat(16));
const FIRST = registerName.milestone(aMilestone('two-papers-first'));
const SECOND = registerName.milestone(aMilestone('two-papers-second'));

const decided = (
  values: Readonly<Record<string, RegisterValue>>,
  minutes = 0,
  device = DEVICE,
): Registers =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { stamp: stampOf(NOW + minutes * 60_000, 0, device), value },
    ]),
  );
const reproduced = (index: number) => {
  const key = placeKey(`arxiv/2101.0000${index}`);
  return {
    [paperName.met(key)]: `The paper number ${index}`,
    [paperName.state(key)]: 'reproduced',
  };
};
const ticked = (registers: Registers) => [...progressOf(registers, roadmap).milestones].toSorted();

describe('milestones that follow from what the learner did', () => {
  it('are ticked by papers and lessons, and once', () => {
    const known = decided({ ...reproduced(1), [watchedName('vectors')]: true });
    const found = withEvidence(known);
    expect(ticked(found)).toEqual(['math-review-video-2', 'two-papers-first']);
    expect(withEvidence(found)).toBe(found);
    expect(withEvidence({})).toEqual({});
  });

  it('are ticked by the papers of two devices together, alike on both', () => {
    const one = withEvidence(decided(reproduced(1)));
    const other = withEvidence(decided(reproduced(2), 1, OTHER));
    const here = withEvidence(joinRegisters(one, other));
    const there = withEvidence(joinRegisters(other, one));
    expect(ticked(here)).toEqual(['two-papers-first', 'two-papers-second']);
    expect(there).toEqual(here);
    expect(joinRegisters(here, there)).toBe(here);
    expect(Object.values(here).every(({ stamp }) => isStamp(stamp))).toBe(true);
  });

  it('stay as the learner left them on whatever device, before and after', () => {
    const minutes = fc.integer({ min: -60, max: 60 });
    fc.assert(
      fc.property(minutes, fc.boolean(), fc.boolean(), (when, value, isUndone) => {
        const before = isUndone ? decided({ [FIRST]: null }, -90) : {};
        const said = joinRegisters(before, decided({ [FIRST]: value }, when, OTHER));
        const here = withEvidence({ ...before, ...decided(reproduced(1)) });
        expect(here[FIRST]?.value).toBe(true);
        for (const joined of [joinRegisters(here, said), joinRegisters(said, here)]) {
          expect(withEvidence(joined)[FIRST]?.value).toBe(value);
        }
      }),
    );
  });

  it('are ticked where an undo has emptied them, which says nothing', () => {
    const undone = { ...decided(reproduced(1)), ...decided({ [FIRST]: null }, 5) };
    const found = withEvidence(undone);
    expect(found[FIRST]?.value).toBe(true);
    expect(joinRegisters(undone, found)[FIRST]?.value).toBe(true);
  });

  it('have the time of what reached them, and a tick by hand has its own', () => {
    const registers = withEvidence({ ...decided(reproduced(1), 7), ...decided(reproduced(2), 3) });
    const at = (id: string, name: string, all = registers) =>
      tickedAt(all, aMilestone(id), all[name]!);
    expect(at('two-papers-first', FIRST)).toBe(NOW + 3 * 60_000);
    expect(at('two-papers-second', SECOND)).toBe(NOW + 7 * 60_000);
    const byHand = { ...registers, ...decided({ [FIRST]: true }, 9) };
    expect(at('two-papers-first', FIRST, byHand)).toBe(NOW + 9 * 60_000);
  });
});
