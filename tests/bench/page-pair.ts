import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFor, openStudyBrowser } from '../browser/studying';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser';
import { openStudyHosts } from '../helpers/study-hosts';

/** Two Chromiums: one with Milepost, one with an extension whose page script is empty. */
export interface Pair {
  readonly ours: DrivenBrowser;
  readonly empty: DrivenBrowser;
}

interface PageScripts {
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
}

/** Writes an extension that runs an empty script where the built one runs its own; gives its folder. */
async function writeEmptyExtension(): Promise<string> {
  const manifest = await readFile(join(builtFor('chromium'), 'manifest.json'), 'utf8');
  const { content_scripts: scripts } = JSON.parse(manifest) as PageScripts;
  const folder = await mkdtemp(join(tmpdir(), 'milepost-empty-'));
  const empty = {
    manifest_version: 3,
    name: 'An empty page script',
    version: '1.0',
    content_scripts: scripts.map(({ matches }) => ({ matches, js: ['page.js'] })),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(empty));
  await writeFile(join(folder, 'page.js'), ';\n');
  return folder;
}

/** Opens both browsers on the same stand-in sites for a task, and closes them after it. */
export async function withPair<Result>(task: (pair: Pair) => Promise<Result>): Promise<Result> {
  const extension = await writeEmptyExtension();
  const hosts = await openStudyHosts();
  const opened: DrivenBrowser[] = [];
  try {
    const ours = await openStudyBrowser('chromium', hosts, builtFor('chromium'), false);
    opened.push(ours);
    const empty = await openBrowser({ kind: 'chromium', extension, hosts });
    opened.push(empty);
    return await task({ ours, empty });
  } finally {
    for (const driven of opened) await driven.close();
    await hosts.close();
    await rm(extension, { recursive: true, force: true });
  }
}
