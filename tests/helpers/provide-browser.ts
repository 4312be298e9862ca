import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as downloads from '@puppeteer/browsers';

/** The two browsers that the tests drive. */
export type BrowserKind = 'chromium' | 'firefox';

const run = promisify(execFile);
const CACHE = fileURLToPath(
  new URL('../../node_modules/.cache/milepost-browsers', import.meta.url),
);
const LOCK = join(CACHE, 'installing');
const NETWORK_PROBE_MS = 5_000;
const DOWNLOAD_LIMIT_MS = 8 * 60_000;

interface Needs {
  /** The oldest major version that can run the extension. */
  readonly major: number;
  readonly variable: 'CHROME_PATH' | 'FIREFOX_PATH';
  readonly commands: readonly string[];
  readonly places: readonly string[];
  readonly download: downloads.Browser;
  readonly packages: readonly string[];
}

const PROGRAM_FILES = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']];
const WINDOWS = [...PROGRAM_FILES, process.env['LOCALAPPDATA']].filter((it) => it !== undefined);
const APPLICATIONS = ['/Applications', join(homedir(), 'Applications')];

const NEEDS: Readonly<Record<BrowserKind, Needs>> = {
  chromium: {
    major: 144,
    variable: 'CHROME_PATH',
    // Chrome itself comes last: its stable channel may refuse to load a test extension.
    commands: ['chromium', 'chromium-browser', 'chrome', 'google-chrome', 'google-chrome-stable'],
    places: [
      ...APPLICATIONS.flatMap((folder) => [
        `${folder}/Chromium.app/Contents/MacOS/Chromium`,
        `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
        `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      ]),
      ...WINDOWS.flatMap((folder) => [
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Google/Chrome/Application/chrome.exe'),
      ]),
    ],
    download: downloads.Browser.CHROME,
    packages: ['chromium', 'fonts-dejavu-core'],
  },
  firefox: {
    major: 140,
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    places: [
      ...APPLICATIONS.map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
      ...WINDOWS.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
    download: downloads.Browser.FIREFOX,
    packages: ['firefox-esr', 'fonts-dejavu-core'],
  },
};

/** The major version of an executable, or undefined if it does not tell (Windows never does). */
async function majorOf(path: string): Promise<number | undefined> {
  if (process.platform === 'win32') return undefined;
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 20_000 });
    const major = /(\d+)\.\d+/.exec(stdout)?.[1];
    return major === undefined ? undefined : Number(major);
  } catch {
    return 0;
  }
}

async function installed(kind: BrowserKind): Promise<string | undefined> {
  const { commands, places, major } = NEEDS[kind];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command + ending))),
    ...places,
  ];
  for (const path of candidates.filter((candidate) => existsSync(candidate))) {
    const version = await majorOf(path);
    if (version === undefined || version >= major) return path;
    const age = version === 0 ? 'does not start' : `is version ${version}`;
    console.warn(`Skipping ${path}: it ${age}, and the tests need ${major} or newer.`);
  }
  return undefined;
}

async function downloadedBefore(kind: BrowserKind): Promise<string | undefined> {
  if (!existsSync(CACHE)) return undefined;
  const { download } = NEEDS[kind];
  const known = await downloads.getInstalledBrowsers({ cacheDir: CACHE });
  const path = known.find(({ browser }) => browser === download)?.executablePath;
  return path !== undefined && existsSync(path) ? path : undefined;
}

async function downloaded(kind: BrowserKind): Promise<string | undefined> {
  const { download } = NEEDS[kind];
  const platform = downloads.detectBrowserPlatform();
  if (platform === undefined) return undefined;
  const attempt = async () => {
    const late = (limitMs: number) =>
      new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('It took too long.')), limitMs).unref();
      });
    const resolve = downloads.resolveBuildId(download, platform, 'stable');
    const buildId = await Promise.race([resolve, late(NETWORK_PROBE_MS)]);
    const options = { cacheDir: CACHE, browser: download, buildId };
    const done = await Promise.race([downloads.install(options), late(DOWNLOAD_LIMIT_MS)]);
    return done.executablePath;
  };
  return attempt().catch((error: unknown) => {
    console.warn(`Downloading ${kind} failed: ${error instanceof Error ? error.message : 'no'}`);
    return undefined;
  });
}

async function installedByApt(kind: BrowserKind): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, timeout: DOWNLOAD_LIMIT_MS, maxBuffer: 64 * 1024 * 1024 };
  const { packages } = NEEDS[kind];
  console.warn(`Installing ${packages.join(' and ')} with apt-get.`);
  try {
    const wait = ['-o', 'DPkg::Lock::Timeout=300'];
    await run('apt-get', [...wait, 'update'], options);
    const install = ['install', '-y', '--no-install-recommends', ...packages];
    await run('apt-get', [...wait, ...install], options);
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : '';
    console.warn(`apt-get failed: ${reason}`);
    return undefined;
  }
  return installed(kind);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Lets one process at a time install; the others wait, and then find what it has installed. */
async function alone<T>(task: () => Promise<T>): Promise<T> {
  await mkdir(CACHE, { recursive: true });
  for (;;) {
    try {
      await writeFile(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const holder = Number(await readFile(LOCK, 'utf8').catch(() => '0'));
      // An empty file is one that its owner has made and not written yet.
      if (holder !== 0 && !isAlive(holder)) await rm(LOCK, { force: true });
      else await new Promise((resume) => setTimeout(resume, 500));
    }
  }
  try {
    return await task();
  } finally {
    await rm(LOCK, { force: true });
  }
}

/**
 * Gives the path of a browser that can run the extension: the one that CHROME_PATH or
 * FIREFOX_PATH names, else an installed one, else one that it downloads or installs now.
 * Throws an Error with one sentence that says what to do if there is no way.
 */
export async function provideBrowser(kind: BrowserKind): Promise<string> {
  const { variable, major } = NEEDS[kind];
  const wished = process.env[variable];
  if (wished) {
    if (existsSync(wished)) return wished;
    throw new Error(`${variable} names ${wished}, but there is no such file: correct or unset it.`);
  }
  const found = async () => (await installed(kind)) ?? (await downloadedBefore(kind));
  const path =
    (await found()) ??
    (await alone(async () => {
      return (await found()) ?? (await downloaded(kind)) ?? (await installedByApt(kind));
    }));
  if (path !== undefined) return path;
  throw new Error(
    `No ${kind} of version ${major} or newer was found: install one, or set ${variable} to its path.`,
  );
}

if (import.meta.main) {
  try {
    for (const kind of ['chromium', 'firefox'] as const) {
      console.log(`${kind}: ${await provideBrowser(kind)}`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
