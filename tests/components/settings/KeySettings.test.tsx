// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { KeySettings, keysText } from '../../../components/settings/KeySettings';
import { KeysContext } from '../../../components/settings/use-keys';
import type { KeyStore } from '../../../data/store/key-store';

afterEach(cleanup);

function show(isOpening = true) {
  let asked = 0;
  const store = createStore<KeyStore>()(() => ({
    shortcuts: [
      { name: '_execute_action', keys: 'Alt+Shift+O' },
      { name: 'start-stop', keys: '' },
    ],
    change: () => Promise.resolve((asked += 1) > 0 && isOpening),
  }));
  render(
    <KeysContext value={store}>
      <KeySettings />
    </KeysContext>,
  );
  return { store, asked: () => asked };
}

const press = () =>
  act(async () => fireEvent.click(screen.getByRole('button', { name: 'Choose other keys' })));

describe('the keys in the settings', () => {
  it('are shown with what they do, and where there is none it says so', () => {
    show();
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent);
    const keys = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(terms).toEqual(['Open Milepost', 'Start or stop studying']);
    expect(keys).toEqual(['Alt + Shift + O', 'no key']);
  });

  it('follow what the learner binds', () => {
    const { store } = show();
    act(() => store.setState({ shortcuts: [{ name: 'log-page', keys: '⌃⇧G' }] }));
    expect(screen.getByText('Log the study page in front')).toBeTruthy();
    expect(screen.getByText('⌃⇧G')).toBeTruthy();
  });

  it('are changed on the browser’s page, and where it does not open the way there is told', async () => {
    const { asked } = show();
    await press();
    expect(asked()).toBe(1);
    expect(screen.getByRole('alert').textContent).toBe('');
    cleanup();
    show(false);
    await press();
    expect(screen.getByRole('alert').textContent).toContain('about:addons');
  });

  it.each([
    ['Alt+Shift+U', 'Alt + Shift + U'],
    ['MacCtrl+Shift+U', 'Control + Shift + U'],
    ['⌃⇧U', '⌃⇧U'],
    ['F2', 'F2'],
  ])('reads %s as %s', (keys, text) => {
    expect(keysText(keys)).toBe(text);
  });
});
