import { browser } from '../browser';

const address = (hash: string): string => browser.runtime.getURL(`/dashboard.html${hash}`);

/** A form there may be half filled in; another view would throw that away. */
const BUSY = /#\/(?:log\/import|welcome|settings\/)/;

/** Shows the review: a dashboard that is open comes to the front, else one is opened. */
export async function showReview(): Promise<void> {
  const open = (await browser.tabs.query({})).filter(
    ({ url }) => url?.startsWith(address('')) && !BUSY.test(url),
  );
  const there = open.find(({ url }) => /\.html(?:#\/(?:review.*)?)?$/.test(url ?? ''));
  const tab = there ?? open[0];
  if (tab?.id === undefined) await browser.tabs.create({ url: address('#/review') });
  else {
    const where = there ? {} : { url: address('#/review') };
    await browser.tabs.update(tab.id, { active: true, ...where });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  }
}

/** Opens the form for a site of the learner's own; what follows `?` or `#` names no site. */
export async function showSiteForm(page: string): Promise<void> {
  const site = `site:${page.replace(/[?#].*/, '')}`;
  await browser.tabs.create({ url: address(`#/settings/${encodeURIComponent(site)}`) });
}
