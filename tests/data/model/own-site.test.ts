import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteId, taskId } from '../../../data/model/id';
import {
  hostOf,
  isOwnSite,
  OWN_PATHS_LIMIT,
  OWN_SITES_LIMIT,
  ownMatches,
  ownPlace,
  ownSiteName,
  ownSites,
  ownSiteText,
  siteToKeep,
  typedSite,
  type OwnSite,
  type TypedSite,
} from '../../../data/model/own-site';
import type { Registers } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import { DEVICE, NOW } from '../../helpers/builders';

const stamp = stampOf(NOW, 0, DEVICE);

const typed = (rest: Partial<TypedSite> = {}): TypedSite => ({
  name: 'My course',
  address: 'https://www.example.org/course/1',
  paths: ['/course'],
  task: null,
  ...rest,
});

/** A site that a test is sure of. */
function aSite(rest: Partial<TypedSite> = {}): OwnSite {
  const site = typedSite(typed(rest));
  if (typeof site === 'string') throw new Error(site);
  return site;
}

const kept = (...sites: readonly OwnSite[]): Registers =>
  Object.fromEntries(
    sites.map((site) => [ownSiteName(site.id), { stamp, value: ownSiteText(site) }]),
  );

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('');
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const host = fc.tuple(word, word).map(([name, end]) => `${name}.x${end}`);
const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
const paths = fc.array(path, { minLength: 1, maxLength: OWN_PATHS_LIMIT });
const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 90 });
const task = fc.option(word.map(taskId));

/** Anything that a learner can type and that makes a site. */
const anySite = fc
  .record({ name, address: host, paths, task })
  .map((each) => typedSite(each))
  .filter((each) => typeof each !== 'string');

/** Whether a match pattern holds an address, as browsers have it: by path and query, without end. */
function isHeld(match: string, address: string): boolean {
  const { hostname, pathname, search } = new URL(address);
  const shown = `https://${hostname}${pathname}${search}`;
  return match.endsWith('*') ? shown.startsWith(match.slice(0, -1)) : shown === match;
}

