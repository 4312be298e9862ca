import type { Instant } from '../../model/engagement';

/** A tab as the browser shows it to us. */
export interface ShownTab {
  readonly id: number;
  /** Undefined where the browser does not let us see it. */
  readonly address: string | undefined;
  readonly title: string;
  /** Its page has loaded, and it is no private one. */
  readonly isReady: boolean;
}

/** What is needed of the browser to study in tabs where no page script runs. */
export interface TabWorld {
  clock(): Instant;
  /** The active tab of the window that has the focus; null while no window of the browser has it. */
  front(): Promise<ShownTab | null>;
  /** Whether anybody touched the machine in the last seconds: 15 or more. */
  idleState(seconds: number): Promise<'active' | 'idle' | 'locked'>;
  /** Says when nobody has touched it for so many seconds, and when somebody does again. */
  watchIdle(seconds: number): void;
}
