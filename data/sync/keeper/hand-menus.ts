import { browser } from '../browser';

/** The entries of our menus; an update makes them anew, so that an id is nobody's promise. */
export const menuIds = {
  startStop: 'start-stop',
  review: 'open-review',
  beside: 'keep-beside',
  here: 'study-here',
} as const;

/** Phones have no menus, whatever the types say. */
const menus = () => (browser as Partial<typeof browser>).contextMenus;

let last: Promise<void> = Promise.resolve();

/**
 * Makes the entries on the toolbar button and on pages. The browser keeps them, so once for each
 * version is enough; what was made before goes first.
 */
export function makeMenus(canKeepBeside: boolean): Promise<void> {
  // A browser that tells of two updates at once would else get every entry twice.
  last = last.catch(() => undefined).then(() => make(canKeepBeside));
  return last;
}

async function make(canKeepBeside: boolean): Promise<void> {
  const made = menus();
  if (!made) return;
  await made.removeAll();
  const text = (key: string): string => browser.i18n.getMessage(key);
  const onButton = { contexts: ['action' as const] };
  made.create({ id: menuIds.startStop, title: text('extension_startStop'), ...onButton });
  made.create({ id: menuIds.review, title: text('extension_openReview'), ...onButton });
  if (canKeepBeside) {
    made.create({ id: menuIds.beside, title: text('hand_keepBeside'), ...onButton });
  }
  made.create({
    id: menuIds.here,
    title: text('hand_studyHere'),
    contexts: ['page', 'video'],
    // Pages of ours, of the browser and of the machine are no places of study.
    documentUrlPatterns: ['https://*/*'],
  });
}
