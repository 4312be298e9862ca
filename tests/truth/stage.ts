import { builtFor, openStudyBrowser } from '../browser/studying';
import type { BrowserKind } from '../helpers/provide-browser';
import { openStudyHosts } from '../helpers/study-hosts';
import type { Stage } from './scenario';

/** A stage, and how to clear it away; `clear` may be called while a scenario is still being played. */
export interface OpenStage extends Stage {
  clear(): Promise<void>;
}

/**
 * Opens a browser of its own for one scenario, with stand-in sites of its own. What is counted is a
 * union over all tabs of a browser: two scenarios in one browser would hide each other's errors.
 */
export async function openStage(kind: BrowserKind): Promise<OpenStage> {
  const hosts = await openStudyHosts();
  try {
    const driven = await openStudyBrowser(kind, hosts, builtFor(kind), false);
    return {
      driven,
      hosts,
      async clear() {
        await driven.close();
        await hosts.close();
      },
    };
  } catch (error) {
    await hosts.close();
    throw error;
  }
}
