import type { DrivenBrowser } from './driven-browser.ts';
import type { SyncEngine } from './synced-browsers.ts';

/** Where Chromium shows what its engine does. */
const INTERNALS = 'chrome://sync-internals';
const SETTLE_LIMIT_MS = 60_000;
/** A write is sent 200 ms after it; an engine that is silent for longer has nothing left to send. */
const QUIET_MS = 600;

/**
 * Waits, in Chromium's page about sync, until the engine has asked the server for news, all that
 * extensions have written is sent, and nothing more has happened for a while. A value that is
 * written again raises its sequence number, and the server's answer the acknowledged one.
 */
const UNTIL_SETTLED = `(async () => {
  const { addWebUiListener, sendWithPromise } = await import('chrome://resources/js/cr.js');
  let heard = 0;
  addWebUiListener('onProtocolEvent', () => { heard = Date.now() });
  const isSent = ({ metadata }) =>
    metadata?.sequence_number === metadata?.acked_sequence_number;
  let asked = false;
  for (const end = Date.now() + ${SETTLE_LIMIT_MS}; Date.now() < end;) {
    // Only a type that takes part is among them.
    const types = await sendWithPromise('getAllNodes');
    const settings = types.find(({ type }) => type === 'Extension settings');
    if (settings && !asked) {
      asked = true;
      heard = 0;
      chrome.send('triggerRefresh');
    }
    const silent = heard > 0 && Date.now() - heard > ${QUIET_MS};
    if (settings?.nodes.every(isSent) && silent) return;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error('Chromium did not sync within ${SETTLE_LIMIT_MS} ms.');
})()`;

/**
 * Chromium's engine with a file for a server. The file is read when a browser starts and written
 * when it ends, so that the profiles of an account come one after the other.
 */
export function chromiumAccount(file: string): SyncEngine {
  return {
    wishes: { syncServer: file },
    together: false,
    async round(driven: DrivenBrowser) {
      const page = await driven.puppeteer.newPage({ background: true });
      try {
        await page.goto(INTERNALS);
        await page.evaluate(UNTIL_SETTLED);
      } finally {
        await page.close();
      }
    },
    async cut(driven) {
      const pid = driven.puppeteer.process()?.pid;
      if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    },
    uninstall: (driven) => driven.puppeteer.uninstallExtension(new URL(driven.origin).host),
  };
}
