import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'A tiny extension',
  version: '1.0',
  permissions: ['storage', 'idle'],
  host_permissions: ['https://www.coursera.org/*', 'https://www.youtube.com/*'],
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  action: { default_popup: 'popup.html' },
  content_scripts: [
    { matches: ['https://www.coursera.org/*', 'https://www.youtube.com/*'], js: ['page.js'] },
  ],
  browser_specific_settings: {
    gecko: {
      id: 'tiny@milepost.example',
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
};

const BACKGROUND = `
  const born = performance.timeOrigin;
  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    (async () => {
      if (message.log) {
        await chrome.storage.local.set({ logged: message.log });
        await chrome.action.setBadgeText({ text: 'on' });
      }
      if (message.session) await chrome.storage.session.set({ kept: message.session });
      answer({
        born,
        sender: {
          documentId: typeof sender.documentId,
          documentLifecycle: sender.documentLifecycle,
          origin: sender.origin,
        },
        session: await chrome.storage.session.get(null),
        idle: await chrome.idle.queryState(60),
      });
    })();
    return true;
  });
`;

const POPUP = `<!doctype html><meta charset="utf-8"><title>Tiny</title>
  <body style="width: 240px; height: 120px"><h1>The popup</h1><button>Press</button>
  <p role="status"></p><script src="popup.js"></script></body>`;

const POPUP_SCRIPT = `
  document.querySelector('button').addEventListener('click', async (event) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    document.querySelector('p').textContent = (event.isTrusted ? 'pressed over ' : 'faked ') + tab.url;
  });
`;

const PAGE = `
  const host = document.createElement('milepost-offer');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = 'section { position: fixed; inset: auto 1rem 1rem auto; color: rgb(1, 2, 3) }';
  const box = document.createElement('section');
  const question = document.createElement('p');
  question.textContent = 'Log this study time?';
  const label = document.createElement('label');
  label.textContent = 'Task';
  const task = document.createElement('select');
  for (const name of ['First', 'Second', 'Third']) task.add(new Option(name, name.toLowerCase()));
  label.append(task);
  const log = document.createElement('button');
  log.textContent = 'Log it';
  log.addEventListener('click', async (event) => {
    await chrome.runtime.sendMessage({ log: { task: task.value, trusted: event.isTrusted } });
    question.textContent = 'Recording ' + task.value;
  });
  box.append(question, label, log);
  root.append(style, box);
  document.documentElement.insertBefore(host, document.body);

  const sheet = () => {
    try {
      const made = new CSSStyleSheet();
      made.replaceSync('section { background-color: rgb(4, 5, 6) }');
      root.adoptedStyleSheets = [made];
      return getComputedStyle(box).backgroundColor;
    } catch (error) {
      return String(error);
    }
  };
  box.style.setProperty('border-top-color', 'rgb(7, 8, 9)');
  const pending = chrome.runtime.sendMessage({ session: location.search });
  const facts = {
    styleElement: getComputedStyle(box).color,
    adoptedSheet: sheet(),
    setProperty: getComputedStyle(box).borderTopColor,
    promises: typeof pending?.then === 'function',
  };
  pending.then((answer) => {
    document.documentElement.dataset.facts = JSON.stringify({ ...facts, ...answer });
  });
`;

/** What the page script and the background of the tiny extension found out, in `data-facts`. */
export interface TinyFacts {
  readonly styleElement: string;
  readonly adoptedSheet: string;
  readonly setProperty: string;
  readonly promises: boolean;
  /** The moment at which the background was started. */
  readonly born: number;
  readonly sender: { documentId: string; documentLifecycle?: string; origin: string };
  readonly session: Readonly<Record<string, unknown>>;
  readonly idle: string;
}

/**
 * Writes the smallest extension on which each verb of a driven browser can be tried, into a new
 * temporary folder, and gives the folder. The caller removes it.
 */
export async function writeTinyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-tiny-'));
  const files: Readonly<Record<string, string>> = {
    'manifest.json': JSON.stringify(MANIFEST),
    'background.js': BACKGROUND,
    'popup.html': POPUP,
    'popup.js': POPUP_SCRIPT,
    'page.js': PAGE,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