describe('the pages of a site of one’s own', () => {
  it('are never those of another host, whatever is done to it', () => {
    fc.assert(
      fc.property(
        anySite,
        host,
        path,
        fc.constantFrom('', '.', '-', 'a'),
        (site, other, at, mark) => {
          fc.pre(other !== site.host.replace(/^www\./, ''));
          expect(ownPlace(`https://${other}${at}`, [site])).toBeNull();
          const [first = '/'] = site.paths;
          for (const address of [
            `https://${site.host}.${other}${first}`,
            `https://${other}/${site.host}${first}`,
            `https://${other}@${site.host}${first}`,
            `https://${site.host}:8443${first}`,
            `http://${site.host}${first}`,
            `https://x${mark}${site.host}${first}`,
          ]) {
            expect(ownPlace(address, [site])).toBeNull();
          }
        },
      ),
    );
  });

  it('are those below its paths, by whole segments', () => {
    fc.assert(
      fc.property(anySite, word, (site, deeper) => {
        for (const start of site.paths) {
          const place = ownPlace(`https://${site.host}${start}/${deeper}?a=1#b`, [site]);
          expect(place).toMatchObject({ site: site.id, label: site.name });
          expect(ownPlace(`https://${site.host}${start}`, [site])).not.toBeNull();
        }
      }),
    );
    const site = aSite();
    expect(ownPlace('https://www.example.org/courses', [site])).toBeNull();
    expect(ownPlace('https://www.example.org/', [site])).toBeNull();
    expect(ownPlace('https://example.org/course/2', [site])).not.toBeNull();
    expect(ownPlace('https://www.example.org/', [aSite({ paths: ['/'] })])).not.toBeNull();
  });

  it('are the same whatever the query, the fragment and a last slash say', () => {
    const site = aSite();
    const keyOf = (address: string) => ownPlace(address, [site])?.key;
    const key = keyOf('https://www.example.org/course/1');
    expect(key).toBe('own/example.org/course/1');
    for (const end of ['/', '?session=secret', '#part', '/?a=1&b=2#c']) {
      expect(keyOf(`https://www.example.org/course/1${end}`)).toBe(key);
    }
    expect(keyOf('https://WWW.EXAMPLE.ORG:443/course/1')).toBe(key);
  });

  it('have keys that can be kept, however long the address is, and still differ', () => {
    const long = `https://www.example.org/course/${'a'.repeat(400)}`;
    const [one, other] = [ownPlace(`${long}/1`, [aSite()]), ownPlace(`${long}/2`, [aSite()])];
    expect(one?.key.length).toBeLessThanOrEqual(160);
    expect(one?.key).not.toBe(other?.key);
  });

  it('serve the task that the learner chose, or none', () => {
    const site = aSite({ task: taskId('math-review') });
    expect(ownPlace('https://www.example.org/course', [site])?.serves).toEqual(['math-review']);
    expect(ownPlace('https://www.example.org/course', [aSite()])?.serves).toEqual([]);
  });

  it('are asked of the browser by patterns on its host and on the twin of it', () => {
    const site = aSite({ paths: ['/course', '/'] });
    expect(ownMatches(site)).toEqual([
      'https://www.example.org/course',
      'https://www.example.org/course/*',
      'https://www.example.org/course?*',
      'https://www.example.org/*',
      'https://example.org/course',
      'https://example.org/course/*',
      'https://example.org/course?*',
      'https://example.org/*',
    ]);
    expect(new Set(ownMatches({ ...site, host: 'example.org' }))).toEqual(
      new Set(ownMatches(site)),
    );
  });

  it.each(['192.168.0.1', 'www.com', 'www.www.example.org'])('on %s have no twin', (address) => {
    expect(ownMatches(aSite({ address, paths: ['/'] }))).toEqual([`https://${address}/*`]);
  });

  it('are those that the patterns hold, and not one page beside them', () => {
    const ends = ['', '/1', '?a=1', '/1?a=/course', 'work/private', '-2', '.html', '%20x'];
    fc.assert(
      fc.property(
        anySite,
        fc.constantFrom(...ends),
        fc.constantFrom('', 'www.'),
        (site, end, w) => {
          const host = `${w}${site.host}`;
          for (const start of site.paths) {
            const address = `https://${host}${start}${end}`;
            const isIn = ownMatches(site).some((match) => isHeld(match, address));
            expect(isIn, address).toBe(ownPlace(address, [site]) !== null);
          }
        },
      ),
    );
    const course = ownMatches(aSite());
    for (const end of ['', '/1', '?a=1']) {
      const address = `https://example.org/course${end}`;
      expect(course.some((match) => isHeld(match, address))).toBe(true);
    }
    const beside = 'https://example.org/coursework/private';
    expect(course.some((match) => isHeld(match, beside))).toBe(false);
  });

  it('are of the site with the longest beginning, whatever the sites are called', () => {
    const wide = aSite({ name: 'A', paths: ['/', '/labs'] });
    const narrow = aSite({ name: 'Z', paths: ['/course/one', '/x'] });
    for (const sites of [
      [wide, narrow],
      [narrow, wide],
    ]) {
      const siteOf = (path: string) => ownPlace(`https://www.example.org${path}`, sites)?.site;
      expect(siteOf('/course/one/2')).toBe(narrow.id);
      expect(siteOf('/course/one')).toBe(narrow.id);
      expect(siteOf('/course/ones')).toBe(wide.id);
      expect(siteOf('/course')).toBe(wide.id);
    }
  });

  it('are of the same site on all devices, also where two have the same beginning', () => {
    const one = { ...aSite({ name: 'Same' }), id: siteId('own-00000001') };
    const other = { ...aSite({ name: 'Same', task: taskId('x') }), id: siteId('own-00000002') };
    for (const sites of [
      [one, other],
      [other, one],
    ]) {
      expect(ownPlace('https://example.org/course', sites)?.site).toBe(one.id);
      expect(ownSites(kept(...sites))).toEqual([one, other]);
    }
  });
});

