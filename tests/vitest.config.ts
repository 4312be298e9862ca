import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { plainSummary } from './helpers/plain-summary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const i18n = fileURLToPath(new URL('helpers/i18n.ts', import.meta.url));

/** Unit tests run side by side; then the browser tests, on the built extension. */
export default defineConfig({
  root,
  resolve: { alias: { '#i18n': i18n } },
  test: {
    reporters: ['default', plainSummary],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/sync/**', '**/node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // They wait most of their time, for study to pass; three at once keep two cores busy.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'sync',
          // Real profiles that share through the browsers' own engines: slow, so asked for by name.
          include: ['tests/sync/**/*.test.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
