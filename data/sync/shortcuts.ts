import type { Commands } from 'webextension-polyfill';
import { commands, type CommandName } from './commands';
import { native } from './native';

/** A command of ours with the keys that it is bound to now. */
export interface Shortcut {
  readonly name: CommandName;
  /** As the browser writes them: `Alt+Shift+U`, or `⌃⇧U` on a Mac; empty for none. */
  readonly keys: string;
}

/** In the order in which the manifest names them; the browsers tell them in other ones. */
const names = Object.keys(commands) as readonly CommandName[];

/** Chromium shows no page of its own by a link, but opens it in a tab. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Chromium does not have everything of this, whatever the types say. */
const api = (): Partial<Commands.Static> | undefined => (native as Partial<typeof native>).commands;

/** Our commands with their keys; none where the browser has no keyboard commands. */
export async function shortcuts(): Promise<readonly Shortcut[]> {
  const bound = (await api()?.getAll?.()) ?? [];
  return names.flatMap((name) => {
    const found = bound.find((each) => each.name === name);
    return found ? [{ name, keys: found.shortcut ?? '' }] : [];
  });
}

/** Opens the browser's own page on which the learner binds other keys. */
export async function changeShortcuts(): Promise<void> {
  const own = api();
  if (own?.openShortcutSettings) await own.openShortcutSettings();
  else await native.tabs.create({ url: CHROMIUM_PAGE });
}

/** Calls back when other keys may be bound: on that page the learner is away from ours. */
export function watchShortcuts(changed: () => void): void {
  addEventListener('focus', changed);
  api()?.onChanged?.addListener(changed);
}
