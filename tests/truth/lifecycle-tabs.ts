import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { until } from '../browser/studying';
import { ELSEWHERE, pass, stopAndCount } from './learner';
import { watchAndLog } from './lifecycle-verbs';
import { Stopwatch, type Scenario } from './scenario';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const TABS = 100;

/** Somebody who closes nothing. The lecture is left twice, for others of the tabs. */
export const manyTabs: Scenario = {
  name: 'a hundred other tabs open',
  kinds: ['chromium', 'firefox'],
  takes: 170,
  async play({ driven }) {
    const watch = new Stopwatch();
    const page = await watchAndLog(driven, watch);
    await driven.inExtension(
      async (address, count) => {
        for (let tab = 0; tab < count; tab += 1) {
          await chrome.tabs.create({ url: `${address}?tab=${tab}`, active: false });
        }
      },
      ELSEWHERE,
      TABS,
    );
    await until(async () => {
      const opened = await driven.inExtension(async () => {
        const tabs = await chrome.tabs.query({ status: 'complete' });
        return tabs.length;
      });
      if (opened < TABS) throw new Error(`Only ${opened} tabs are open.`);
    }, 60_000);
    for (const seconds of [21, 13]) {
      await pass(seconds);
      const other = await watch.end(() => driven.visit(ELSEWHERE));
      await pass(12);
      await watch.begin(() => page.bringToFront());
      await other.close();
    }
    await pass(20);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};
