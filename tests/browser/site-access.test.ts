import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { shippedMatches } from '../../data/content/shipped-matches';
import { sites } from '../../data/content/sites';
import { ownSiteName, ownSiteText, typedSite } from '../../data/model/own-site';
import type { RegisterValue } from '../../data/model/progress';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser.ts';
import { grant, revoke, withhold } from '../helpers/granting.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  browserKinds,
  builtFor,
  closeWelcome,
  command,
  openWindow,
  until,
  visitsOf,
  wait,
  worldsOf,
} from './studying.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const LIMIT_MS = 120_000;
const ARXIV = 'https://arxiv.org/*';
const PAPER = 'https://arxiv.org/abs/1706.03762';
const CHAPTER = 'https://d2l.ai/chapter_attention-mechanisms-and-transformers/transformer.html';
const SCHOOL = 'https://school.example.org/*';
const LESSON = 'https://school.example.org/course/backpropagation';
const NEWS = 'https://school.example.org/news';
/** Its path begins like that of the course, and it is none of its pages. */
const COURSEWORK = 'https://school.example.org/coursework/private';
/** Its path is that of the course to the end, and a query behind it. */
const OVERVIEW = 'https://school.example.org/course?part=1';
/** These lie on a host of the manifest: the browser has let us in with the installation. */
const FROM_START = ['https://huggingface.co/docs/*', 'https://huggingface.co/learn/*'];
/** A page says that it is there after half a second; by then it would have. */
const ARRIVED_BY_THEN_MS = 3000;

const school = typedSite({
  name: 'The school',
  address: LESSON,
  paths: ['/course'],
  task: null,
});
if (typeof school === 'string') throw new Error(school);
const OWN_PLACE = 'own/school.example.org/course/backpropagation';

let hosts: StudyHosts;
beforeAll(async () => void (hosts = await openStudyHosts()));
afterAll(() => hosts?.close());

