import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * Checks the built Firefox package as addons.mozilla.org does when one is handed in, and fails on
 * an error or a warning: `node tests/check/lint-package.ts`. It asks nobody, not even for a newer
 * version of itself.
 */
const program = fileURLToPath(new URL('bin/web-ext.js', import.meta.resolve('web-ext')));
const source = process.argv[2] ?? '.output/firefox-mv3';

try {
  execFileSync(
    process.execPath,
    [
      ...[program, 'lint', '--source-dir', source],
      ...['--no-config-discovery', '--boring', '--warnings-as-errors'],
    ],
    { stdio: 'inherit', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } },
  );
} catch {
  console.error(`${source} would not be taken as it is.`);
  process.exitCode = 1;
}
