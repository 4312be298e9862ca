import type { Storage } from 'webextension-polyfill';
import { roadmap } from '../../content/roadmap';
import { ABSENCE_LIMIT } from '../../model/limits';
import { browser } from '../browser';
import { browserArea } from '../browser-area';
import { offsetAt } from '../offset';
import { reinject } from '../reinject';
import { hearing } from '../sites/heard';
import { keepSitesRegistered } from '../sites/keep-registered';
import type { RawSender } from './gate';
import { hearHand } from './hear-hand';
import { hearTabs } from './hear-tabs';
import { Keeper } from './keeper';
import { noMailbox } from './mailbox';
import { notify, openWhenClicked } from './notifications';
import { browserName, type Self } from './self';
import { browserTabs } from './tab-browser';
import { TabWatch } from './tab-watch';
import { throughTabs } from './through-tabs';
import { toolbarBadge } from './toolbar-badge';
import type { AlarmName, World } from './world';

/** A frozen tab never answers; nobody waits longer than this for a page, in milliseconds. */
const TELL_LIMIT = 700;

const orLate = <Answer, Late>(answer: Promise<Answer>, late: Late): Promise<Answer | Late> =>
  Promise.race([answer, new Promise<Late>((resolve) => setTimeout(resolve, TELL_LIMIT, late))]);

const ALARMS: ReadonlySet<string> = new Set<AlarmName>(['end', 'tick', 'retry', 'share', 'remind']);
const isAlarm = (name: string): name is AlarmName => ALARMS.has(name);

/** Whether the browser lets us into the pages of all these match patterns. */
const mayRun = (matches: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...matches] }).catch(() => false);

/** Some browsers have none, whatever the types say. */
const syncArea = (): Storage.StorageArea | undefined => browser.storage.sync;

const report = (error: unknown): void => console.error('Milepost:', error);

/** What the browser calls itself to the pages: Chromium's way, and everybody's. */
interface Named {
  readonly userAgentData?: { readonly brands?: readonly { readonly brand: string }[] };
  readonly userAgent: string;
}

/** What this device is; empty where the browser does not say. */
async function askSelf(): Promise<Self> {
  const { userAgentData, userAgent }: Named = navigator;
  const brands = userAgentData?.brands?.map(({ brand }) => brand) ?? [];
  // Only Firefox has `getBrowserInfo`.
  const [platform, info] = await Promise.all([
    browser.runtime.getPlatformInfo().catch(() => null),
    (browser.runtime as Partial<typeof browser.runtime>).getBrowserInfo?.().catch(() => null),
  ]);
  return { system: platform?.os ?? '', browser: info?.name ?? browserName(brands, userAgent) };
}

/** The browser, as the keeper meets it. */
function browserWorld(): World {
  let self: Promise<Self> | null = null;
  const sync = syncArea();
  return {
    local: browserArea(browser.storage.local),
    memory: browserArea(browser.storage.session),
    sync: sync ? browserArea(sync) : noMailbox,
    roadmap,
    now: () => Date.now(),
    mono: () => performance.now(),
    chance: () => Math.random(),
    self: () => (self ??= orLate(askSelf(), { system: '', browser: '' })),
    report,
    offset: offsetAt,
    random: (digits) =>
      [...crypto.getRandomValues(new Uint8Array(digits))]
        .map((byte) => (byte & 15).toString(16))
        .join(''),
    badge: (text) => toolbarBadge.show(text),
    alarm: (name, at) => {
      if (at === null) void browser.alarms.clear(name);
      else if (at === 'each-minute') void browser.alarms.create(name, { periodInMinutes: 1 });
      else if (at === 'each-half-minute') {
        void browser.alarms.create(name, { periodInMinutes: 0.5 });
      } else void browser.alarms.create(name, { when: at });
    },
    notify,
    presence: () => browser.idle.queryState(ABSENCE_LIMIT / 1000).catch(() => 'active' as const),
    after: (delay, callback) => void setTimeout(callback, delay),
    bringOffer: (tab) =>
      orLate(
        browser.scripting
          .executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/offer.js'] })
          .then(
            () => true,
            () => false,
          ),
        false,
      ),
    mayRun,
    bringWatcher: (tab) =>
      void browser.scripting
        .executeScript({ target: { tabId: tab, allFrames: true }, files: ['/watch.js'] })
        .catch(() => undefined),
    tell: (tab, message) =>
      orLate(
        browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => null),
        null,
      ),
  };
}

/** `setAccessLevel` where the browser has it (Chromium): the polyfill's types do not know it yet. */
type Trusted = Storage.StorageArea & {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
};
const trusted = (area: Storage.StorageArea | undefined): Trusted | undefined => area;

/** Puts the keeper to work: every listener is there before the first await, as a worker needs. */
export function startKeeping(): void {
  const world = browserWorld();
  const keeper: Keeper = new Keeper(
    throughTabs(world, () => tabs),
    browser.runtime.id,
    browser.runtime.getURL('/'),
  );
  const tabs = new TabWatch({ world, tabs: browserTabs, turn: (task) => keeper.turn(task) });
  // What is kept is no page's business, not even that of a page script gone wrong.
  for (const area of [browser.storage.local, syncArea()]) {
    void trusted(area)?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(report);
  }
  browser.runtime.onMessage.addListener((message: unknown, sender: RawSender) => {
    tabs.heard(message, sender);
    return hearing(sender, () => keeper.answer(message, sender), mayRun);
  });
  keepSitesRegistered(keeper, report);
  browser.runtime.onStartup.addListener(() => void keeper.started().catch(report));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void keeper.installed().catch(report);
    if (reason === 'install') {
      void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/welcome') });
    }
    void reinject().catch(report);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === 'tab') void tabs.look().catch(report);
    else if (isAlarm(name)) void keeper.rang(name).catch(report);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    tabs.left(tab);
    void keeper.closed(tab).catch(report);
  });
  browser.idle.setDetectionInterval(ABSENCE_LIMIT / 1000);
  browser.idle.onStateChanged.addListener((state) => {
    // A file in front may have asked to hear of a shorter rest, which is no absence yet.
    const rested = state === 'idle' ? world.presence() : Promise.resolve(state);
    void rested
      .then((now) =>
        now === 'active' && state === 'idle' ? null : keeper.presence(state, ABSENCE_LIMIT),
      )
      .catch(report);
  });
  openWhenClicked();
  hearHand(keeper);
  hearTabs(tabs, report);
  void browser.action.setBadgeBackgroundColor({ color: '#0f766e' });
}
