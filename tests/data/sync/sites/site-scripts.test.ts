import { beforeEach, describe, expect, it } from 'vitest';
import { siteId } from '../../../../data/model/id';
import type { OwnSite } from '../../../../data/model/own-site';
import type { Injection, Registration } from '../../../../data/sync/sites/registrations';
import { SiteScripts, type SitesWorld } from '../../../../data/sync/sites/site-scripts';

const ARXIV = 'https://arxiv.org/*';
const BOOK = 'https://d2l.ai/*';
const SCHOOL = 'https://school.example.org/*';

const school: OwnSite = {
  id: siteId('own-0123abcd'),
  name: 'The school',
  host: 'school.example.org',
  paths: ['/course'],
  task: null,
};

/** A browser's permissions and registrations, as one that is never slow would keep them. */
class FakeBrowser implements SitesWorld {
  readonly sites = [{ optionalMatches: [ARXIV] }, { optionalMatches: [BOOK] }];
  readonly manifestMatches = ['https://www.coursera.org/*'];
  access: readonly string[] = [];
  own: readonly OwnSite[] = [];
  scripts = new Map<string, Registration>();
  /** What it was asked to do, in order. */
  readonly done: string[] = [];
  readonly injected: Injection[] = [];
  readonly ended: (readonly [matches: readonly string[], except: readonly string[]])[] = [];
  readonly reports: unknown[] = [];
  forgotten = 0;
  /** The id of a script that it does not take. */
  refuses = '';
  /** Reads that are going on at the same time, at most. */
  most = 0;
  #reading = 0;

  granted = async () => {
    this.#reading += 1;
    this.most = Math.max(this.most, this.#reading);
    await Promise.resolve();
    this.#reading -= 1;
    return this.access;
  };
  ownSites = async () => this.own;
  registered = async () => [...this.scripts.values()];
  register = async (script: Registration) => this.#take('register', script);
  update = async (script: Registration) => this.#take('update', script);
  unregister = async (ids: readonly string[]) => {
    this.done.push(`unregister ${ids.join(' ')}`);
    for (const id of ids) this.scripts.delete(id);
  };
  inject = async (injections: readonly Injection[]) => void this.injected.push(...injections);
  end = async (matches: readonly string[], except: readonly string[]) =>
    void this.ended.push([matches, except]);
  forget = async () => void (this.forgotten += 1);
  report = (error: unknown) => void this.reports.push(error);

  #take(what: 'register' | 'update', script: Registration): void {
    if (script.id === this.refuses) throw new Error('Invalid value for a match pattern.');
    this.done.push(`${what} ${script.id}`);
    this.scripts.set(script.id, script);
  }
}

let browser: FakeBrowser;
let scripts: SiteScripts;
beforeEach(() => {
  browser = new FakeBrowser();
  scripts = new SiteScripts(browser);
});
const isRegistered = () => [...browser.scripts.values()].flatMap(({ matches }) => matches);

describe('a site that the learner lets in', () => {
  it('has the page script from then on, and at once in the pages that are open', async () => {
    browser.access = [ARXIV];
    await scripts.reconcile();
    expect(isRegistered()).toEqual([ARXIV]);
    expect(browser.injected).toEqual([{ matches: [ARXIV], files: ['/content-scripts/study.js'] }]);

    browser.access = [ARXIV, BOOK];
    await scripts.reconcile();
    expect(browser.done).toEqual(['register sites', 'update sites']);
    expect(browser.injected.slice(1)).toEqual([
      { matches: [BOOK], files: ['/content-scripts/study.js'] },
    ]);
  });

  it('is registered again when an update has forgotten it, or the browser’s end has', async () => {
    browser.access = [ARXIV];
    await scripts.reconcile();
    browser.scripts.clear();
    await scripts.reconcile();
    expect(isRegistered()).toEqual([ARXIV]);
    expect(browser.injected).toHaveLength(2);
  });

  it('gets the new script after an update, also where the registration has stayed', async () => {
    browser.access = [ARXIV];
    await scripts.reconcile();
    await scripts.reconcile('everywhere');
    expect(browser.done).toEqual(['register sites']);
    expect(browser.injected).toHaveLength(2);
  });

  it('costs nothing when nothing has changed', async () => {
    browser.access = [ARXIV];
    await scripts.reconcile();
    await scripts.reconcile();
    expect(browser.done).toEqual(['register sites']);
    expect(browser.injected).toHaveLength(1);
    expect(browser.ended).toEqual([]);
  });

  it('has nothing of ours when the learner takes the access away', async () => {
    browser.access = [ARXIV];
    await scripts.reconcile();
    browser.access = [];
    await scripts.reconcile();
    expect(browser.done).toEqual(['register sites', 'unregister sites']);
    expect(browser.forgotten).toBe(2);
  });
});

describe('a site of the learner’s own', () => {
  it('that is taken away ends in the pages that are open, but not where a known site runs', async () => {
    browser.access = [ARXIV, SCHOOL];
    browser.own = [school];
    await scripts.reconcile();
    browser.own = [];
    await scripts.reconcile();
    expect(isRegistered()).toEqual([ARXIV]);
    expect(browser.ended).toEqual([
      [['https://school.example.org/course*'], ['https://www.coursera.org/*', ARXIV]],
    ]);
  });

  it('that a browser does not take costs no other site, and is reported', async () => {
    browser.access = [ARXIV, SCHOOL];
    browser.own = [school];
    browser.refuses = 'own-marks';
    await scripts.reconcile();
    expect([...browser.scripts.keys()]).toEqual(['sites', 'own-pages']);
    expect(browser.reports).toEqual([new Error('Invalid value for a match pattern.')]);
  });
});

describe('changes that come close together', () => {
  it('are made one after the other, and the last one counts', async () => {
    browser.access = [ARXIV];
    const first = scripts.reconcile();
    const second = scripts.reconcile('everywhere');
    const third = scripts.reconcile();
    browser.access = [ARXIV, BOOK];
    await Promise.all([first, second, third]);
    expect(browser.most).toBe(1);
    expect(isRegistered()).toEqual([ARXIV, BOOK]);
    expect(browser.forgotten).toBe(2);
    expect(browser.injected.at(-1)?.matches).toEqual([ARXIV, BOOK]);
  });

  it('are seen after one that failed', async () => {
    const { granted } = browser;
    browser.granted = () => Promise.reject(new Error('Extension context invalidated.'));
    await scripts.reconcile();
    expect(browser.reports).toHaveLength(1);
    browser.granted = granted;
    browser.access = [ARXIV];
    await scripts.reconcile();
    expect(isRegistered()).toEqual([ARXIV]);
  });
});
