import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtFor } from '../browser/studying.ts';
import type { BrowserKind } from '../helpers/provide-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { openAccount, type Account } from '../helpers/synced-browsers.ts';
import { evenings } from './evenings.ts';
import { mishaps } from './mishaps.ts';
import { room } from './room.ts';

/** One thing that happens to a learner with several devices, on real profiles of a new account. */
export interface Scenario {
  readonly title: string;
  readonly run: (account: Account) => Promise<void>;
  /** Whether it never waits for a minute to end, so that every submission plays it. */
  readonly isQuick?: true;
}

const SCENARIO_LIMIT_MS = 900_000;

/** Plays scenarios with the built extension. Most of the time they wait for a minute to end. */
export function playScenarios(kind: BrowserKind, which: 'slow' | 'quick'): void {
  describe(`A learner’s devices with ${kind}`, { timeout: SCENARIO_LIMIT_MS }, () => {
    let hosts: StudyHosts;
    let account: Account;

    beforeAll(async () => {
      hosts = await openStudyHosts();
    });
    afterAll(() => hosts.close());
    beforeEach(async () => {
      account = await openAccount(kind, hosts, builtFor(kind));
    });
    afterEach(() => account.close());

    const all = [...evenings, ...mishaps, ...room];
    const scenarios = all.filter(({ isQuick = false }) => isQuick === (which === 'quick'));
    it.each(scenarios.map(({ title, run }) => [title, run] as const))('%s', async (_, run) => {
      expect.hasAssertions();
      await run(account);
    });
  });
}
