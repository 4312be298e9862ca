import type { Command, Outcome, PageStatus } from '../model/command';
import type { Notice, Trouble } from '../model/notice';
import type { Progress, Registers } from '../model/progress';
import type { Recording } from '../model/recording';
import type { Roadmap } from '../model/roadmap';
import type { SessionRecord } from '../model/session';

/** What a page of ours (popup, dashboard) holds in memory. */
export interface StudyState {
  readonly status: 'loading' | 'ready';
  /** The instant that the page shows; moves each second while something is recorded. */
  readonly now: number;
  /** Minutes that local time is ahead of UTC now. */
  readonly offset: number;
  readonly roadmap: Roadmap;
  /** Everything that the learner decided; `progress` is what it means for the roadmap. */
  readonly registers: Registers;
  readonly recording: Recording | null;
  readonly progress: Progress;
  /** Month pages read so far, by month; a month that is loaded and empty has an empty list. */
  readonly log: Readonly<Record<string, readonly SessionRecord[]>>;
  readonly notices: readonly Notice[];
  readonly trouble: Trouble | null;
  /** The ids of the sites, beyond those of the manifest, that count on this device. */
  readonly counted: readonly string[];
  /** The study page in the active tab; null elsewhere. */
  readonly page: PageStatus | null;
  /** The https address in the active tab, where the browser tells it; null elsewhere. */
  readonly address: string | null;
  /** The last thing done here, while it can be undone from here. */
  readonly last: LastAction | null;
}

/** A finished command with what the status line says of it. */
export interface LastAction {
  readonly command: Command;
  readonly outcome: Outcome;
  /** What the page says of it when it is done, where that says more than the command itself. */
  readonly said?: string | undefined;
}

export interface StudyActions {
  /** Sends a command and remembers its outcome as `last`, with what is to be said of it. */
  readonly run: (command: Command, said?: string) => Promise<Outcome>;
  /** Undoes `last` when it can be undone. */
  readonly undo: () => Promise<void>;
  /** Clears `last`. */
  readonly dismissLast: () => void;
  /** Reads the months that are not read yet; they are kept up to date from then on. */
  readonly load: (months: readonly string[]) => Promise<void>;
  /** Asks the learner to let Milepost into these origins; call it in answer to a press. */
  readonly allow: (origins: readonly string[]) => Promise<boolean>;
  /** Keeps the popup's content beside the page; null where it is there, or cannot be. */
  readonly keepBeside?: (() => void) | null | undefined;
}

export type StudyStore = StudyState & StudyActions;
