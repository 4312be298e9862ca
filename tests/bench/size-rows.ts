import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { BYTES_LIMIT, figuresWithoutTitles } from '../check/capacity-figures';
import { budgets, gzipBytes } from '../check/sizes';
import { believableYear } from '../helpers/believable-year';
import { openBrowser } from '../helpers/driven-browser';
import { openStudyHosts } from '../helpers/study-hosts';
import { writeYear } from '../helpers/write-year';
import type { Finding, Row } from './row';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const KILOBYTE = 1024;

/** The budgets of bytes of what the toolbar button opens; the page script's are measured elsewhere. */
const OWN_PAGES = /^(?:popup|side panel) code/;

/** All bytes of the files in a folder. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A year of evenings and weekends, as the browser counts it and as it lies in the profile. */
async function yearOnDisk(extension: string): Promise<Finding> {
  const hosts = await openStudyHosts();
  const profile = await mkdtemp(join(tmpdir(), 'milepost-disk-'));
  const year = believableYear({ today: Date.now() });
  const driven = await openBrowser({ kind: 'chromium', extension, hosts, profile });
  try {
    await writeYear(driven, year, { shares: false });
    // Chromium counts the JSON of each value and the bytes of its key; Firefox does not count.
    const counted = await driven.inExtension(() =>
      (
        chrome.storage.local as unknown as { getBytesInUse(keys: null): Promise<number> }
      ).getBytesInUse(null),
    );
    const id = new URL(driven.origin).host;
    await driven.close();
    const files = await bytesIn(join(profile, 'Default', 'Local Extension Settings', id));
    const sessions = year.records.length;
    const each = (counted / sessions).toFixed(0);
    return {
      value: counted / KILOBYTE,
      detail: `${sessions} sessions, ${each} bytes each with all else; ${(files / KILOBYTE).toFixed(0)} KB of files in the profile`,
    };
  } finally {
    await driven.close();
    await hosts.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 9 });
  }
}

async function sharedBytes(): Promise<Finding> {
  const { bytes, sessions } = figuresWithoutTitles();
  return { value: bytes, detail: `${sessions} sessions fit into the browser’s sync` };
}

/** The rows of bytes: the same at every run, but for what the browser itself puts on the disk. */
export function sizeRows(extension: string): readonly Row[] {
  const pages = budgets
    .filter(({ what }) => OWN_PAGES.test(what))
    .map(({ what, limit, files }): Row => ({
      name: what,
      limit: limit / KILOBYTE,
      unit: 'KB',
      measure: async () => {
        const bytes = gzipBytes(files(extension));
        return { value: bytes / KILOBYTE, detail: `${bytes} bytes gzip, each file by itself` };
      },
    }));
  return [
    ...pages,
    {
      name: 'storage.sync, a session without its title',
      limit: BYTES_LIMIT,
      unit: 'bytes',
      measure: sharedBytes,
    },
    {
      name: 'storage.local after a year of evenings and weekends',
      limit: null,
      unit: 'KB',
      measure: () => yearOnDisk(extension),
    },
  ];
}
