import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'An empty extension',
  version: '1.0',
  background: { service_worker: 'background.js' },
  action: { default_popup: 'popup.html' },
};

/** As large as ours; the button is there to take the focus by a key. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>
<body style="width: 360px; height: 540px; margin: 0"><h1>Nothing</h1><button>Press</button></body></html>`;

const BACKGROUND = `chrome.runtime.onMessage.addListener((message, sender, answer) => answer(true));`;

/**
 * Writes an extension into a folder that does as little as one can: a popup and a page in a tab with
 * one word and one button, no script and no stylesheet, and a background that answers each message.
 */
export async function writeEmptyExtension(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files: Readonly<Record<string, string>> = {
    'manifest.json': JSON.stringify(MANIFEST),
    'background.js': BACKGROUND,
    'popup.html': PAGE,
    'sidepanel.html': PAGE,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
