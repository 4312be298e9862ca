import type { Menus, Tabs } from 'webextension-polyfill';
import type { PageStatus } from '../../model/command';
import { besideOf } from '../beside';
import { browser } from '../browser';
import { logPageFor, startStopFor, studyHereFor, type Deed, type HandSituation } from './hand';
import { makeMenus, menuIds } from './hand-menus';
import type { Keeper, Parts } from './keeper';
import { pageStatus } from './open-pages';
import { endIfSilent } from './recorder';
import { showReview, showSiteForm } from './show-dashboard';
import { toolbarBadge } from './toolbar-badge';
import { unlessWriteFails } from './write-failed';

/** A page and its tab, as far as the browser lets us see. */
interface Front {
  readonly tab: number;
  readonly address: string;
}

/** The page in front; a press shows us its address also where we may not look else. */
async function inFront(given?: Tabs.Tab): Promise<Front | null> {
  const asked = async () =>
    (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  const tab = given?.url === undefined ? await asked() : given;
  if (tab?.id === undefined || !tab.url?.startsWith('https:')) return null;
  return { tab: tab.id, address: tab.url };
}

/** What a press finds; a recording that has been silent for too long is over. */
async function situationOf(parts: Parts, front: Front | null): Promise<HandSituation> {
  const { desk } = parts;
  if (await unlessWriteFails(endIfSilent(desk))) parts.changed();
  const page: PageStatus | null = front && (await pageStatus(parts, front.tab, front.address));
  return { recording: desk.state.recording, page, current: desk.progress.current };
}

/** Does what a press asks for, in its turn; what it says, it says on the badge. */
async function act(
  keeper: Keeper,
  front: Front | null,
  decide: (situation: HandSituation) => Deed,
): Promise<void> {
  const deed = await keeper.turn(async (parts) => {
    const decided = decide(await situationOf(parts, front));
    if (decided.kind !== 'run') return decided;
    const outcome = await parts.commands.run(decided.command);
    if (!outcome.ok) toolbarBadge.say(outcome.problem === 'write-failed' ? '!' : '–');
    return decided;
  });
  if (deed.kind === 'name-site' && front) await showSiteForm(front.address);
  // Where the browser opens no popup by itself, the badge says it.
  if (deed.kind === 'popup') await openPopup().catch(() => toolbarBadge.say(deed.sign));
}

const openPopup = async (): Promise<void> => browser.action.openPopup();

/** Hears keys and menus; call it before the first await, as a worker needs. */
export function hearHand(keeper: Keeper): void {
  const { commands, contextMenus } = browser as Partial<typeof browser>;
  const keepBeside = besideOf(browser);
  const failed = (error: unknown): void => {
    console.error('Milepost:', error);
    toolbarBadge.say('!');
  };
  const press = async (decide: (situation: HandSituation) => Deed, tab?: Tabs.Tab): Promise<void> =>
    act(keeper, await inFront(tab), decide);

  async function here({ pageUrl }: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> {
    if (tab?.id === undefined || !pageUrl?.startsWith('https:')) return;
    await act(keeper, { tab: tab.id, address: pageUrl }, studyHereFor);
  }

  function choose(info: Menus.OnClickData, tab?: Tabs.Tab): Promise<void> | void {
    switch (info.menuItemId) {
      case menuIds.startStop:
        return press(startStopFor, tab);
      case menuIds.review:
        return showReview();
      case menuIds.beside:
        return keepBeside?.(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
      case menuIds.here:
        return here(info, tab);
    }
  }

  commands?.onCommand.addListener((name, tab) => {
    if (name === 'start-stop') void press(startStopFor, tab).catch(failed);
    if (name === 'log-page') void press(logPageFor, tab).catch(failed);
    if (name === 'open-review') void showReview().catch(failed);
  });
  contextMenus?.onClicked.addListener((info, tab) => void choose(info, tab)?.catch(failed));
  browser.runtime.onInstalled.addListener(() => void makeMenus(keepBeside !== null).catch(failed));
}
