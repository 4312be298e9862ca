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
    for (const { hosts, matches } of sites) {
      expect(matches.length).toBeGreaterThan(0);
      for (const match of matches) {
        expect(match).toMatch(/^https:\/\/[a-z\d.-]+\/([\w.-]+\/)*\*$/);
        expect(lists(hosts, hostOf(match)) || match).toBe(true);
      }
    }
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
