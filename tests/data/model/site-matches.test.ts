import { describe, expect, it } from 'vitest';
import { sites } from '../../../data/content/sites';
import { siteId } from '../../../data/model/id';
import { ownSiteName, ownSiteText, typedSite } from '../../../data/model/own-site';
import { recognise } from '../../../data/model/recognise';
import { isOnShippedHost, matchesAt, originsOf, toAskFor } from '../../../data/model/site-matches';
import { stampOf } from '../../../data/model/stamp';
import { DEVICE, NOW } from '../../helpers/builders';

const own = typedSite({
  name: 'Mine',
  address: 'https://study.example/',
  paths: ['/a', '/b'],
  task: null,
});
if (typeof own === 'string') throw new Error(own);
const registers = {
  [ownSiteName(own.id)]: { stamp: stampOf(NOW, 0, DEVICE), value: ownSiteText(own) },
};

describe('what lets Milepost into a page', () => {
  it('is the pattern of its site for that host alone', () => {
    expect(matchesAt('https://arxiv.org/abs/1706.03762', siteId('arxiv'), {})).toEqual([
      'https://arxiv.org/*',
    ]);
    expect(matchesAt('https://study.example/a/1', own.id, registers)).toEqual([
      'https://study.example/a',
      'https://study.example/a/*',
      'https://study.example/a?*',
      'https://study.example/b',
      'https://study.example/b/*',
      'https://study.example/b?*',
    ]);
    // Its twin shows the same pages.
    expect(originsOf(matchesAt('https://www.study.example/a/1', own.id, registers))).toEqual([
      'https://www.study.example/*',
    ]);
  });

  it('is the pattern of another site where a course lies on its host', () => {
    const address = 'https://www.youtube.com/watch?v=Z_ikDlimN6A';
    const site = recognise(address)?.site ?? siteId('');
    expect(site).toBe('learnpytorch');
    expect(matchesAt(address, site, {})).toEqual(['https://www.youtube.com/*']);
  });

  it('is asked for with a known site where its lectures lie in frames of another host', () => {
    const address = 'https://www.youtube-nocookie.com/embed/aircAruvnKk';
    const site = recognise(address)?.site ?? siteId('');
    const matches = matchesAt(address, site, {});
    expect(originsOf(matches)).toEqual(['https://www.youtube-nocookie.com/*']);
    expect(toAskFor(matches, site)).toEqual(matches);
    expect(matches.some(isOnShippedHost)).toBe(false);
  });

  it('is nothing where no site has the host, and no part of a host is taken for it', () => {
    expect(matchesAt('https://hf.co/papers/1706.03762', siteId('huggingface-papers'), {})).toEqual(
      [],
    );
    expect(matchesAt('https://xarxiv.org/abs/1706.03762', siteId('arxiv'), {})).toEqual([]);
    expect(matchesAt('no address', siteId('arxiv'), {})).toEqual([]);
  });

  it('holds each address of the catalogue that lies on a host of its own patterns', () => {
    for (const { id, matches, optionalMatches, samples } of sites) {
      const hosts = originsOf([...matches, ...optionalMatches]);
      for (const sample of samples) {
        const origin = `${URL.parse(sample)?.origin}/*`;
        if (hosts.includes(origin)) {
          expect(originsOf(matchesAt(sample, id, {})), sample).toEqual([origin]);
        }
      }
    }
  });

  it('is asked for with all else that its site needs, and a host of another site alone', () => {
    const arxiv = sites.find(({ id }) => id === 'arxiv');
    expect(toAskFor(['https://arxiv.org/*'], siteId('arxiv'))).toEqual(arxiv?.optionalMatches);
    const youtube = ['https://www.youtube.com/*'];
    expect(toAskFor(youtube, siteId('learnpytorch'))).toEqual(youtube);
  });

  it('is asked for on both hosts of one’s own site, whichever of them is shown', () => {
    const both = ['https://study.example/*', 'https://www.study.example/*'];
    for (const shown of both) {
      expect(originsOf(toAskFor([shown], own.id)).toSorted()).toEqual(both);
    }
  });

  it('is asked for by whole hosts, each once', () => {
    expect(
      originsOf(['https://a.example/x/*', 'https://a.example/y*', 'https://*.b.example/*']),
    ).toEqual(['https://a.example/*', 'https://*.b.example/*']);
  });

  it('is there from the start on the hosts of the manifest, whatever the path', () => {
    expect(isOnShippedHost('https://huggingface.co/learn/*')).toBe(true);
    expect(isOnShippedHost('https://arxiv.org/*')).toBe(false);
  });
});
