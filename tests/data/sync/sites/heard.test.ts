import { describe, expect, it, vi } from 'vitest';
import type { RawSender } from '../../../../data/sync/keeper/gate';
import { hearing } from '../../../../data/sync/sites/heard';

const PAPER = 'https://arxiv.org/abs/1706.03762';
const LECTURE = 'https://www.coursera.org/learn/deep-learning/lecture/rz9xJ/why';

/** What a message comes to; `isOpen` is whether the browser lets us into the page it is from. */
async function hear(sender: RawSender, isOpen: boolean) {
  const answer = vi.fn(() => Promise.resolve('heard'));
  const mayRun = vi.fn(() => Promise.resolve(isOpen));
  return { said: await hearing(sender, answer, mayRun), answer, mayRun };
}

describe('what a page says', () => {
  it('is heard while the browser lets Milepost into it', async () => {
    const { said, mayRun } = await hear({ url: PAPER, tab: { id: 1, url: PAPER } }, true);
    expect(said).toBe('heard');
    expect(mayRun).toHaveBeenCalledWith(['https://arxiv.org/*']);
  });

  it('is not heard when access was taken away, though its tab is shown to us for a moment', async () => {
    for (const tab of [{ id: 1 }, { id: 1, url: PAPER }]) {
      const { said, answer } = await hear({ url: PAPER, tab }, false);
      expect(said).toEqual({ kind: 'silent' });
      expect(answer).not.toHaveBeenCalled();
    }
  });

  it('is heard on a site of the manifest, also where the browser lets us in by a press only', async () => {
    const { said, mayRun } = await hear({ url: LECTURE, tab: { id: 1, url: LECTURE } }, false);
    expect(said).toBe('heard');
    expect(mayRun).not.toHaveBeenCalled();
    expect((await hear({ url: LECTURE, tab: { id: 1 } }, false)).said).toEqual({ kind: 'silent' });
  });

  it('is heard to its end when its tab shows a page already that is no business of ours', async () => {
    expect((await hear({ url: LECTURE, tab: { id: 1 } }, true)).said).toBe('heard');
  });

  it('of our own is heard, in a tab or beside one', async () => {
    const url = 'chrome-extension://milepost/dashboard.html';
    expect((await hear({ url, tab: { id: 1 } }, false)).said).toBe('heard');
    expect((await hear({ url }, false)).said).toBe('heard');
  });
});
