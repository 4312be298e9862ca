import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMistypedId, typedPaper } from '../../../data/model/typed-paper';

const two = (number: number): string => String(number).padStart(2, '0');
const month = fc.integer({ min: 1, max: 12 }).map(two);
const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'));

describe('an arXiv id that a learner types', () => {
  it.each([
    '0704.0001',
    '1412.6980',
    '1501.00001',
    '2512.99999',
    'hep-th/9901001',
    'math.GT/0309136',
    'arxiv.org/abs/1706.03762v7',
    'https://huggingface.co/papers/1706.03762',
  ])('is taken as %s', (text) => {
    expect(typedPaper(text)).not.toBeNull();
    expect(isMistypedId(text)).toBe(false);
  });

  it.each([
    '1706.0376',
    '1706.037',
    '1706.037621',
    '9999.99999',
    '1713.03762',
    '1700.03762',
    '1412.69801',
    '0703.0001',
    'hep-th/9913001',
    'arXiv:1706.0376v2',
    'https://arxiv.org/abs/1706.0376',
    'https://huggingface.co/papers/1713.03762',
  ])('is none that arXiv can have as %s', (text) => {
    expect(typedPaper(text)).toBeNull();
    expect(isMistypedId(text)).toBe(true);
  });

  it.each(['', 'attention is all you need', 'https://example.org/1.pdf', 'https://arxiv.org/'])(
    'is not meant by %j',
    (text) => {
      expect(typedPaper(text)).toBeNull();
      expect(isMistypedId(text)).toBe(false);
    },
  );

  it('has as many digits as arXiv gave at its time', () => {
    const late = fc.tuple(fc.integer({ min: 15, max: 99 }).map(two), month);
    const early = fc.tuple(fc.integer({ min: 8, max: 14 }).map(two), month);
    fc.assert(
      fc.property(late, early, digits(4), digits(5), (after, before, four, five) => {
        expect(typedPaper(`${after.join('')}.${five}`)).not.toBeNull();
        expect(typedPaper(`${before.join('')}.${four}`)).not.toBeNull();
        expect(typedPaper(`${after.join('')}.${four}`)).toBeNull();
        expect(typedPaper(`${before.join('')}.${five}`)).toBeNull();
      }),
    );
  });
});
