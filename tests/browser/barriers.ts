import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What a page with axe in it has. */
declare const window: { readonly axe: typeof axe };

/** The rules of axe that look at colours; the others find the same in every theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Looks for barriers in light and dark. Scripts come in through the browser's own tools, which the
 * policy of our pages does not bind. `wear` puts the page into a theme; the browser's own unless told.
 */
export async function barriersIn(
  page: Page,
  wear: (scheme: 'light' | 'dark') => Promise<void> = (value) =>
    page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
): Promise<readonly string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const scheme of ['light', 'dark'] as const) {
    await wear(scheme);
    // Colours that are still on their way are nobody's; in what is hidden they may never arrive.
    await page.evaluate(async () => {
      const ways = document
        .getAnimations()
        .filter((it) => it.effect?.getTiming().iterations !== Infinity)
        .map((it) => it.finished.catch(() => undefined));
      const late = new Promise((resolve) => setTimeout(resolve, 1000));
      await Promise.race([Promise.all(ways), late]);
    });
    const options: axe.RunOptions = { resultTypes: ['violations'] };
    if (scheme === 'dark') options.runOnly = COLOUR_RULES;
    const { violations } = await page.evaluate((how) => window.axe.run(document, how), options);
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${scheme} ${id} at ${target.join(' ')}: ${failureSummary}`);
  }
  return found;
}

/** Puts a page of ours into a theme as the settings do. */
export const wearTheme = (page: Page) => async (scheme: 'light' | 'dark') => {
  await page.evaluate((theme) => {
    document.documentElement.style.colorScheme = theme;
  }, scheme);
};

/** Opens whatever is folded away on a page. */
export const unfold = (page: Page): Promise<void> =>
  page.$$eval('details', (all) => {
    for (const details of all) details.open = true;
  });
