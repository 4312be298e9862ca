import type { Area } from '../../data/sync/area';
import { blink, type Machine, type Reach } from './memory-world';

const never = new Promise<never>(() => undefined);

/** When a background dies: at the n-th use of storage, before or after it has had its effect. */
export class Fuse {
  readonly #at: number;
  readonly #isAfter: boolean;
  uses = 0;
  isBlown = false;
  #isArmed = true;

  constructor(at: number, isAfter: boolean) {
    this.#at = at;
    this.#isAfter = isAfter;
  }

  /** Nothing dies any more. */
  disarm(): void {
    this.#isArmed = false;
    this.isBlown = false;
  }

  async use<Result>(act: () => Promise<Result>): Promise<Result> {
    if (this.isBlown) return never;
    if (this.#isArmed) this.uses += 1;
    if (!this.#isArmed || this.uses !== this.#at) return act();
    this.isBlown = true;
    if (this.#isAfter) await act();
    return never;
  }
}

/** Storage whose user dies at a fuse: it gets no answer, and asks nothing any more. */
export const dying =
  (fuse: Fuse): Reach =>
  (area: Area) => ({
    get: (keys) => fuse.use(() => area.get(keys)),
    set: (items) => fuse.use(() => area.set(items)),
    remove: (keys) => fuse.use(() => area.remove(keys)),
    watch: (listener) => area.watch(listener),
  });

/**
 * Does something until it was done by a background that lived through it; `check` looks at what a
 * dead one has left behind.
 */
export async function until(
  machine: Machine,
  fuse: Fuse,
  act: () => Promise<unknown>,
  check: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const doing = act().then(() => true);
  const isOver = () => Promise.race([doing, blink().then(() => fuse.isBlown)]);
  while (!(await isOver()));
  if (!fuse.isBlown) return;
  machine.kill();
  fuse.disarm();
  await check();
  await act();
}

/**
 * Lives an evening again and again, with the background dying at each use of storage in turn. Gives
 * how many there are.
 */
export async function dieEverywhere(
  evening: (fuse: Fuse, where: string) => Promise<unknown>,
): Promise<number> {
  const quiet = new Fuse(0, false);
  await evening(quiet, 'nowhere');
  for (const isAfter of [false, true]) {
    for (let at = 1; at <= quiet.uses; at += 1) {
      const where = `use ${at} of ${quiet.uses}${isAfter ? ', after it' : ''}`;
      await evening(new Fuse(at, isAfter), where);
    }
  }
  return quiet.uses;
}
