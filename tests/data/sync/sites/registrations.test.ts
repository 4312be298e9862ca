import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedMatches } from '../../../../data/content/shipped-matches';
import { sites } from '../../../../data/content/sites';
import { siteId } from '../../../../data/model/id';
import type { OwnSite } from '../../../../data/model/own-site';
import { isGranted } from '../../../../data/sync/sites/patterns';
import {
  diff,
  endingsFor,
  injectionsFor,
  OWN_MARK,
  PAGE_SCRIPT,
  registrationsFor,
  type Registration,
} from '../../../../data/sync/sites/registrations';

/** The pages below `/course` on a host, as the browser is told of them. */
const courseOn = (host: string): readonly string[] =>
  ['', '/*', '?*'].map((end) => `https://${host}/course${end}`);
const course = courseOn('school.example.org');

const EVERYWHERE = 'https://*/*';

const anOwnSite = (host: string, paths: readonly string[] = ['/course']): OwnSite => ({
  id: siteId('own-0123abcd'),
  name: 'The school',
  host,
  paths,
  task: null,
});

/** What is registered when these hosts are granted, by the name of the registration. */
function wantedFor(
  granted: readonly string[],
  ownSites: readonly OwnSite[] = [],
): Readonly<Record<string, Registration>> {
  const facts = { granted, ownSites, sites, manifestMatches: shippedMatches };
  return Object.fromEntries(registrationsFor(facts).map((each) => [each.id, each]));
}

const optional = [...new Set(sites.flatMap(({ optionalMatches }) => optionalMatches))].toSorted();

describe('where the page script is registered', () => {
  it('is nowhere before the learner has let anything in', () => {
    expect(wantedFor([], [anOwnSite('school.example.org')])).toEqual({});
    expect(wantedFor(['https://www.coursera.org/*', 'https://news.example.org/*'])).toEqual({});
  });

  it('is exactly the patterns of a site that was let in', () => {
    expect(wantedFor(['https://www.udemy.com/*'])).toEqual({
      sites: {
        id: 'sites',
        js: [PAGE_SCRIPT],
        matches: ['https://www.udemy.com/course/*'],
        excludeMatches: [],
        runAt: 'document_idle',
        allFrames: false,
        persistAcrossSessions: true,
      },
    });
  });

  it('is one host of several, when the learner has let in only that', () => {
    expect(wantedFor(['https://arxiv.org/*'])['sites']?.matches).toEqual(['https://arxiv.org/*']);
    expect(wantedFor(['https://www.d2l.ai/*'])['sites']?.matches).toEqual(['https://www.d2l.ai/*']);
  });

  it('is every site of the catalogue when the browser lets Milepost in everywhere', () => {
    for (const everywhere of [EVERYWHERE, '*://*/*', '<all_urls>']) {
      expect(wantedFor([everywhere])['sites']?.matches).toEqual(optional);
    }
  });

  it('is a host with any name before it only when all of those are let in', () => {
    const labs = 'https://*.labs.coursera.org/*';
    expect(wantedFor(['https://hub.labs.coursera.org/*'])).toEqual({});
    expect(wantedFor([labs])['sites']?.matches).toEqual([labs]);
    expect(wantedFor(['https://*.coursera.org/*'])['sites']?.matches).toContain(labs);
  });

  it('is each pattern once, and none that the manifest covers', () => {
    const facts = {
      granted: [EVERYWHERE],
      ownSites: [],
      manifestMatches: ['https://a.example/*', 'https://b.example/papers/*'],
      sites: [
        { optionalMatches: ['https://a.example/learn/*', 'https://b.example/docs/*'] },
        { optionalMatches: ['https://b.example/docs/*', 'https://b.example/papers/1*'] },
      ],
    };
    expect(registrationsFor(facts).map(({ matches }) => matches)).toEqual([
      ['https://b.example/docs/*'],
    ]);
  });
});

