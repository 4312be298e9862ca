import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sites } from '../../../data/content/sites';
import type { PageHints } from '../../../data/model/place';
import { recognise } from '../../../data/model/recognise';
import { spotOf } from '../../../data/model/spot';
import cases from '../../fixtures/url-cases.json';

interface Case {
  readonly url: string;
  readonly study: boolean;
  readonly context?: PageHints;
}

const allCases: readonly Case[] = cases;
const studyCases = allCases.filter(({ study }) => study);

/** Random runs print their seed in their title; SEED=<seed> repeats one. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const runs = (numRuns: number) => ({ seed, numRuns });
const seeded = `(seed ${seed})`;

const study = fc.constantFrom(...studyCases);

/** Whether the catalogue lists the host of an address, with or without `www.`. */
const isListed = (address: string): boolean => {
  const host =
    URL.parse(address)
      ?.hostname.replace(/\.$/, '')
      .replace(/^www\./, '') ?? '';
  return sites.some(({ hosts }) =>
    hosts.some((listed) =>
      listed.startsWith('*.') ? host.replace(/^[^.]+/, '*') === listed : host === listed,
    ),
  );
};

describe(`any address ${seeded}`, () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 3 }),
    insert: fc.string({ unit: 'binary', maxLength: 3 }),
  });
  const mutated = fc
    .tuple(fc.constantFrom(...allCases), fc.array(edit, { maxLength: 4 }))
    .map(([{ url }, edits]) =>
      edits.reduce((address, { at, remove, insert }) => {
        const from = at % (address.length + 1);
        return address.slice(0, from) + insert + address.slice(from + remove);
      }, url),
    );

  test('is answered without an error, and alike by page script and background', () => {
    const address = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), mutated);
    fc.assert(
      fc.property(address, fc.boolean(), (url, isChannel) => {
        const hints = isChannel ? { handle: '@3blue1brown' } : undefined;
        const place = recognise(url, hints);
        const spot = spotOf(url, hints);
        const isRefused = place === null && spot?.kind === 'youtube';
        expect(isRefused ? spot.site : place?.site).toBe(spot?.site);
        expect(place === null || isListed(url)).toBe(true);
      }),
      runs(5_000),
    );
  });

  test('with one character of the host changed is no study, unless that host is listed too', () => {
    const letter = fc.constantFrom(
      ...Array.from('abcdefghijklmnopqrstuvwxyz0123456789-.аеорсухіѕԁɡ'),
    );
    fc.assert(
      fc.property(study, fc.nat(), letter, ({ url, context }, at, character) => {
        const host = URL.parse(url)?.host ?? '';
        const from = at % host.length;
        const changed = host.slice(0, from) + character + host.slice(from + 1);
        const address = `https://${changed}${url.replace(/^https:\/\/[^/]*/i, '')}`;
        fc.pre(!isListed(address));
        expect(recognise(address, context)).toBeNull();
        expect(spotOf(address, context)).toBeNull();
      }),
      runs(3_000),
    );
  });

  test('means the same in capitals, with the default port, a fragment or another query order', () => {
    fc.assert(
      fc.property(study, fc.nat(), fc.string(), ({ url, context }, turn, fragment) => {
        const { host, pathname, searchParams } = new URL(url);
        const query = [...searchParams, ['utm_source', 'x'], ['si', 'y&v=z']];
        query.push(...query.splice(0, turn % query.length));
        const address = `HTTPS://${host.toUpperCase()}:443${pathname}?${new URLSearchParams(query)}#${fragment}`;
        expect(recognise(address, context)).toEqual(recognise(url, context));
        expect(recognise(`${url.replace(/#.*/, '')}#${fragment}`, context)).toEqual(
          recognise(url, context),
        );
      }),
      runs(2_000),
    );
  });
});

describe('an address that only looks like study', () => {
  /** The study addresses that still count after a change of what follows their scheme. */
  const counted = (change: (rest: string) => string) =>
    studyCases
      .map(({ url, context }) => ({ address: change(url.replace(/^https:\/\//i, '')), context }))
      .filter(({ address, context }) => recognise(address, context) ?? spotOf(address, context));

  test.each(['http', 'ws', 'wss', 'ftp', 'file', 'data', 'javascript', 'chrome-extension'])(
    'does not count under the scheme %s',
    (scheme) => {
      expect(counted((rest) => `${scheme}://${rest}`)).toEqual([]);
    },
  );

  test('does not count inside another address', () => {
    expect(counted((rest) => `view-source:https://${rest}`)).toEqual([]);
    expect(counted((rest) => `blob:https://${rest}`)).toEqual([]);
    expect(counted((rest) => `https://evil.example/https://${rest}`)).toEqual([]);
    expect(counted((rest) => `https://evil.example/?u=https://${rest}`)).toEqual([]);
    expect(counted((rest) => `https://evil.example#https://${rest}`)).toEqual([]);
  });

  test('does not count with credentials', () => {
    expect(counted((rest) => `https://learner@${rest}`)).toEqual([]);
    expect(counted((rest) => `https://learner:secret@${rest}`)).toEqual([]);
    expect(counted((rest) => `https://:secret@${rest}`)).toEqual([]);
    expect(counted((rest) => `https://evil.example@${rest}`)).toEqual([]);
  });

  test.each(['80', '8443', '4430', '444'])('does not count on port %s', (port) => {
    expect(counted((rest) => rest.replace(/^([^/:]+)(:443)?/, `https://$1:${port}`))).toEqual([]);
  });

  test('does not count with two dots at the end of the host', () => {
    expect(counted((rest) => rest.replace(/^([^/:]+?)\.?(:443)?\//, 'https://$1../'))).toEqual([]);
  });

  test('does not count with an empty segment in the path', () => {
    expect(counted((rest) => `https://${rest.replace('/', '//')}`)).toEqual([]);
  });

  test('counts with one dot at the end of the host', () => {
    for (const { url, context } of studyCases)
      expect(recognise(url.replace(/^(https:\/\/[^/:]+?)\.?(:443)?\//i, '$1./'), context)).toEqual(
        recognise(url, context),
      );
  });
});

describe('a very long address', () => {
  const course = 'https://www.coursera.org/learn/x/lecture/AbCdE/';

  test('counts up to 4,096 characters, and not beyond', () => {
    expect(recognise(course.padEnd(4_096, 'a'))).not.toBeNull();
    expect(recognise(course.padEnd(4_097, 'a'))).toBeNull();
    expect(recognise(course.padEnd(10_000, 'a'))).toBeNull();
    expect(recognise(`${course}?q=`.padEnd(1_000_000, 'a'))).toBeNull();
  });

  // A pattern that reads twice what it has read would not end within the time of a test.
  test('is read in time even when it is made to be slow', () => {
    const starts = [
      ...sites.flatMap(({ samples }) => samples),
      ...sites.flatMap(({ hosts }) => hosts.map((host) => `https://${host.replace('*', 'a')}/`)),
    ];
    for (const start of starts)
      for (const piece of ['a', '-', 'a-', '/a', '@', 'block-v1:a@', 'index', '.html', '%', '?v='])
        for (const end of ['', '/!', '\u0000']) {
          const address = (start + piece.repeat(4_096)).slice(0, 4_090) + end;
          expect(recognise(address)?.site).toBe(spotOf(address)?.site);
        }
  });
});
