import { creditedTime } from '../../data/model/elapsed';
import type { Outcome, PageStatus } from '../../data/model/command';
import { localKeys } from '../../data/sync/keys';
import type { Recording } from '../../data/model/recording';
import type { DesktopTab } from './desktop';
import { blink, type Machine } from './memory-world';

export const PDF = 'https://arxiv.org/pdf/1706.03762';
export const OTHER_PDF = 'https://arxiv.org/pdf/2005.14165';

/** A learner who reads files in tabs where no page script runs. */
export class TabReader {
  readonly machine: Machine;

  constructor(machine: Machine) {
    this.machine = machine;
  }

  /** The browser tells that something happened to its tabs. */
  async happen(): Promise<void> {
    await Promise.race([this.machine.watch.lookAnew(), blink()]);
    await blink();
  }

  async open(id = 7, address = PDF, wishes: Partial<DesktopTab> = {}): Promise<void> {
    this.machine.desktop.open(id, address, wishes);
    await this.happen();
  }

  async show(id = 7): Promise<void> {
    this.machine.desktop.show(id);
    await this.happen();
  }

  /** Another window or program gets the focus. */
  async focus(window: number | null): Promise<void> {
    this.machine.desktop.focused = window;
    await this.happen();
  }

  /** A tab goes to another address. */
  async go(id: number, address: string): Promise<void> {
    const tab = this.machine.desktop.tabs.get(id);
    if (!tab) throw new Error(`There is no tab ${id}.`);
    tab.address = address;
    tab.title = address;
    await this.happen();
  }

  async close(id: number): Promise<void> {
    this.machine.desktop.tabs.delete(id);
    this.machine.watch.left(id);
    await this.machine.keeper.closed(id);
    await this.happen();
  }

  /** Touches the machine, and then no more. */
  async touch(): Promise<void> {
    const { desktop } = this.machine;
    desktop.touched = this.machine.now;
    if (!desktop.isSaidIdle) return;
    desktop.isSaidIdle = false;
    await this.happen();
  }

  /** Reads for so many seconds, from when all is done that has begun. */
  async read(seconds: number): Promise<void> {
    await blink();
    await this.machine.pass(seconds * 1000);
    await blink();
  }

  log = (tab = 7): Promise<Outcome> => this.machine.run({ type: 'log-page', tab, task: null });

  status = (tab = 7, address = PDF): Promise<PageStatus | null> =>
    this.machine.pageStatus(tab, address);

  /** Opens a file, reads for half a minute, and logs it. */
  async begin(id = 7, address = PDF): Promise<void> {
    await this.open(id, address);
    await this.read(30);
    await this.log(id);
  }

  /** The recording as it lies in storage. */
  async kept(): Promise<Recording | null> {
    const { [localKeys.recording]: value } = await this.machine.local.get([localKeys.recording]);
    return (value as { recording: Recording | null } | undefined)?.recording ?? null;
  }

  async keptSeconds(): Promise<number> {
    const recording = await this.kept();
    return recording?.kind === 'page' ? creditedTime(recording) / 1000 : 0;
  }

  /** Stops, and gives the seconds of all sessions together. */
  async seconds(): Promise<number> {
    return (await this.stop()).reduce((sum, each) => sum + each, 0);
  }

  /** Stops, and gives the seconds of each session, in the order in which they began. */
  async stop(): Promise<readonly number[]> {
    await this.machine.run({ type: 'stop' });
    const sessions = await this.machine.sessions();
    return sessions.toSorted((one, other) => one.start - other.start).map(({ seconds }) => seconds);
  }
}