describe('what a learner types of a site', () => {
  it('reads back from its register as it was kept', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        expect(ownSites(kept(site))).toEqual([site]);
      }),
    );
  });

  it('makes the same site, in whatever order the paths are named', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const again = { ...site, address: site.host };
        expect(typedSite({ ...again, paths: site.paths.toReversed() })).toMatchObject({
          id: site.id,
        });
        expect(typedSite({ ...again, paths: [...site.paths, ...site.paths] })).toEqual(site);
      }),
    );
  });

  it('may be an address or a host, and paths with or without their slashes', () => {
    const site = aSite();
    expect(aSite({ address: 'www.example.org' })).toEqual(site);
    expect(aSite({ paths: ['course/', '//course', '/course?x=1#y'] })).toEqual(site);
    // A star at the end is natural to type, and says what is meant anyway.
    expect(aSite({ paths: ['/course/*', 'course*', '/course/**', '/course/*/'] })).toEqual(site);
    expect(aSite({ paths: ['*', '/*'] }).paths).toEqual(['/']);
    expect(isOwnSite(site.id)).toBe(true);
    expect(aSite({ address: 'https://münchen.example/' }).host).toBe('xn--mnchen-3ya.example');
  });

  it.each([
    ['http://example.org/'],
    ['https://example.org:8080/'],
    ['https://me:secret@example.org/'],
    ['https://localhost/'],
    ['file:///home/notes.html'],
    ['javascript:alert(1)'],
    ['https://[::1]/'],
    ['not an address'],
    [''],
  ])('is no site at "%s"', (address) => {
    expect(hostOf(address)).toBeNull();
    expect(typedSite(typed({ address }))).toBe('no-host');
  });

  it('says what is wrong with it, one thing at a time', () => {
    expect(typedSite(typed({ name: ' \u202e ', address: '' }))).toBe('no-host');
    expect(typedSite(typed({ name: ' \u202e ' }))).toBe('no-name');
    for (const address of ['https://www.youtube.com/watch', 'https://m.youtube.com/']) {
      expect(typedSite(typed({ address, paths: ['/watch'] }))).toBe('watch-page');
      expect(typedSite(typed({ address, paths: ['/'] }))).toBe('watch-page');
      expect(typedSite(typed({ address, paths: ['/@karpathy'] }))).toMatchObject({
        name: 'My course',
      });
    }
    expect(typedSite(typed({ paths: [] }))).toBe('no-path');
    expect(typedSite(typed({ paths: [`/${'a'.repeat(200)}`] }))).toBe('no-path');
    expect(typedSite(typed({ paths: ['/course', '/*/lesson'] }))).toBe('star-in-path');
    expect(typedSite(typed({ paths: ['/course/a*b/*'] }))).toBe('star-in-path');
    const many = Array.from({ length: OWN_PATHS_LIMIT + 1 }, (_, index) => `/part-${index}`);
    expect(typedSite(typed({ paths: many }))).toBe('too-many-paths');
  });
});

describe('a site beside others', () => {
  it('is not made twice', () => {
    const site = aSite({ paths: ['/course', '/labs'] });
    const again = typed({ name: 'Another name', paths: ['/labs', '/course'] });
    expect(siteToKeep(again, [site])).toBe('already-there');
    expect(siteToKeep({ ...again, address: 'example.org' }, [site])).toBe('already-there');
    expect(siteToKeep(again, [site], site.id)).toMatchObject({ id: site.id, name: 'Another name' });
  });

  it('never takes the id of one whose paths it has now', () => {
    const first = aSite();
    const moved = siteToKeep(typed({ paths: ['/labs'] }), [first], first.id);
    if (typeof moved === 'string') throw new Error(moved);
    expect(moved.id).toBe(first.id);
    const second = siteToKeep(typed(), [moved]);
    if (typeof second === 'string') throw new Error(second);
    expect(second.id).not.toBe(first.id);
    expect(ownSites(kept(moved, second))).toHaveLength(2);
  });
});

describe('registers that cannot be read', () => {
  const good = aSite();
  const text = ownSiteText(good);
  const registerOf = (id: string, value: string | number | boolean | null): Registers => ({
    [`own-site/${id}`]: { stamp, value },
  });

  it.each([
    ['own-0a1b2c3d', null],
    ['own-0a1b2c3d', 7],
    ['own-0a1b2c3d', '{'],
    ['own-0a1b2c3d', 'null'],
    ['own-0a1b2c3d', '[]'],
    ['own-0a1b2c3d', '{"name":"A","host":"example.org","paths":"/"}'],
    ['own-0a1b2c3d', '{"name":"A","host":"example.org:81","paths":["/"]}'],
    ['own-0a1b2c3d', '{"name":"A","host":"example.org","paths":[7]}'],
    ['own-0A1B2C3D', text],
    ['coursera', text],
    ['', text],
  ])('are no site: %s, %s', (id, value) => {
    expect(ownSites(registerOf(id, value))).toEqual([]);
    // A site that is good is found beside them.
    expect(ownSites({ ...registerOf(id, value), ...kept(good) })).toEqual([good]);
  });

  it('lose a path with a star in it, which was never one, and keep the others', () => {
    const value = JSON.stringify({ name: 'A', host: 'example.org', paths: ['/a/*', '/b*c'] });
    expect(ownSites(registerOf('own-0a1b2c3d', value))).toMatchObject([{ paths: ['/a'] }]);
  });

  it('never throw, whatever another device has written', () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.json(), fc.string()), (id, value) => {
        for (const site of ownSites(registerOf(id, value))) expect(isOwnSite(site.id)).toBe(true);
      }),
    );
  });

  it('hold no more sites than there is room for, in the order of their names', () => {
    const many = Array.from({ length: OWN_SITES_LIMIT + 5 }, (_, index) =>
      aSite({ name: `Site ${String(index).padStart(2, '0')}`, paths: [`/${index}`] }),
    );
    const read = ownSites(kept(...many.toReversed()));
    expect(read).toEqual(many.slice(0, OWN_SITES_LIMIT));
    expect(read[0]?.id).not.toBe(siteId('own-00000000'));
  });
});
