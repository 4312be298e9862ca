import { PULSE_PERIOD } from '../../model/limits';
import type { Desk } from './desk';
import { unlessWriteFails } from './write-failed';

/** Pulses of 15 seconds arrive a little early or late. */
const SLACK = 1000;
/** Writes that may come before their time, so that the end of a stretch is kept at once. */
const SPARE_WRITES = 2;

/**
 * Writes what a recording has earned, so that a crash costs 15 seconds and an hour few writes: with
 * one pulse in each 15 seconds, and with the end of a stretch while there are writes to spare. Of
 * two pages in view at once only one needs writing; what the other says waits for it, not for long.
 */
export class Checkpoint {
  readonly #desk: Desk;
  readonly #inTurn: (task: () => Promise<void>) => void;
  #spare = SPARE_WRITES;
  #countedAt = 0;
  #pulseWrittenAt = Number.NEGATIVE_INFINITY;
  #isWaiting = false;

  /** `inTurn` runs a task when nothing else is being done. */
  constructor(desk: Desk, inTurn: (task: () => Promise<void>) => void) {
    this.#desk = desk;
    this.#inTurn = inTurn;
  }

  /** Keeps what is held by now. A stretch that has ended has no next pulse to wait for. */
  async keep(isEnd: boolean): Promise<void> {
    const { world } = this.#desk;
    const now = world.now();
    const earned = Math.max(0, now - this.#countedAt) / PULSE_PERIOD;
    this.#spare = Math.min(SPARE_WRITES, this.#spare + earned);
    this.#countedAt = now;
    const since = now - this.#pulseWrittenAt;
    const isDue = since < 0 || since >= PULSE_PERIOD - SLACK;
    if (isDue || (isEnd && this.#spare >= 1)) {
      this.#spare = Math.max(0, this.#spare - 1);
      this.#pulseWrittenAt = now;
      await this.#write();
    } else if (!this.#isWaiting) {
      this.#wait(since);
    }
  }

  /** Waits for a pulse that is written; when none comes in time, what is held is written anyway. */
  #wait(since: number): void {
    const { world } = this.#desk;
    this.#isWaiting = true;
    world.after(PULSE_PERIOD + SLACK - since, () =>
      this.#inTurn(async () => {
        this.#isWaiting = false;
        const silence = world.now() - this.#pulseWrittenAt;
        if (silence >= 0 && silence < PULSE_PERIOD + SLACK) this.#wait(silence);
        else await this.#write();
      }),
    );
  }

  /** Should the write fail, the time stays in memory and is written with the next pulse. */
  async #write(): Promise<void> {
    await unlessWriteFails(this.#desk.commit({}));
  }
}
