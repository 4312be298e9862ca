import type { Item } from './account';
import { readShardKey } from '../../data/sync/wire/shard-key';
import { totalOf } from './account';
import { fateOf } from './operations';
import { FOREIGN_KEY, FOREIGN_VALUE, NEWEST_WIRE, Scene, type Wishes } from './scene';
import { judge, type Problem, type Wrong } from './verdict';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** So many steps without any change, among them some of hours, are a standstill. */
const STILL_STEPS = 8;
const MOST_STEPS = 400;
/** So long is it watched how devices get on that have not room enough for all. */
const MOST_OVERFULL_STEPS = 60;

/** What came of one run. */
export interface Outcome {
  readonly seed: number;
  readonly kind: string;
  readonly devices: number;
  readonly operations: number;
  readonly sessions: number;
  readonly edits: number;
  readonly happened: Readonly<Record<string, number>>;
  /** Months that devices count by their totals at the end. */
  readonly sealed: number;
  readonly wrong: Readonly<Record<Wrong, number>>;
  /** Steps of the healing until nothing changed any more. */
  readonly steps: number;
  /** Bytes in the account at the end. */
  readonly bytes: number;
  /** Why the run is a failure; empty when it is none. Whole sentences. */
  readonly failures: readonly string[];
}

/** Lets everything happen that the seed wants, heals it, and judges what is left. */
export async function runOnce(wishes: Wishes): Promise<Outcome> {
  const { operations = 600, trace } = wishes;
  const scene = new Scene(wishes);
  const goOn = fateOf(scene, trace);
  while (scene.step < operations && scene.breaches.length === 0) await goOn();
  if (scene.random.chance(0.3)) scene.addDevice();
  endFaults(scene);
  trace?.('the healing begins');
  const failures: string[] = [];
  const steps = await heal(scene, failures);
  const { registers } = scene.mailbox([]);
  const { problems, sealed, missing } = judge(scene.oracle, scene.living, registers);
  failures.push(...scene.breaches, ...problems.map(({ kind, text }) => `${kind}: ${text}`));
  failures.push(...foreignTrouble(scene));
  const { account, oracle } = scene;
  return {
    seed: wishes.seed,
    kind: account.kind,
    devices: scene.devices.length,
    operations,
    sessions: oracle.sessions.size,
    edits: oracle.edits,
    happened: { ...Object.fromEntries(scene.happened), 'notes missing somewhere': missing },
    sealed,
    wrong: countOf(problems),
    steps,
    bytes: totalOf(account.kind, account.items),
    failures,
  };
}

/** Syncs and shares until nothing changes any more, and in some runs for months after that. */
async function heal(scene: Scene, failures: string[]): Promise<number> {
  const pauses = scene.random.chance(0.25) ? [0, 20 * DAY, 50 * DAY] : [0];
  let most = 0;
  for (const pause of pauses) {
    scene.time += pause;
    let { steps, wasOverfull } = await settle(scene);
    if (wasOverfull && scene.room !== undefined) {
      // Nothing is lost where the room is too small for all, but the others do not have it yet.
      scene.count('overfull');
      if (steps === null) scene.count('overfull and restless');
      scene.widen();
      ({ steps } = await settle(scene));
    }
    most = Math.max(most, steps ?? MOST_STEPS);
    if (steps !== null) continue;
    failures.push(`nothing settles within ${MOST_STEPS} steps of healing`);
    break;
  }
  return most;
}

/** From here on nothing goes wrong any more. Clocks stay as wrong as they are. */
function endFaults(scene: Scene): void {
  for (const device of scene.living) {
    device.interlude = () => {};
    device.doom(Number.POSITIVE_INFINITY, false);
    device.replica.health = 'well';
    device.replica.isOnline = true;
    if (!device.replica.isSyncing) device.replica.turnSyncOn();
    if (scene.isMixed) device.restart(NEWEST_WIRE);
  }
}

interface Settled {
  /** After how many steps of syncing and sharing nothing changed any more; null for never. */
  readonly steps: number | null;
  /** Whether some device had no room for all that it should share, of late. */
  readonly wasOverfull: boolean;
}

/** Lets the devices sync and share until nothing changes any more. */
async function settle(scene: Scene): Promise<Settled> {
  let [before, changedAt, overfullAt] = [stateOf(scene), 0, Number.NEGATIVE_INFINITY];
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    scene.time += step % 4 === 0 ? 9 * HOUR : 70_000 + scene.random.below(MINUTE);
    for (const device of scene.living) {
      device.replica.sync();
      await device.round();
    }
    for (const { replica } of scene.living) replica.sync();
    const after = stateOf(scene);
    if (scene.isOverfull) overfullAt = step;
    if (!isSameState(before, after)) changedAt = step;
    before = after;
    const wasOverfull = step - overfullAt <= STILL_STEPS;
    if (step - changedAt >= STILL_STEPS) return { steps: changedAt, wasOverfull };
    const isHopeless = wasOverfull && scene.room !== undefined && step >= MOST_OVERFULL_STEPS;
    if (isHopeless || step === MOST_STEPS) return { steps: null, wasOverfull };
  }
  throw new Error('no step was made');
}

interface State {
  readonly changes: readonly number[];
  readonly shards: ReadonlyMap<string, Item>;
}

/** What the devices hold and share, without the cards that they renew now and then. */
function stateOf({ living, account }: Scene): State {
  return {
    changes: living.map(({ home }) => home.changes),
    shards: new Map([...account.items].filter(([key]) => readShardKey(key)?.kind !== 'card')),
  };
}

const isSameState = (one: State, other: State): boolean =>
  one.changes.every((count, n) => count === other.changes[n]) &&
  one.shards.size === other.shards.size &&
  [...one.shards].every(([key, item]) => other.shards.get(key)?.value === item.value);

function countOf(problems: readonly Problem[]): Record<Wrong, number> {
  const counts = { lost: 0, doubled: 0, invented: 0, unequal: 0 };
  for (const { kind } of problems) counts[kind] += 1;
  return counts;
}

/** What is not ours lies where it lay, unless an uninstalled Milepost took it along. */
function foreignTrouble({ account, happened }: Scene): readonly string[] {
  if (happened.has('uninstalls')) return [];
  const value = account.items.get(FOREIGN_KEY)?.value;
  return value === FOREIGN_VALUE ? [] : [`${FOREIGN_KEY} is ${String(value)}`];
}
