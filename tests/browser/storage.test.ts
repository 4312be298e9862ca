import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { areaCases } from '../helpers/area-suite.ts';
import { writeTinyExtension } from '../helpers/tiny-extension.ts';
import { browserKinds } from './studying.ts';

/** A module without imports as a script, so that a page can run it. */
function scriptOf(path: string): string {
  const source = readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  return stripTypeScriptTypes(source).replaceAll(/^export /gm, '');
}

/** Firefox's session storage does not give back what every object has; no key of ours is so called. */
const KNOWN = {
  'firefox session': { 'keeps keys that look like parts of an object': expect.any(String) },
} as Readonly<Record<string, object>>;

/** Runs the whole suite on one area of the browser, and gives what went wrong by the case's title. */
const suiteOn = (area: 'local' | 'session') => `(async () => {
  ${scriptOf('../helpers/area-suite.ts')}
  ${scriptOf('../../data/sync/browser-area.ts')}
  const wrong = {};
  for (const { title, run } of areaCases) {
    await chrome.storage.${area}.clear();
    await run(browserArea(chrome.storage.${area})).catch((error) => { wrong[title] = error.message });
  }
  await chrome.storage.${area}.clear();
  return wrong;
})()`;

describe.each(browserKinds)('What is kept by %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let extension: string;

  // Not with Milepost, whose background writes into the areas as well.
  beforeAll(async () => {
    extension = await writeTinyExtension();
    hosts = await openStudyHosts();
    driven = await openBrowser({ kind, extension, hosts });
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
    await rm(extension, { recursive: true });
  });

  it.each(['local', 'session'] as const)(
    'is kept in storage.%s as the keeper needs it',
    async (area) => {
      const page = await driven.extensionPage('manifest.json');
      expect(await page.evaluate(suiteOn(area))).toEqual(KNOWN[`${kind} ${area}`] ?? {});
      expect(areaCases.length).toBeGreaterThan(5);
      await page.close();
    },
  );
});
