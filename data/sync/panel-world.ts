import type { PageStatus } from '../model/command';
import type { memoryKeys } from './keys';
import { native } from './native';
import { pageWorld, type PageWorld } from './page-world';

/** Tabs tell in bursts; so many milliseconds after the first word the page in front is asked for. */
const BURST = 150;
/** How often the minutes that a page would bring are asked for while it is shown, in milliseconds. */
const MINUTES = 60_000;

/**
 * What changes in the browser's memory when a page counts for something else. What is owed to a tab
 * is none of it: to ask for the page may change that, and would be followed by the next question.
 * The names are checked as types alone, so that no list of them comes along.
 */
const TELLING: readonly (typeof memoryKeys)['visits' | 'stopped'][] = ['visits', 'stopped'];

/**
 * The browser, as the side panel meets it. A panel lives long: it follows the tab in front of its
 * window, and rests while nobody sees it.
 */
export function panelWorld(world: PageWorld = pageWorld(), page = document): PageWorld {
  let shown: PageStatus | null = null;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: a slow answer about the tab before must not come last. */
  async function ask(): Promise<PageStatus | null> {
    const asked = last.then(() => world.page());
    last = asked.catch(() => undefined);
    shown = await asked;
    return shown;
  }

  /** Ticks only while the panel is seen, and at once when it is seen again. */
  function every(period: number, callback: () => void): () => void {
    let rest = page.hidden ? null : world.every(period, callback);
    const look = (): void => {
      rest?.();
      rest = page.hidden ? null : world.every(period, callback);
      if (!page.hidden) callback();
    };
    page.addEventListener('visibilitychange', look);
    return () => {
      page.removeEventListener('visibilitychange', look);
      rest?.();
    };
  }

  function watchPage(changed: () => void): void {
    let isTold = false;
    const soon = (): void => {
      // Whoever sees the panel again is shown the page of then.
      if (isTold || page.hidden) return;
      isTold = true;
      setTimeout(() => {
        isTold = false;
        changed();
      }, BURST);
    };
    native.tabs.onActivated.addListener(soon);
    native.tabs.onUpdated.addListener((_, { url, status }, { active }) => {
      if (active && (url !== undefined || status !== undefined)) soon();
    });
    // A page that has come, a recording, a decision: each may change what the page counts for.
    world.local.watch(soon);
    world.memory.watch((changes) => {
      if (TELLING.some((key) => key in changes)) soon();
    });
    page.addEventListener('visibilitychange', soon);
    every(MINUTES, () => {
      if (shown && !shown.counting) changed();
    });
  }

  return { ...world, keepBeside: null, page: ask, every, watchPage };
}
