import { describe, expect, test } from 'vitest';
import { noticedSites } from '../../../data/content/noticed-sites';
import { shippedMatches } from '../../../data/content/shipped-matches';
import { siteGrammar } from '../../../data/content/site-grammar';
import { sites } from '../../../data/content/sites';
import { recognise } from '../../../data/model/recognise';
import { spotOf } from '../../../data/model/spot';
import cases from '../../fixtures/url-cases.json';

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '');

/** Whether a host stands in a site's list, where `*.` is one label. */
const lists = (hosts: readonly string[], host: string) =>
  hosts.includes(host) || hosts.includes(host.replace(/^[^.]+/, '*'));

/** The hosts from which a server leads to a host that is in the list. */
const sentOn = new Set([
  '3b1b.co',
  'www.3b1b.co',
  '3blue1brown.com',
  'coursera.org',
  'hf.co',
  'paperswithcode.com',
  'www.paperswithcode.com',
  'www.paperswithcode.co',
  'pytorch.org',
  'youtu.be',
  'youtube.com',
]);

/** What a match pattern of the browser matches. */
const patternOf = (match: string): RegExp => {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(match) ?? [];
  const literal = (text: string) => RegExp.escape(text).replaceAll('\\*', '.*');
  const hosts = host.startsWith('*.')
    ? `(?:[^/]+\\.)?${RegExp.escape(host.slice(2))}`
    : literal(host);
  return RegExp(`^https://${hosts}${literal(path)}$`);
};

describe('the catalogue of study sites', () => {
  test('has every site of the collection and of the grammar, each once and with a name', () => {
    const ids: readonly string[] = sites.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { site } of cases) if (site !== null) expect(ids).toContain(site);
    for (const row of siteGrammar) expect(ids).toContain(row.split(' ')[0]);
    for (const id of ids) expect(siteGrammar.some((row) => row.startsWith(`${id} `))).toBe(true);
    for (const { id, name } of sites) expect(name).not.toBe(id);
  });

  test('ships exactly the four sites that the learner starts with', () => {
    const shipped = sites.filter(({ shipped }) => shipped);
    expect(shipped.map(({ id }) => id)).toEqual(noticedSites);
    expect(shipped.map(({ id }) => id)).toEqual([
      'coursera',
      'paperswithcode',
      'huggingface-papers',
      '3blue1brown',
    ]);
    expect(shipped.flatMap(({ matches }) => matches)).toEqual(shippedMatches);
  });

  test('asks for whole hosts over https, one pattern at least for each site', () => {
    for (const { hosts, matches, optionalMatches } of sites) {
      expect(matches.length).toBeGreaterThan(0);
      for (const match of [...matches, ...optionalMatches]) {
        expect(match).toMatch(/^https:\/\/(\*\.)?[a-z\d.-]+\/([\w.-]+\/)*(\*|[a-z]+\*)$/);
        expect(lists(hosts, hostOf(match.replace('*.', 'a.'))) || match).toBe(true);
      }
    }
  });

  test('asks later for nothing that every installation has, and for all that it does not', () => {
    const shippedOnes: readonly string[] = shippedMatches;
    for (const { shipped, matches, optionalMatches } of sites) {
      expect(optionalMatches.filter((match) => shippedOnes.includes(match))).toEqual([]);
      if (!shipped) expect(optionalMatches).toEqual(matches);
    }
    const later = sites.filter(({ shipped, optionalMatches }) => shipped && optionalMatches[0]);
    expect(later.map(({ id }) => id)).toEqual(['coursera', '3blue1brown']);
  });

  test('has a script on every page that counts, but where a server only sends one on', () => {
    const all = sites.flatMap(({ matches, optionalMatches }) => [...matches, ...optionalMatches]);
    const patterns = all.map(patternOf);
    const studied = [
      ...sites.flatMap(({ samples }) => [...samples]),
      ...cases.filter(({ study }) => study).map(({ url }) => url),
    ].map((address) => new URL(address));
    const unseen = studied.filter(({ hostname, pathname, search }) => {
      const host = hostname.replace(/\.$/, '');
      const shown = `https://${host}${pathname}${search}`;
      return !sentOn.has(host) && !patterns.some((pattern) => pattern.test(shown));
    });
    expect(unseen.map(({ href }) => href)).toEqual([]);
    // A host that only sends on is not asked for: its permission would be of no use.
    for (const host of sentOn)
      expect(all.filter((match) => match.startsWith(`https://${host}/`))).toEqual([]);
  });
});

describe.each(sites)('$name', ({ id, hosts, samples, nearMisses }) => {
  test.each(samples)('is studied at %s', (address) => {
    expect(recognise(address)).toMatchObject({ site: id });
    expect(spotOf(address)).toMatchObject({ site: id });
    expect(recognise(address)?.label).not.toBe('');
    expect(lists(hosts, hostOf(address))).toBe(true);
  });

  test.each(nearMisses)('is not studied at %s', (address) => {
    expect(recognise(address)).toBeNull();
    expect(spotOf(address)).toBeNull();
  });

  test('is shown with at least one address that is study and two that are not', () => {
    expect(samples.length).toBeGreaterThanOrEqual(1);
    expect(nearMisses.length).toBeGreaterThanOrEqual(2);
  });
});
