import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Holds the built files against the budgets of bytes: `node tests/check/sizes.ts`. Sizes are gzip
 * bytes of the files that a page loads, followed through its static and dynamic imports.
 */
const KILOBYTE = 1024;

interface Budget {
  readonly what: string;
  readonly limit: number;
  readonly files: (output: string) => readonly string[];
}

/** The scripts and stylesheets that an HTML page loads, and what those import in turn. */
export function filesOfPage(output: string, page: string): readonly string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, address] of text.matchAll(/["'(]((?:\.{0,2}\/)?[\w./-]+\.(?:js|css))["')]/g)) {
      if (address === undefined) continue;
      const base = address.startsWith('/') ? output : join(file, '..');
      for (const each of [join(base, address), join(output, address)]) visit(each);
    }
  };
  visit(join(output, page));
  return [...found];
}

export const budgets: readonly Budget[] = [
  {
    what: 'script on a study page',
    limit: 5 * KILOBYTE,
    files: (output) => [join(output, 'content-scripts/study.js')],
  },
  {
    // Brought to a page only when it asks, so it is not in the script that every study page runs. An
    // eighth of it looks whether the learner can see it.
    what: 'the question, on a page that asks',
    limit: 2.25 * KILOBYTE,
    files: (output) => [join(output, 'offer.js')],
  },
  {
    what: 'the watcher, on a page that plays a lecture',
    limit: 1.5 * KILOBYTE,
    files: (output) => [join(output, 'watch.js')],
  },
  {
    what: 'popup code (scripts and styles)',
    limit: 85 * KILOBYTE,
    files: (output) =>
      filesOfPage(output, 'popup.html').filter((file) => /\.(?:js|css)$/.test(file)),
  },
  {
    // What the popup shows, and what follows the tab in front.
    what: 'side panel code (scripts and styles)',
    limit: 86 * KILOBYTE,
    files: (output) =>
      filesOfPage(output, 'sidepanel.html').filter((file) => /\.(?:js|css)$/.test(file)),
  },
];

/** Gzip bytes of files, each packed by itself. */
export const gzipBytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

/** Prints each budget with what it is held against; gives whether all of them hold. */
export function checkSizes(root = '.output'): boolean {
  const outputs = readdirSync(root)
    .filter((name) => name.endsWith('-mv3'))
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isDirectory());
  let holds = outputs.length > 0;
  for (const output of outputs) {
    for (const { what, limit, files } of budgets) {
      const bytes = gzipBytes(files(output));
      const ratio = bytes / limit;
      holds &&= ratio <= 1;
      const sign = ratio <= 1 ? 'ok  ' : 'OVER';
      console.log(
        `${sign} ${output} · ${what}: ${bytes} of ${limit} bytes gzip (${ratio.toFixed(2)})`,
      );
    }
  }
  return holds;
}

if (import.meta.main && !checkSizes()) {
  console.error('A budget of bytes is exceeded, or nothing was built.');
  process.exitCode = 1;
}