describe('a site of the learner’s own', () => {
  it('is marked before its page script runs, on its own paths only', () => {
    const found = wantedFor(['https://school.example.org/*'], [anOwnSite('school.example.org')]);
    expect(Object.keys(found)).toEqual(['own-marks', 'own-pages']);
    expect(found['own-marks']).toMatchObject({
      js: [OWN_MARK],
      matches: course,
      runAt: 'document_start',
    });
    expect(found['own-pages']).toMatchObject({
      js: [PAGE_SCRIPT],
      matches: course,
      excludeMatches: [],
      runAt: 'document_idle',
    });
  });

  it('from another device waits until this one is let in', () => {
    expect(
      wantedFor(['https://arxiv.org/*'], [anOwnSite('school.example.org')]),
    ).not.toHaveProperty('own-marks');
  });

  it('is the same with www. before its host and without, as far as each is let in', () => {
    for (const host of ['school.example.org', 'www.school.example.org']) {
      const site = anOwnSite(host);
      const marksWith = (...granted: readonly string[]) =>
        wantedFor(
          granted.map((each) => `https://${each}/*`),
          [site],
        )['own-marks']?.matches;
      expect(marksWith('www.school.example.org')).toEqual(courseOn('www.school.example.org'));
      expect(marksWith('school.example.org')).toEqual(course);
      expect(marksWith('school.example.org', 'www.school.example.org')).toEqual([
        ...course,
        ...courseOn('www.school.example.org'),
      ]);
    }
  });

  it('on a host of the manifest or of the catalogue gets its mark, and no second page script', () => {
    const ours = wantedFor(['https://www.coursera.org/*'], [anOwnSite('www.coursera.org')]);
    expect(Object.keys(ours)).toEqual(['own-marks']);
    const known = wantedFor(['https://arxiv.org/*'], [anOwnSite('arxiv.org', ['/help'])]);
    expect(Object.keys(known)).toEqual(['sites', 'own-marks']);
  });

  it('that shares a part of its host leaves that part to the script that runs there', () => {
    const found = wantedFor(['https://www.udemy.com/*'], [anOwnSite('www.udemy.com', ['/'])]);
    expect(found['own-pages']).toMatchObject({
      matches: ['https://www.udemy.com/*'],
      excludeMatches: ['https://www.udemy.com/course/*'],
    });
    const hub = wantedFor(['https://huggingface.co/*'], [anOwnSite('huggingface.co', ['/'])]);
    expect(hub['own-pages']?.excludeMatches).toEqual([
      'https://huggingface.co/docs/*',
      'https://huggingface.co/learn/*',
      'https://huggingface.co/papers/*',
    ]);
  });
});

const hosts = ['a.example', 'www.a.example', '*.a.example', 'b.example', '*'];
const origin = fc.constantFrom(...hosts).map((host) => `https://${host}/*`);
const pattern = fc
  .tuple(fc.constantFrom('a.example', 'www.a.example', '*.a.example', 'b.example'), fc.nat(2))
  .map(([host, path]) => `https://${host}/${['', 'learn/', 'docs/'][path] ?? ''}*`);
const world = fc.record({
  granted: fc.uniqueArray(origin),
  sites: fc.array(fc.record({ optionalMatches: fc.array(pattern, { maxLength: 3 }) }), {
    maxLength: 4,
  }),
  ownSites: fc.array(
    fc
      .tuple(fc.constantFrom('a.example', 'b.example'), fc.constantFrom('/', '/learn', '/x'))
      .map(([host, path]) => anOwnSite(host, [path])),
    { maxLength: 3 },
  ),
  manifestMatches: fc.array(pattern, { maxLength: 2 }),
});

describe('whatever is granted, named and shipped', () => {
  it('nothing is registered where the browser does not let us in', () => {
    fc.assert(
      fc.property(world, (facts) => {
        for (const { matches } of registrationsFor(facts)) {
          expect(matches.filter((match) => !isGranted(match, facts.granted))).toEqual([]);
          expect(matches.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('what has been registered once is not touched again, in whatever order a browser tells it', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const wanted = registrationsFor(facts);
        const told = wanted.toReversed().map(({ js, matches, excludeMatches, ...rest }) => ({
          ...rest,
          js: js.map((file) => file.slice(1)),
          matches: matches.toReversed(),
          ...(excludeMatches.length > 0 && { excludeMatches: excludeMatches.toReversed() }),
        }));
        expect(diff(wanted, told)).toEqual({ register: [], update: [], unregister: [] });
        expect(injectionsFor(wanted, told)).toEqual([]);
        expect(endingsFor(wanted, told)).toEqual([]);
      }),
    );
  });

  it('the difference leads from any state to any other', () => {
    fc.assert(
      fc.property(world, world, (before, after) => {
        const present = registrationsFor(before);
        const wanted = registrationsFor(after);
        const { register, update, unregister } = diff(wanted, present);
        const changed = new Map(present.map((each) => [each.id, each]));
        for (const id of unregister) expect(changed.delete(id)).toBe(true);
        for (const each of register) {
          expect(changed.has(each.id)).toBe(false);
          changed.set(each.id, each);
        }
        for (const each of update) {
          expect(changed.has(each.id)).toBe(true);
          changed.set(each.id, each);
        }
        expect(diff(wanted, [...changed.values()])).toEqual({
          register: [],
          update: [],
          unregister: [],
        });
      }),
    );
  });
});

describe('the pages that are open already', () => {
  const school = anOwnSite('school.example.org');
  const arxiv = registrationsFor({
    granted: ['https://arxiv.org/*'],
    ownSites: [],
    sites,
    manifestMatches: shippedMatches,
  });
  const more = registrationsFor({
    granted: ['https://arxiv.org/*', 'https://d2l.ai/*', 'https://school.example.org/*'],
    ownSites: [school],
    sites,
    manifestMatches: shippedMatches,
  });

  it('get the script where it is new, and the mark before it', () => {
    expect(injectionsFor(more, arxiv)).toEqual([
      { matches: course, files: [OWN_MARK, PAGE_SCRIPT] },
      { matches: ['https://d2l.ai/*'], files: [PAGE_SCRIPT] },
    ]);
    expect(endingsFor(more, arxiv)).toEqual([]);
  });

  it('lose it where nothing wants it any more', () => {
    expect(endingsFor(arxiv, more)).toEqual(['https://d2l.ai/*', ...course]);
    expect(injectionsFor(arxiv, more)).toEqual([]);
  });
});
