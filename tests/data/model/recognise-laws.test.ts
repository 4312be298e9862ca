import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sites } from '../../../data/content/sites';
import type { PageHints } from '../../../data/model/place';
import { recognise } from '../../../data/model/recognise';
import { spotOf } from '../../../data/model/spot';
import cases from '../../fixtures/url-cases.json';

interface Study {
  readonly url: string;
  readonly context?: PageHints;
}

const collected: readonly (Study & { readonly study: boolean })[] = cases;

/** Every address of the catalogue and of the collection that is study. */
const studied: readonly Study[] = [
  ...collected.filter(({ study }) => study),
  ...sites.flatMap(({ samples }) => samples.map((url) => ({ url }))),
];

/** Every address of both that is not, though it looks so. */
const looksAlike: readonly Study[] = [
  ...collected.filter(({ study }) => !study),
  ...sites.flatMap(({ nearMisses }) => nearMisses.map((url) => ({ url }))),
];

/** Random runs print their seed in their title; SEED=<seed> repeats one. */
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const runs = (numRuns: number) => ({ seed, numRuns });

const study = fc.constantFrom(...studied);

/** What must stay the same however an address is written. */
const answer = (address: string, hints?: PageHints) => {
  const place = recognise(address, hints);
  return place && { key: place.key, unit: place.unit, serves: place.serves, kind: place.kind };
};

/** The host of an address as the catalogue writes it; empty for what is no address. */
const bareHost = (address: string): string =>
  URL.parse(address)
    ?.hostname.replace(/\.$/, '')
    .replace(/^www\./, '') ?? '';

const listed = new Set(sites.flatMap(({ hosts }) => hosts));

/** Whether the catalogue lists the host of an address, where `*.` is any one label. */
const isListed = (address: string): boolean => {
  const host = bareHost(address);
  return listed.has(host) || listed.has(host.replace(/^[^.]+/, '*'));
};

/** An address with another host. */
const at = (host: string, { url }: Study): string =>
  `https://${host}${url.replace(/^https:\/\/[^/?#]*/i, '')}`;

/** The first address of each host that is studied. */
const oneOfEachHost = [
  ...new Map(studied.map((each) => [new URL(each.url).hostname, each])).values(),
];

describe('the host of a study page', () => {
  const letters = Array.from('abeimorsw05-.');

  /** Every host that differs from a host in one character: changed, added or taken away. */
  const neighbours = (host: string): readonly string[] => {
    const places = Array.from({ length: host.length + 1 }, (_, index) => index);
    return places.flatMap((index) => [
      host.slice(0, index) + host.slice(index + 1),
      ...letters.flatMap((letter) => [
        host.slice(0, index) + letter + host.slice(index),
        host.slice(0, index) + letter + host.slice(index + 1),
      ]),
    ]);
  };

  test('is a host of the catalogue, and never one that differs in a character', () => {
    expect(oneOfEachHost.length).toBeGreaterThan(40);
    for (const each of oneOfEachHost) {
      expect(isListed(each.url)).toBe(true);
      const strangers = neighbours(new URL(each.url).hostname)
        .map((host) => at(host, each))
        .filter((address) => !isListed(address));
      expect(strangers.length).toBeGreaterThan(100);
      expect(strangers.filter((address) => spotOf(address, each.context))).toEqual([]);
    }
  });

  test('that another letter only looks like is another host', () => {
    const twins: Readonly<Record<string, string>> = {
      a: 'аɑα',
      c: 'сϲ',
      e: 'еҽ',
      i: 'іı',
      o: 'оο',
      p: 'рρ',
      r: 'г',
      u: 'υս',
      v: 'ѵν',
      x: 'хχ',
      y: 'уү',
    };
    for (const each of oneOfEachHost) {
      const { hostname } = new URL(each.url);
      const looking = Array.from(hostname).flatMap((letter, index) =>
        Array.from(twins[letter] ?? '').map(
          (twin) => hostname.slice(0, index) + twin + hostname.slice(index + 1),
        ),
      );
      expect(looking.length).toBeGreaterThan(1);
      // Any one label before labs.coursera.org is Coursera's own, and so are its twins.
      for (const host of looking.filter((twin) => !isListed(at(twin, each)))) {
        expect(recognise(at(host, each), each.context)).toBeNull();
        const encoded = URL.parse(at(host, each))?.hostname;
        if (encoded) expect(encoded).toMatch(/xn--/);
        if (encoded) expect(recognise(at(encoded, each), each.context)).toBeNull();
      }
    }
  });

  test('counts for nothing before, inside or behind another host', () => {
    for (const each of oneOfEachHost) {
      const { hostname } = new URL(each.url);
      const bare = bareHost(each.url);
      for (const host of [
        `${hostname}.evil.example`,
        `evil.example.${hostname}.com`,
        `evil-${bare}`,
        `x${bare}`,
        `evil.example/${hostname}`,
        `evil.example\\${hostname}`,
        `evil.example?${hostname}`,
        `evil.example#${hostname}`,
        `evil.example@${hostname}`,
        `${hostname}@evil.example`,
        `${hostname}:443@evil.example`,
        `${hostname}%2eevil.example`,
        `${hostname}%00.evil.example`,
        `[::1]`,
        `127.0.0.1`,
      ].filter((stranger) => !isListed(at(stranger, each))))
        expect([host, recognise(at(host, each), each.context)]).toEqual([host, null]);
    }
  });
});

