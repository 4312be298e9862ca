import { beforeEach, describe, expect, it, vi } from 'vitest';

const { chrome } = vi.hoisted(() => {
  const chrome = { commands: undefined as object | undefined, tabs: { create: vi.fn() } };
  Object.assign(globalThis, { chrome, addEventListener: vi.fn() });
  return { chrome };
});
const { createKeyStore } = await import('../../../data/store/key-store');
const { changeShortcuts, shortcuts } = await import('../../../data/sync/shortcuts');

const settled = () => new Promise((resolve) => setImmediate(resolve));
beforeEach(() => {
  chrome.commands = undefined;
  chrome.tabs.create = vi.fn(() => Promise.resolve());
});

describe('the keys of Milepost', () => {
  it('are what the browser binds now, without keys that are not ours', async () => {
    const bound = [
      { name: 'log-page', shortcut: '' },
      { name: 'open-review' },
      { name: 'start-stop', shortcut: 'Alt+Shift+U' },
      { name: '_execute_sidebar_action', shortcut: 'F2' },
      { shortcut: 'F3' },
    ];
    chrome.commands = { getAll: () => Promise.resolve(bound) };
    expect(await shortcuts()).toEqual([
      { name: 'start-stop', keys: 'Alt+Shift+U' },
      { name: 'log-page', keys: '' },
      { name: 'open-review', keys: '' },
    ]);
  });

  it('are none where the browser has no keyboard commands', async () => {
    expect(await shortcuts()).toEqual([]);
  });

  it('are changed on the browser’s own page, which each browser opens in its way', async () => {
    await changeShortcuts();
    expect(chrome.tabs.create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
    chrome.tabs.create.mockClear();
    const openShortcutSettings = vi.fn(() => Promise.resolve());
    chrome.commands = { openShortcutSettings };
    await changeShortcuts();
    expect(openShortcutSettings).toHaveBeenCalledOnce();
    expect(chrome.tabs.create).not.toHaveBeenCalled();
  });

  it('are read again when the learner comes back from there', async () => {
    let keys = 'Alt+Shift+U';
    let comeBack: () => void = () => undefined;
    const store = createKeyStore({
      shortcuts: () => Promise.resolve([{ name: 'start-stop', keys }]),
      changeShortcuts: () => Promise.resolve(),
      watchShortcuts: (changed) => (comeBack = changed),
    });
    await settled();
    expect(store.getState().shortcuts).toEqual([{ name: 'start-stop', keys: 'Alt+Shift+U' }]);
    keys = 'Alt+Shift+1';
    comeBack();
    await settled();
    expect(store.getState().shortcuts).toEqual([{ name: 'start-stop', keys: 'Alt+Shift+1' }]);
  });

  it('stay as they were where they cannot be read, and say where they cannot be changed', async () => {
    const fails = () => Promise.reject(new Error('not here'));
    const watchShortcuts = () => undefined;
    const store = createKeyStore({ shortcuts: fails, changeShortcuts: fails, watchShortcuts });
    await settled();
    expect(store.getState().shortcuts).toEqual([]);
    expect(await store.getState().change()).toBe(false);
  });
});
