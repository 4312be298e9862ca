import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { monthOf } from '../../data/model/session';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { browserKinds, openStudyBrowser, until } from './studying.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const MONTH = `log/${monthOf(Date.now())}`;

/** Says "Got it" to everything, so that the next thing said is the first. */
async function dismissNotices(driven: DrivenBrowser): Promise<void> {
  const { notices } = (await driven.storage())['notices'] as { notices: readonly { id: string }[] };
  for (const { id } of notices) {
    await driven.inExtension(
      (notice) =>
        chrome.runtime.sendMessage({
          type: 'command',
          command: { type: 'dismiss-notice', id: notice },
        }),
      id,
    );
  }
}

describe.each(browserKinds)('Data that cannot be read in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  const put = (key: string, value: unknown): Promise<void> =>
    driven.inExtension(
      (name, raw) => chrome.storage.local.set({ [name]: raw }),
      key,
      value as string,
    );

  it.each([
    ['damaged', 'garbage'],
    ['newer', { version: 3, sessions: { future: true } }],
  ])('is set aside untouched and said at once where a month is %s', async (kindOf, raw) => {
    await put(MONTH, raw);
    const review = await driven.extensionPage('dashboard.html');
    await until(async () => {
      const kept = await driven.storage();
      const aside = Object.entries(kept).filter(([key]) => key.startsWith(`aside/${MONTH}/`));
      expect(aside.map(([, value]) => value)).toContainEqual(raw);
      const { notices } = kept['notices'] as { notices: readonly { kind: string }[] };
      expect(notices.map((notice) => notice.kind)).toContain(kindOf);
    });
    await until(async () => {
      const text = await review.evaluate(() => document.body.innerText);
      expect(text).toMatch(kindOf === 'newer' ? /newer Milepost/ : /set aside/);
    });
    await dismissNotices(driven);
    await review.close();
  });

  it('leaves the rest readable, and the log takes new sessions', async () => {
    const outcome: unknown = await driven.inExtension(
      (start) =>
        chrome.runtime.sendMessage({
          type: 'command',
          command: {
            type: 'add-session',
            session: { start, seconds: 1500, task: 'math-review', title: 'Strang', note: '' },
          },
        }),
      Date.now() - 3_000_000,
    );
    expect(outcome).toMatchObject({ ok: true });
    const page = (await driven.storage())[MONTH] as { sessions: Record<string, unknown> };
    expect(Object.values(page.sessions)).toMatchObject([{ seconds: 1500, title: 'Strang' }]);
  });
});
