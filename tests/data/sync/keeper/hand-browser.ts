/** A tab as the browser tells of it; without an address where it is not ours to see. */
export interface Tab {
  readonly id: number;
  readonly url?: string;
  readonly windowId: number;
}

type Listener = (...args: readonly unknown[]) => unknown;

/** Where our own pages lie. */
export const OURS = 'chrome-extension://milepost';

const listeners: Record<string, Listener[]> = {};
const event = (name: string) => ({
  addListener: (listener: Listener) => (listeners[name] ??= []).push(listener),
});
/** What the browser has, and what was asked of it. */
export const seen = {
  listeners,
  tabs: [] as Tab[],
  menus: [] as { id: string; contexts: readonly string[]; documentUrlPatterns?: unknown }[],
  created: [] as string[],
  updated: [] as unknown[],
  focused: [] as number[],
  beside: [] as unknown[],
  badge: [] as string[],
  popups: 0,
  mayOpenPopup: true,
};
/** As much of a browser as keys and menus meet, with one window. */
export const browser = {
  runtime: {
    getURL: (path: string) => `${OURS}${path}`,
    onInstalled: event('installed'),
  },
  i18n: { getMessage: (key: string) => key },
  tabs: {
    query: ({ active }: { active?: boolean }) =>
      Promise.resolve(active ? seen.tabs.slice(0, 1) : seen.tabs),
    create: ({ url }: { url: string }) => Promise.resolve(void seen.created.push(url)),
    update: (id: number, how: object) => Promise.resolve(void seen.updated.push([id, how])),
  },
  windows: {
    WINDOW_ID_CURRENT: -2,
    update: (id: number) => Promise.resolve(void seen.focused.push(id)),
  },
  commands: { onCommand: event('command') },
  contextMenus: {
    onClicked: event('menu'),
    removeAll: () => Promise.resolve(void (seen.menus.length = 0)),
    create: (entry: (typeof seen.menus)[number]) => seen.menus.push(entry),
  },
  sidePanel: { open: (where: object) => Promise.resolve(void seen.beside.push(where)) },
  action: {
    setBadgeText: ({ text }: { text: string }) => Promise.resolve(void seen.badge.push(text)),
    openPopup: () => {
      if (!seen.mayOpenPopup) return Promise.reject(new Error('Not in answer to a press.'));
      return Promise.resolve(void (seen.popups += 1));
    },
  },
};

/** Forgets all that was asked, and who listens; these are the tabs now, the first one in front. */
export function openAnew(tabs: readonly Tab[]): void {
  for (const name of Object.keys(listeners)) delete listeners[name];
  seen.tabs = [...tabs];
  const { menus, created, updated, focused, beside, badge } = seen;
  for (const list of [menus, created, updated, focused, beside, badge]) list.length = 0;
  seen.popups = 0;
  seen.mayOpenPopup = true;
}

/** Tells whoever listens. */
export function tell(event: string, ...args: readonly unknown[]): void {
  for (const listener of listeners[event] ?? []) listener(...args);
}

/** Time for everything that a press sets off: it takes several turns through the keeper. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The learner presses the keys of a command. */
export async function press(command: string, tab?: Tab): Promise<void> {
  tell('command', command, tab);
  await settled();
}

/** The learner chooses an entry of a menu. */
export async function choose(menuItemId: string, info: object = {}, tab?: Tab): Promise<void> {
  tell('menu', { menuItemId, ...info }, tab);
  await settled();
}
