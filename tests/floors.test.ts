import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rooms of the house, with those that each may import from besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'data/model': ['data/content'],
  'data/content': ['data/model'],
  'data/sync': ['data/model', 'data/content'],
  'data/exchange': ['data/model', 'data/content', 'data/sync'],
  'data/store': ['data/model', 'data/content', 'data/sync', 'data/exchange'],
  components: ['data/model', 'data/content', 'data/exchange', 'data/store'],
  entrypoints: [
    'components',
    'data/model',
    'data/content',
    'data/sync',
    'data/exchange',
    'data/store',
  ],
};

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'data/model': [],
  'data/content': [],
  'data/sync': ['fflate', 'valibot', 'webextension-polyfill'],
  'data/exchange': ['papaparse', 'valibot'],
  'data/store': ['zustand/vanilla'],
  components: ['react', 'react-dom', 'zustand', '@tanstack/react-virtual', '#i18n'],
  entrypoints: ['react', 'react-dom/client', 'wxt/utils', '#i18n'],
};

const roomOf = (file: string): string | undefined =>
  Object.keys(MAY_IMPORT).find((room) => file.startsWith(`${room}/`));

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** What a file imports: static, side-effect and dynamic imports and re-exports. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  // The words may also end what stands in quotes; what follows then is no name of a module.
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([\w@#:./-]+)['"]/g)].flatMap(
    ([, target]) => target ?? [],
  );
}

const files = ['data', 'components', 'entrypoints'].flatMap(sourcesOf);

describe('the floors of the house', () => {
  it('are all found', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it.each(files)('%s imports only from its own floor and those below', (file) => {
    const room = roomOf(file) ?? '';
    for (const target of importsOf(file)) {
      if (target.startsWith('.')) {
        const path = relative(root, resolve(root, dirname(file), target));
        const other = roomOf(`${path}/`) ?? roomOf(path);
        expect([room, ...(MAY_IMPORT[room] ?? [])], `${file} → ${target}`).toContain(other);
      } else {
        const allowed = PACKAGES[room]?.some(
          (name) => target === name || target.startsWith(`${name}/`),
        );
        expect(allowed, `${file} → ${target}`).toBe(true);
      }
    }
  });

  it('name the browser in three places: the polyfill, our pages, the page script', () => {
    const naming = files.filter((file) =>
      /^import (?!type).*'(?:webextension-polyfill|wxt\/browser)'|declare const chrome|globalThis as unknown as/m.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(naming.toSorted()).toEqual([
      'data/sync/browser.ts',
      'data/sync/native.ts',
      'data/sync/page-line.ts',
    ]);
  });

  it('keep the page script free of React, the store and the schemas', () => {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const target of importsOf(file)) {
        expect(target, file).not.toMatch(/^(?:react|zustand|valibot|webextension-polyfill)/);
        if (!target.startsWith('.')) continue;
        const path = relative(root, resolve(root, dirname(file), target));
        const found = files.find((each) => each === `${path}.ts` || each === `${path}.tsx`);
        if (found) visit(found);
      }
    };
    visit('entrypoints/study.content/index.ts');
    expect(seen.size).toBeGreaterThan(5);
  });
});