describe.each(browserKinds)(
  'A site that waits for the learner, in %s',
  { timeout: LIMIT_MS },
  (kind) => {
    let driven: DrivenBrowser;
    let paper: Page;

    beforeAll(async () => {
      const extension = builtFor(kind);
      driven = await openBrowser({ kind, extension, hosts, remembered: true });
      await closeWelcome(driven);
      paper = await openWindow(driven, PAPER);
    }, LIMIT_MS);
    afterAll(() => driven?.close(), LIMIT_MS);

    const registered = () =>
      driven.inExtension(async () => {
        const scripts = await chrome.scripting.getRegisteredContentScripts();
        return Object.fromEntries(scripts.map(({ id, matches }) => [id, matches?.toSorted()]));
      });

    const granted = () =>
      driven.inExtension(async () => (await chrome.permissions.getAll()).origins ?? []);

    /** The keys of the places in which somebody is, as the background knows them. */
    const placesOf = async () => (await visitsOf(driven)).map(({ place }) => place.key);

    /** Waits until a page has arrived at a place, after what was known of visits is forgotten. */
    async function arrives(key: string, act: () => Promise<unknown>): Promise<void> {
      await driven.inExtension(() => chrome.storage.session.remove('visits'));
      await driven.killWorker();
      await act();
      await until(async () => expect(await placesOf()).toContain(key));
    }

    const decide = (values: Readonly<Record<string, RegisterValue>>) =>
      command(driven, { type: 'change-many', edits: [], values });

    it('holds nothing of ours before', async () => {
      await wait(ARRIVED_BY_THEN_MS);
      expect(await placesOf()).toEqual([]);
      expect(await registered()).toEqual({ sites: FROM_START });
      if (kind === 'chromium') expect(await worldsOf(paper, driven.origin)).toEqual([]);
    });

    it('counts at once in the page that is open and in those that load, and in no other site', async () => {
      const chapter = await openWindow(driven, CHAPTER);
      await grant(driven, [ARXIV]);
      await until(async () => expect(await placesOf()).toEqual(['arxiv/1706.03762']));
      expect(await registered()).toEqual({ sites: [ARXIV, ...FROM_START] });
      if (kind === 'chromium') {
        expect(await worldsOf(paper, driven.origin)).toEqual(['Milepost']);
        expect(await worldsOf(chapter, driven.origin)).toEqual([]);
      }
      await chapter.close();
      await arrives('arxiv/1706.03762', () => paper.reload());
    });

    it('counts on after an update, in the page that stayed open and in the next', async () => {
      await driven.reloadExtension();
      await until(async () =>
        expect(await registered()).toEqual({ sites: [ARXIV, ...FROM_START] }),
      );
      await until(async () => expect(await placesOf()).toEqual(['arxiv/1706.03762']));
      await arrives('arxiv/1706.03762', () => paper.reload());
    });

    it('counts after the browser has started again', async () => {
      await driven.restart('close');
      await until(async () =>
        expect(await registered()).toEqual({ sites: [ARXIV, ...FROM_START] }),
      );
      paper = await openWindow(driven, PAPER);
      await until(async () => expect(await placesOf()).toEqual(['arxiv/1706.03762']));
    });

    it('is one of the learner’s own too, once it is let in, and only its paths', async () => {
      const lesson = await openWindow(driven, LESSON);
      const news = await openWindow(driven, NEWS);
      const coursework = await openWindow(driven, COURSEWORK);
      await decide({ [ownSiteName(school.id)]: ownSiteText(school) });
      await wait(ARRIVED_BY_THEN_MS);
      expect(await registered()).toEqual({ sites: [ARXIV, ...FROM_START] });

      await grant(driven, [SCHOOL]);
      await until(async () => expect(await placesOf()).toContain(OWN_PLACE));
      const course = ['', '/*', '?*'].map((end) => `https://school.example.org/course${end}`);
      const all = { sites: [ARXIV, ...FROM_START], 'own-marks': course, 'own-pages': course };
      expect(await registered()).toEqual(all);
      await arrives(OWN_PLACE, () => lesson.reload());
      expect((await placesOf()).filter((key) => key.startsWith('own/'))).toEqual([OWN_PLACE]);
      for (const beside of [news, coursework]) {
        await beside.reload();
        if (kind === 'chromium') expect(await worldsOf(beside, driven.origin)).toEqual([]);
        await beside.close();
      }
      const overview = await openWindow(driven, OVERVIEW);
      await until(async () => expect(await placesOf()).toContain('own/school.example.org/course'));
      await overview.close();
    });

    it('is left where the learner takes it away, and its host is given back', async () => {
      await decide({ [ownSiteName(school.id)]: null });
      await until(async () => expect(await granted()).not.toContain(SCHOOL));
      expect(await granted()).toContain(ARXIV);
      await until(async () =>
        expect(await registered()).toEqual({ sites: [ARXIV, ...FROM_START] }),
      );
      await until(async () => expect(await placesOf()).not.toContain(OWN_PLACE));
      await wait(ARRIVED_BY_THEN_MS);
      expect(await placesOf()).not.toContain(OWN_PLACE);
    });

    it('is left when access is taken away, also in the page that is open', async () => {
      await revoke(driven, [ARXIV]);
      await until(async () => expect(await registered()).toEqual({ sites: FROM_START }));
      await until(async () => expect(await placesOf()).toEqual([]));
      // The script that is left in the page notices another paper, and nobody listens to it.
      await paper.bringToFront();
      await paper.evaluate(() => history.pushState(null, '', '/abs/1512.03385'));
      await wait(ARRIVED_BY_THEN_MS);
      expect(await placesOf()).toEqual([]);
      const anew = await openWindow(driven, PAPER);
      await wait(ARRIVED_BY_THEN_MS);
      expect(await placesOf()).toEqual([]);
      if (kind === 'chromium') expect(await worldsOf(anew, driven.origin)).toEqual([]);
    });

    it('is any of the catalogue where the learner lets Milepost in everywhere', async () => {
      await grant(driven, ['https://*/*']);
      const known = [...new Set(sites.flatMap(({ optionalMatches }) => optionalMatches))];
      await until(async () => expect(await registered()).toEqual({ sites: known.toSorted() }));
    });

    it('is none but those of the manifest when the learner erases everything', async () => {
      await command(driven, { type: 'erase' });
      await until(async () => expect(await registered()).toEqual({ sites: FROM_START }));
      await until(async () => {
        const hosts = new Set((await granted()).map((origin) => new URL(origin).host));
        expect(hosts).toEqual(new Set(shippedMatches.map((match) => new URL(match).host)));
      });
    });

    it('is nowhere when all access is withheld, not even of the manifest', async () => {
      await withhold(driven);
      await until(async () => expect(await registered()).toEqual({}));
      const lecture = await openWindow(
        driven,
        'https://www.coursera.org/learn/neural-networks-deep-learning/lecture/rz9xJ/why',
      );
      await wait(ARRIVED_BY_THEN_MS);
      expect(await placesOf()).toEqual([]);
      await lecture.close();
      expect(hosts.strangers()).toEqual([]);
    });
  },
);
