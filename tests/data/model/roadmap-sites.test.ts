import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { resourceId, siteId } from '../../../data/model/id';
import type { Resource } from '../../../data/model/roadmap';
import { roadmapSites } from '../../../data/model/roadmap-sites';

const resource = (id: string, rest: Partial<Resource>): Resource => ({
  id: resourceId(id),
  title: id,
  kind: 'docs',
  address: null,
  site: null,
  serves: [],
  ...rest,
});

describe('the study sites of a road', () => {
  it('come in the order in which the road meets them, each once', () => {
    const sites = roadmapSites(roadmap);
    expect(sites.slice(0, 3)).toEqual(['3blue1brown', 'mit-ocw', 'edx']);
    expect(new Set(sites).size).toBe(sites.length);
    expect(sites).toContain('arxiv');
  });

  it('are found by address in a road of the learner’s own', () => {
    const resources = [
      resource('a', { address: 'https://arxiv.org/abs/1706.03762' }),
      resource('b', { address: 'https://numpy.org/doc/stable/user/quickstart.html' }),
      resource('c', { address: 'https://example.org/course' }),
      resource('d', { address: null }),
      resource('e', { site: siteId('of-a-newer-version') }),
      resource('f', { address: 'https://arxiv.org/abs/1512.03385' }),
    ];
    expect(roadmapSites({ ...roadmap, resources })).toEqual(['arxiv', 'numpy-docs']);
  });
});
