import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './helpers/longest-first.ts';
import { plainSummary } from './helpers/plain-summary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const i18n = fileURLToPath(new URL('helpers/i18n.ts', import.meta.url));

/** What is shown in one browser, and looks the same in the other. */
const inChromiumAlone = ['accessibility', 'pseudo-locale'];

/** The browser tests, on the built extension in one of the browsers. */
const browserTests = (name: 'chromium' | 'firefox', exclude: readonly string[]) => ({
  extends: true as const,
  test: {
    name,
    include: ['tests/browser/**/*.test.ts'],
    exclude: exclude.map((file) => `tests/browser/${file}.test.ts`),
    env: { MILEPOST_BROWSER: name },
    sequence: { groupOrder: 1 },
    // They wait most of their time, for study to pass: many at once keep two cores busy.
    maxWorkers: 8,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});

/**
 * What takes minutes, and is asked for by name: real profiles that share through the browsers' own
 * engines (`sync`), all the strings that may do harm in all the fields (`strings`), and all the ways
 * in which a page may lead a press astray (`presses`).
 */
const slowTests = (name: 'sync' | 'strings' | 'presses') => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    sequence: { groupOrder: 2 },
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
const pure = ['tests/data/{model,exchange,content}/**/*.test.ts'];
const slow = ['tests/sync/**', 'tests/strings/**', 'tests/presses/**'];

/** Unit tests run side by side; then the browser tests, on the built extension. */
export default defineConfig({
  root,
  resolve: { alias: { '#i18n': i18n } },
  test: {
    reporters: ['default', plainSummary],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure,
          // What is pure leaves nothing behind that another test could find.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...slow, ...pure, 'tests/browser/**', '**/node_modules/**'],
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      browserTests('chromium', []),
      browserTests('firefox', inChromiumAlone),
      slowTests('sync'),
      slowTests('strings'),
      slowTests('presses'),
    ],
  },
});
