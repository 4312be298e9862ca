import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { provideBrowser } from '../helpers/provide-browser.ts';
import { tour } from './tour.ts';

/**
 * `npm start`: builds the extension and runs it. With a display a browser opens with Milepost in
 * it and its welcome page showing; without one the same browser runs headless through the tour.
 */
const hasDisplay =
  process.env['CI'] === undefined &&
  (process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

const wxt = resolve('node_modules/wxt/bin/wxt.mjs');
const built = spawnSync(process.execPath, [wxt, 'build'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

if (hasDisplay) {
  const profile = mkdtempSync(join(tmpdir(), 'milepost-'));
  const browser = await puppeteer.launch({
    executablePath: await provideBrowser('chromium'),
    headless: false,
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    enableExtensions: [resolve('.output/chrome-mv3')],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  console.log('A browser is open with Milepost in it. Close it to end.');
  browser.on('disconnected', () => rmSync(profile, { recursive: true, force: true }));
} else {
  console.log('No display here: the browser runs headless through the tour.');
  await tour();
}