describe(`however it is written (seed ${seed})`, () => {
  /** What sites and letters hang on an address to follow their readers. */
  const followers = ['utm_source', 'utm_campaign', 'fbclid', 'gclid', 'ref', 'si', 't', 'pp'];
  const extra = fc.array(
    fc.tuple(fc.constantFrom(...followers), fc.string({ unit: 'grapheme', maxLength: 12 })),
    { maxLength: 4 },
  );

  test('a study page keeps its place, its course and its tasks', () => {
    fc.assert(
      fc.property(
        study,
        extra,
        fc.nat(),
        fc.boolean(),
        fc.string(),
        ({ url, context }, added, turn, isDotted, fragment) => {
          const { hostname, pathname, searchParams } = new URL(url);
          const query = [...searchParams, ...added];
          query.push(...query.splice(0, turn % (query.length + 1)));
          const host = hostname.replace(/\.$/, '') + (isDotted ? '.' : '');
          const text = new URLSearchParams(query).toString();
          const address = `hTTpS://${host.toUpperCase()}:443${pathname}${text && `?${text}`}#${fragment}`;
          expect(answer(address, context)).toEqual(answer(url, context));
        },
      ),
      runs(3_000),
    );
  });

  test('a slash at its end changes nothing, and two make it nothing', () => {
    for (const { url, context } of studied) {
      const { host, pathname, search } = new URL(url);
      const path = pathname.replace(/\/$/, '');
      if (path === '') continue;
      expect(answer(`https://${host}${path}${search}`, context)).toEqual(answer(url, context));
      expect(answer(`https://${host}${path}/${search}`, context)).toEqual(answer(url, context));
      expect(answer(`https://${host}${path}//${search}`, context)).toBeNull();
    }
  });

  test('it is the place of what the browser makes of it', () => {
    const slashes = fc.constantFrom('https:\\\\', 'https:/\\', 'https:', 'https:/', ' https://');
    fc.assert(
      fc.property(study, slashes, fc.boolean(), ({ url, context }, start, isBack) => {
        const rest = url.replace(/^https:\/\//i, '');
        const address = start + (isBack ? rest.replaceAll('/', '\\') : rest);
        expect(answer(address, context)).toEqual(answer(String(URL.parse(address)), context));
      }),
      runs(500),
    );
  });

  /** An address with one character of its path written as its code; the next one, and so on. */
  const encodings = (url: string): readonly string[] => {
    const start = /^https:\/\/[^/?#]*/i.exec(url)?.[0].length ?? url.length;
    const path = url.slice(start).replace(/[?#].*$/, '');
    return Array.from(path, (character, index) => {
      const code = character.charCodeAt(0).toString(16).padStart(2, '0');
      return `${url.slice(0, start + index)}%${code}${url.slice(start + index + 1)}`;
    });
  };

  test('an encoded character makes no study of what is none, nor a page of another site', () => {
    const made = looksAlike.flatMap(({ url, context }) =>
      encodings(url).filter((address) => recognise(address, context)),
    );
    // Its name is all that tells a list of tutorials from a tutorial.
    expect(made.filter((address) => !/recipes_.*%[\da-f]{2}.*\.html$/.test(address))).toEqual([]);
    for (const { url, context } of studied)
      for (const address of encodings(url))
        expect([recognise(url, context)?.site, undefined]).toContain(
          recognise(address, context)?.site,
        );
  });

  test.each(['%2e%2e', '%2f', '%5c', '%00', '%', '%zz', '%E0%A4%A', '\u0000', '\ud800', '\t'])(
    'it survives %j at any place, without an error and under a host that is listed',
    (piece) => {
      for (const each of oneOfEachHost)
        for (let index = 0; index <= each.url.length; index += 3) {
          const address = each.url.slice(0, index) + piece + each.url.slice(index);
          const place = recognise(address, each.context);
          expect(place === null || isListed(address)).toBe(true);
        }
    },
  );
});
