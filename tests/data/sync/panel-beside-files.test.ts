// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ABSENCE_LIMIT } from '../../../data/model/limits';
import type { PageStatus } from '../../../data/model/command';
import type { PageWorld } from '../../../data/sync/page-world';
import { FIRST_TASK } from '../../helpers/builders';
import { blink, Machine } from '../../helpers/memory-world';
import { PDF, TabReader } from '../../helpers/tab-reader';

const silent = () => ({ addListener: () => undefined });
Object.assign(globalThis, { chrome: { tabs: { onActivated: silent(), onUpdated: silent() } } });
const { panelWorld } = await import('../../../data/sync/panel-world');

/** The world goes on in steps of so many milliseconds. */
const STEP = 50;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** A learner who reads a file with the side panel beside it. */
class ReaderWithPanel extends TabReader {
  /** How many times the panel has asked for the page so far. */
  asked = 0;
  /** How many times the browser's memory was written so far. */
  written = 0;
  shown: PageStatus | null = null;

  constructor() {
    super(new Machine());
    const { machine } = this;
    machine.memory.watch(() => (this.written += 1));
    const panel = panelWorld({
      local: machine.local,
      memory: machine.memory,
      page: () => {
        this.asked += 1;
        return this.status();
      },
      every: (period, callback) => {
        const timer = setInterval(callback, period);
        return () => clearInterval(timer);
      },
    } as Partial<PageWorld> as PageWorld);
    panel.watchPage?.(() => void panel.page().then((page) => (this.shown = page)));
  }

  /** Time goes by for the background and for the panel alike. */
  override async read(seconds: number): Promise<void> {
    for (let left = seconds * 1000; left > 0; left -= STEP) {
      await this.machine.pass(STEP);
      await vi.advanceTimersByTimeAsync(STEP);
      await blink();
    }
  }

  /** What a minute costs: questions of the panel, and writes to the browser's memory. */
  async minute() {
    const { asked, written } = this;
    await this.read(60);
    return { asked: this.asked - asked, written: this.written - written };
  }
}

const situations: readonly (readonly [
  name: string,
  arrange: (learner: ReaderWithPanel) => unknown,
])[] = [
  ['could be logged', () => undefined],
  ['is recorded', (learner) => learner.log()],
  [
    'is left alone beside the timer',
    ({ machine }) => machine.run({ type: 'start-timer', task: FIRST_TASK, title: '' }),
  ],
  ['lies behind another program', (learner) => learner.focus(null)],
  [
    'nobody has touched for long',
    ({ machine }) => {
      machine.desktop.touched = machine.now - 2 * ABSENCE_LIMIT;
    },
  ],
  [
    'is behind a locked screen',
    ({ machine }) => {
      machine.desktop.isLocked = true;
    },
  ],
];

describe('the side panel beside a file', () => {
  it.each(situations)('that %s lets the background rest', async (_, arrange) => {
    const learner = new ReaderWithPanel();
    await learner.open(7, PDF);
    await learner.read(40);
    await arrange(learner);
    const { asked, written } = await learner.minute();
    expect(asked).toBeLessThanOrEqual(20);
    expect(written).toBeLessThanOrEqual(20);
  });

  it('shows the file when it has come, its minutes, and that it is recorded', async () => {
    const learner = new ReaderWithPanel();
    await learner.open(7, PDF);
    await learner.read(10);
    expect(learner.shown).toMatchObject({ site: 'arxiv', counting: false });
    await learner.read(65);
    expect(learner.shown?.seconds).toBeGreaterThanOrEqual(30);
    await learner.log();
    await learner.read(1);
    expect(learner.shown).toMatchObject({ counting: true });
    await learner.machine.run({ type: 'stop' });
    await learner.read(1);
    expect(learner.shown).toMatchObject({ counting: false, dismissed: true });
  });
});
