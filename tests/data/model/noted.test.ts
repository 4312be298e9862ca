import { describe, expect, it } from 'vitest';
import { deviceId } from '../../../data/model/id';
import { isNote } from '../../../data/model/noted';
import type { Registers, RegisterValue } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';

const stamp = stampOf(1_000_000, 0, deviceId('0123456789abcdef'));
const all = (values: Readonly<Record<string, RegisterValue>>): Registers =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { stamp, value }]));

describe('what Milepost notes by itself', () => {
  it.each([
    ['item/coursera/a/lecture/b', 'Gradient descent'],
    ['item-done/coursera/a/lecture/b', true],
    ['paper/arxiv/1706.03762', 'Attention is all you need'],
    ['watched/span', true],
  ] as const)('is a note as %s', (name, value) => {
    expect(isNote(all({ [name]: value }), name)).toBe(true);
  });

  it.each(['task/calculus', 'milestone/a', 'paper-state/arxiv/1706.03762', 'items/a', 'item'])(
    'is not what the learner decides as %s',
    (name) => {
      expect(isNote(all({ [name]: 'done' }), name)).toBe(false);
    },
  );

  it.each([null, false])('is no note where the learner has removed it (%s)', (value) => {
    const name = 'item/coursera/a/lecture/b';
    expect(isNote(all({ [name]: value }), name)).toBe(false);
    expect(isNote({}, name)).toBe(false);
  });

  it.each([
    ['paper/arxiv/1706.03762', 'paper-state/arxiv/1706.03762', 'read'],
    ['paper/arxiv/1706.03762', 'paper-links/arxiv/1706.03762', 'Code https://example.org'],
    ['paper/arxiv/1706.03762', 'paper-said/arxiv/1706.03762', 'Attention'],
    ['item/coursera/a/lecture/b', 'item-said/coursera/a/lecture/b', 'done'],
  ] as const)('is no note any more as %s with %s', (name, said, value) => {
    expect(isNote(all({ [name]: 'Title', [said]: value }), name)).toBe(false);
    expect(isNote(all({ [name]: 'Title', [`${said}9`]: value }), name)).toBe(true);
    for (const gone of [null, false, 'off']) {
      expect(isNote(all({ [name]: 'Title', [said]: gone }), name)).toBe(true);
    }
  });
});
