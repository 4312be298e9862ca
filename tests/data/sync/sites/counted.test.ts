import { describe, expect, it } from 'vitest';
import { shippedMatches } from '../../../../data/content/shipped-matches';
import { memoryArea } from '../../../../data/sync/area';
import { memoryKeys } from '../../../../data/sync/keys';
import { readStudy } from '../../../../data/sync/study-reader';
import { countedSites, sayCounted } from '../../../../data/sync/sites/counted';

describe('the sites that count on this device', () => {
  it('are at first those of the manifest, and what shares a host with them', () => {
    expect(countedSites(shippedMatches)).toEqual(['huggingface']);
  });

  it('are joined by a site once all of its hosts are let in', () => {
    const one = [...shippedMatches, 'https://arxiv.org/*'];
    expect(countedSites(one)).not.toContain('arxiv');
    const all = [
      'https://www.arxiv.org/*',
      'https://export.arxiv.org/*',
      'https://ar5iv.labs.arxiv.org/*',
    ];
    expect(countedSites([...one, ...all])).toContain('arxiv');
  });

  it('are told to our pages', async () => {
    const memory = memoryArea();
    await sayCounted(memory, ['https://d2l.ai/*', 'https://www.d2l.ai/*']);
    const { counted } = readStudy(await memory.get([memoryKeys.counted]));
    expect(counted).toEqual(['d2l']);
    expect(readStudy({ [memoryKeys.counted]: 'torn' }).counted).toEqual([]);
  });
});
