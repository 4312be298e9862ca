import { describe, expect, it, vi } from 'vitest';
import { besideOf } from '../../../data/sync/beside';

describe('the place beside the page', () => {
  it('is the side panel of the window that is named, where a browser has one', async () => {
    const open = vi.fn(() => Promise.resolve());
    await besideOf({ sidePanel: { open } })?.(5);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 5 });
  });

  it('is the sidebar else, which refuses to be told anything', async () => {
    const open = vi.fn(() => Promise.resolve());
    await besideOf({ sidebarAction: { open } })?.(5);
    expect(open).toHaveBeenCalledExactlyOnceWith();
  });

  it('is nowhere on a phone', () => {
    expect(besideOf({})).toBeNull();
  });
});
