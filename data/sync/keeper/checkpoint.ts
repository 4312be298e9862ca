import { PULSE_PERIOD } from '../../model/limits';
import { WriteFailed, type Desk } from './desk';

/** Writes that may come before their time, so that the end of a stretch is kept at once. */
const SPARE_WRITES = 2;

/**
 * Writes what a recording has earned: with each pulse as long as that is one write in 15 seconds on
 * average, and with the next that is due when pages say more (two of them in view at once).
 */
export class Checkpoint {
  readonly #desk: Desk;
  readonly #inTurn: (task: () => Promise<void>) => void;
  #allowed = SPARE_WRITES;
  #countedAt = 0;
  #isWaiting = false;

  /** `inTurn` runs a task when nothing else is being done. */
  constructor(desk: Desk, inTurn: (task: () => Promise<void>) => void) {
    this.#desk = desk;
    this.#inTurn = inTurn;
  }

  async keep(): Promise<void> {
    const { world } = this.#desk;
    const now = world.now();
    const earned = Math.max(0, now - this.#countedAt) / PULSE_PERIOD;
    this.#allowed = Math.min(SPARE_WRITES, this.#allowed + earned);
    this.#countedAt = now;
    if (this.#allowed >= 1) {
      this.#allowed -= 1;
      await this.#write();
    } else if (!this.#isWaiting) {
      this.#isWaiting = true;
      world.after(Math.ceil((1 - this.#allowed) * PULSE_PERIOD), () =>
        this.#inTurn(async () => {
          this.#isWaiting = false;
          await this.keep();
        }),
      );
    }
  }

  /** Should the write fail, the time stays in memory and is written with the next pulse. */
  async #write(): Promise<void> {
    await this.#desk.commit({}).catch((error: unknown) => {
      if (!(error instanceof WriteFailed)) throw error;
    });
  }
}
