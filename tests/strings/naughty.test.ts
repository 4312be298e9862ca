import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../data/model/day';
import { NOTE_LIMIT } from '../../data/model/limits';
import { cleanLine, cleanText } from '../../data/model/title';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { SENT, sendWorst, typeAll } from './naughty-fields.ts';
import { faultsOf, goTo, pause, watch } from './naughty-look.ts';
import { FIRST_TASK, naughtyProfile } from './naughty-profile.ts';
import { naughty, WORST } from './naughty-strings.ts';
import {
  awaitOffer,
  browserKinds,
  command,
  discardRecording,
  LECTURE_ADDRESS,
  openStudyBrowser,
  openWindow,
  PLAY,
  recordingOf,
  sessionsOf,
  textOf,
  until,
  wait,
} from '../browser/studying.ts';

/** Where text can be typed: what is pressed to open the fields there, and how many there are. */
const PLACES: readonly (readonly [path: string, opens: readonly string[], fields: number])[] = [
  ['dashboard.html#/review', [], 2],
  ['dashboard.html#/review', ['Add a session'], 4],
  [`dashboard.html#/roadmap/${FIRST_TASK}`, [], 3],
  ['dashboard.html#/roadmap/tailor', [], 3],
  ['dashboard.html#/roadmap/own', [], 1],
  ['dashboard.html#/roadmap/reading', [], 4],
  ['dashboard.html#/log', [], 3],
  ['dashboard.html#/log', ['Add a session'], 4],
  ['dashboard.html#/settings', ['Add a site', 'Only pages whose', 'A goal for each day'], 11],
  ['dashboard.html#/welcome', [], 2],
  ['popup.html', ['Start timer', 'Log time'], 5],
];

/** Every page of the dashboard that shows what a learner has written. */
const VIEWS = [
  'review',
  'review/year',
  'roadmap',
  `roadmap/${FIRST_TASK}`,
  'roadmap/tailor',
  'roadmap/own',
  'roadmap/reading',
  'log',
  'log/export',
  'settings',
  'welcome',
];

const texts = Object.values(WORST);
const TITLE = `${WORST['an override of the direction']} ${WORST['a heap of marks']} ${WORST.markup}`;

/** Presses what opens fields, where it has not been pressed, and unfolds what is folded. */
async function openFields(page: Page, opens: readonly string[]): Promise<void> {
  await page.evaluate(async (opens) => {
    if (document.querySelector('dialog[open]') !== null) return;
    for (const words of opens) {
      const pressed = [...document.querySelectorAll<HTMLElement>('button, label')];
      const it = pressed.find(({ textContent }) => textContent?.startsWith(words));
      if (it?.getAttribute('aria-expanded') !== 'true') it?.click();
      await new Promise((resume) => setTimeout(resume));
    }
    for (const details of document.querySelectorAll('details')) details.open = true;
  }, opens);
  await pause(page, 40);
}

describe.each(browserKinds)('Texts that have broken programs before, in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let lecture: Page;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
    lecture = await openWindow(driven, LECTURE_ADDRESS);
    await lecture.waitForSelector(PLAY);
    // The site writes its own title some 300 ms after the address.
    await wait(400);
    await lecture.evaluate((title) => {
      document.title = title;
    }, TITLE);
    const now = Date.now();
    const today = dayOf(now, 0, { dayStart: 4, weekStart: 1 });
    const profile = naughtyProfile(texts, naughty, now, today);
    const wish = { type: 'import', ...profile, totals: [], restore: [] } as const;
    const outcome = await command(driven, wish);
    if (!outcome.ok) throw new Error(`The profile was refused: ${outcome.problem}.`);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  /** Opens a page of ours, where the browser can in a window of its own: the lecture stays visible. */
  async function open(path: string): Promise<readonly [page: Page, wrongs: readonly string[]]> {
    const page = await (kind === 'chromium'
      ? openWindow(driven, `${driven.origin}/${path}`)
      : driven.extensionPage(path));
    const wrongs = watch(page, driven.origin);
    await page.waitForSelector('h1, h2');
    await pause(page, 300);
    return [page, wrongs];
  }

  it('stand in every view of the dashboard as text, and no word of ours gives way', async () => {
    const [page, wrongs] = await open('dashboard.html#/settings');
    const found: string[] = [];
    for (const view of VIEWS) {
      await goTo(page, `#/${view}`);
      const faults = await faultsOf(page, texts);
      found.push(...faults.map((fault) => `${view} ${fault}`));
    }
    expect([...found, ...wrongs]).toEqual([]);
    await page.close();
  });

  it('stand in the popup as text', async () => {
    const [page, wrongs] = await open('popup.html');
    expect([...(await faultsOf(page, texts, [360])), ...wrongs]).toEqual([]);
    await page.close();
  });

  it('may be the title of a page that is asked about, and then of what is recorded', async () => {
    await lecture.bringToFront();
    const offer = await awaitOffer(driven, lecture);
    const { inside, wide } = await offer.inside((root) => ({
      inside: root.querySelectorAll('img, script, iframe').length,
      wide: [...root.querySelectorAll<HTMLElement>('*')].filter(
        (it) => it.getBoundingClientRect().right > innerWidth,
      ).length,
    }));
    expect({ inside, wide, hacked: await lecture.evaluate(() => 'hacked' in document) }).toEqual({
      inside: 0,
      wide: 0,
      hacked: false,
    });
    await offer.click('Log it');
    await until(async () => expect(await recordingOf(driven)).not.toBeNull());
    const [popup, wrongs] = await open('popup.html');
    await until(async () => expect(await textOf(popup)).toContain('Stop'));
    expect([...(await faultsOf(popup, [...texts, TITLE], [360])), ...wrongs]).toEqual([]);
    await popup.close();
    const recording = await discardRecording(driven);
    const [place] = recording.kind === 'page' ? recording.places : [];
    expect(place?.title).toContain('abc');
    expect(place?.title).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  // What Firefox does otherwise is how it shows texts; its fields are driven by the same script.
  const places = kind === 'chromium' ? PLACES : PLACES.slice(0, 2);
  it.each(places)('may be typed into every field of %s, after %j', async (path, opens, fields) => {
    const [page, wrongs] = await open(path);
    await openFields(page, opens);
    const names = await typeAll(page);
    expect(names.length, names.join(' · ')).toBe(fields);
    const found = await sendWorst(page, () => openFields(page, opens));
    expect([...found, ...wrongs]).toEqual([]);
    await page.close();
  });

  it('are kept where they were typed, by the rules of a title and a note', async () => {
    const typed = (await sessionsOf(driven)).filter(({ seconds }) => seconds === 7 * 60);
    const texts = new Set(typed.map(({ title, note }) => `${title} ${note}`));
    expect(texts).toEqual(
      new Set(
        SENT.map((name) => `${cleanLine(WORST[name])} ${cleanText(WORST[name], NOTE_LIMIT)}`),
      ),
    );
  });

  it('have asked nobody for anything', () => {
    expect(hosts.strangers()).toEqual([]);
  });
});
