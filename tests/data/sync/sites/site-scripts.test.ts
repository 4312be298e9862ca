import { beforeEach, describe, expect, it } from 'vitest';
import { siteId } from '../../../../data/model/id';
import type { OwnSite } from '../../../../data/model/own-site';
import { isGranted } from '../../../../data/sync/sites/patterns';
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

const course = ['', '/*', '?*'].map((end) => `https://school.example.org/course${end}`);

/** A browser's permissions and registrations, as one that is never slow would keep them. */
class FakeBrowser implements SitesWorld {
  readonly sites = [
    { id: siteId('arxiv'), optionalMatches: [ARXIV] },
    { id: siteId('d2l'), optionalMatches: [BOOK] },
  ];
  readonly manifestMatches = ['https://www.coursera.org/*'];
  access: readonly string[] = [];
  own: readonly OwnSite[] = [];
  scripts = new Map<string, Registration>();
  /** What it was asked to do, in order. */
  readonly done: string[] = [];
  readonly injected: Injection[] = [];
  readonly ended: (readonly [matches: readonly string[], except: readonly string[]])[] = [];
  readonly reports: unknown[] = [];
  readonly givenUp: string[] = [];
  forgotten = 0;
  /** How many things it still does before the worker dies. */
  life = Number.POSITIVE_INFINITY;
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
    this.#live();
    this.done.push(`unregister ${ids.join(' ')}`);
    for (const id of ids) this.scripts.delete(id);
  };
  inject = async (injections: readonly Injection[]) => {
    this.#live();
    this.injected.push(...injections);
  };
  end = async (matches: readonly string[], except: readonly string[]) => {
    this.#live();
    // Nothing can be run where the browser does not let us in any more.
    if (matches.every((match) => isGranted(match, this.access))) this.ended.push([matches, except]);
  };
  giveUp = async (origin: string) => {
    this.#live();
    this.givenUp.push(origin);
    this.access = this.access.filter((each) => each !== origin);
  };
  forget = async () => void (this.forgotten += 1);
  report = (error: unknown) => void this.reports.push(error);

  #live(): void {
    this.life -= 1;
    if (this.life < 0) throw new Error('The worker is dead.');
  }

  #take(what: 'register' | 'update', script: Registration): void {
    this.#live();
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
    await scripts.reconcile('installed');
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
    expect(browser.ended).toEqual([[course, ['https://www.coursera.org/*', ARXIV]]]);
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

describe('a worker that dies', () => {
  /** Lets the worker die after so many changes, and another one go on. */
  async function dieAfter(life: number): Promise<void> {
    browser.life = life;
    await scripts.reconcile();
    browser.life = Number.POSITIVE_INFINITY;
    scripts = new SiteScripts(browser);
    await scripts.reconcile();
  }

  it.each([0, 1, 2, 3])('after %s changes leaves no open page without its script', async (life) => {
    browser.access = [ARXIV, SCHOOL];
    browser.own = [school];
    await dieAfter(life);
    expect([...browser.scripts.keys()].toSorted()).toEqual(['own-marks', 'own-pages', 'sites']);
    const reached = browser.injected.flatMap(({ matches }) => matches);
    expect(new Set(reached)).toEqual(new Set([ARXIV, ...course]));
  });

  it.each([0, 1, 2, 3])('after %s changes leaves no script and no host behind', async (life) => {
    browser.access = [ARXIV, SCHOOL];
    browser.own = [school];
    await scripts.reconcile();
    browser.own = [];
    await dieAfter(life);
    expect([...browser.scripts.keys()]).toEqual(['sites']);
    expect(browser.ended.flatMap(([matches]) => matches)).toEqual(expect.arrayContaining(course));
    expect(browser.access).toEqual([ARXIV]);
  });
});

describe('the host of a site of the learner’s own', () => {
  it('is given up when the site is gone, as another device may have said, and no other host', async () => {
    browser.access = [ARXIV, BOOK, SCHOOL, 'https://www.coursera.org/*'];
    browser.own = [school];
    await scripts.reconcile();
    expect(browser.givenUp).toEqual([]);
    browser.own = [];
    await scripts.reconcile();
    expect(browser.givenUp).toEqual([SCHOOL]);
    // The page script ended while the browser still let us in.
    expect(browser.ended).toHaveLength(1);
  });

  it('is given up when the site has moved', async () => {
    browser.access = [SCHOOL, 'https://other.example.org/*'];
    browser.own = [school];
    await scripts.reconcile();
    browser.own = [{ ...school, host: 'other.example.org' }];
    await scripts.reconcile();
    expect(browser.givenUp).toEqual([SCHOOL]);
  });

  it.each([
    ['the manifest', 'www.coursera.org', 'https://www.coursera.org/*'],
    ['a known site that is let in', 'arxiv.org', ARXIV],
  ])('stays where it is one of %s', async (_, host, origin) => {
    browser.access = [origin];
    browser.own = [{ ...school, host }];
    await scripts.reconcile();
    browser.own = [];
    await scripts.reconcile();
    await scripts.reconcile('started');
    expect(browser.givenUp).toEqual([]);
  });

  it('stays where another own site needs it', async () => {
    browser.access = [SCHOOL];
    browser.own = [school, { ...school, id: siteId('own-89abcdef'), paths: ['/labs'] }];
    await scripts.reconcile();
    browser.own = browser.own.slice(1);
    await scripts.reconcile();
    expect(browser.givenUp).toEqual([]);
  });

  it('is left alone while the site is about to be named, and goes at the next start', async () => {
    browser.access = [SCHOOL, ARXIV];
    await scripts.reconcile();
    expect(browser.givenUp).toEqual([]);
    await scripts.reconcile('started');
    expect(browser.givenUp).toEqual([SCHOOL]);
  });

  it('stays at a start where the learner granted it by hand for a known site, or granted all', async () => {
    const two = { id: siteId('d2l'), optionalMatches: [BOOK, 'https://www.d2l.ai/*'] };
    Object.assign(browser, { sites: [two] });
    browser.access = [BOOK, 'https://*/*', '<all_urls>'];
    await scripts.reconcile('started');
    expect(browser.givenUp).toEqual([]);
  });
});

describe('everything that is erased', () => {
  it('is every host beyond the manifest, and every script that ran there', async () => {
    browser.access = [ARXIV, SCHOOL, 'https://www.coursera.org/*', 'https://*/*'];
    browser.own = [school];
    await scripts.reconcile();
    await scripts.reconcile('erased');
    expect(browser.access).toEqual(['https://www.coursera.org/*']);
    expect(browser.scripts.size).toBe(0);
    expect(browser.ended.flatMap(([matches]) => matches)).toEqual(
      expect.arrayContaining([ARXIV, ...course]),
    );
  });
});

describe('changes that come close together', () => {
  it('are made one after the other, and the last one counts', async () => {
    browser.access = [ARXIV];
    const first = scripts.reconcile();
    const second = scripts.reconcile('installed');
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
