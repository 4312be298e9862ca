import { describe, expect, it } from 'vitest';
import { siteId } from '../../../data/model/id';
import { shownTitle } from '../../../data/model/shown-title';

const place = { label: 'arXiv:1706.03762', site: siteId('arxiv') };

describe('the title of a place that is studied', () => {
  it('has neither what the site adds nor the source of its formulas', () => {
    const title = '[1706.03762] Attention in $\\mathcal{O}(n \\log n)$ time';
    expect(shownTitle(title, place)).toBe('Attention in O(n log n) time');
  });

  it('is the name of the place where the page says nothing', () => {
    expect(shownTitle(' ', place)).toBe('arXiv:1706.03762');
  });

  it('keeps what costs money', () => {
    expect(shownTitle('Training for $5 and $10', place)).toBe('Training for $5 and $10');
  });
});
