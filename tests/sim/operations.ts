import type { SimDevice } from './device';
import { faults } from './faults';
import type { Random } from './random';
import type { Scene } from './scene';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function weighted<Item>(random: Random, list: readonly (readonly [number, Item])[]): Item {
  let rest = random.next() * list.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, item] of list) {
    rest -= weight;
    if (rest < 0) return item;
  }
  throw new Error('nothing to choose from');
}

/** How time passes between two operations: mostly little, now and then for days. */
function passingTime(random: Random): number {
  return weighted(random, [
    [50, () => random.below(2 * MINUTE)],
    [28, () => random.below(30 * MINUTE)],
    [16, () => random.below(12 * HOUR)],
    [6, () => random.below(12 * DAY)],
  ])();
}

type Operation = (scene: Scene, device: SimDevice) => string | null | Promise<string | null>;

const study: Operation = ({ learner }, device) => learner.study(device);
const remember: Operation = ({ learner, random }, device) =>
  learner.rememberStudy(device, random.between(4, 24));
const revise: Operation = ({ learner }, device) => learner.revise(device);
const decide: Operation = ({ learner }, device) => learner.decide(device);

async function share(scene: Scene, device: SimDevice): Promise<string> {
  const outcome = await device.round();
  if (outcome === 'crashed') scene.count('crashes');
  return outcome;
}

const sync: Operation = async (scene, device) => {
  const { random } = scene;
  const [down, up] = [random.pick([1, 1, 0.6, 0.2]), random.pick([1, 1, 0.6, 0])];
  device.replica.sync({ down, up });
  const outcome = random.chance(0.6) ? await share(scene, device) : 'does nothing';
  return `syncs ${down} down and ${up} up; round ${outcome}`;
};

const round: Operation = async (scene, device) => `round ${await share(scene, device)}`;

/** A device that is used so much that its pace is tried. */
const busyHour: Operation = async (scene, device) => {
  const { random } = scene;
  for (let turn = 0; turn < 16; turn += 1) {
    scene.time += random.between(20 * SECOND, 5 * MINUTE);
    scene.learner.study(device);
    await share(scene, device);
    if (random.chance(0.3)) device.replica.sync();
  }
  return 'has a busy hour';
};

const fail: Operation = (scene, device) => weighted(scene.random, faults)(scene, device);

const operations: readonly (readonly [number, Operation])[] = [
  [22, study],
  [3, remember],
  [9, revise],
  [4, decide],
  [26, sync],
  [20, round],
  [0.5, busyHour],
  [16, fail],
];

/** Lets one thing happen at one of the living devices. */
export async function operate(scene: Scene, trace?: (line: string) => void): Promise<void> {
  scene.step += 1;
  const passed = passingTime(scene.random);
  scene.time += passed;
  const device = scene.random.pick(scene.living);
  const done = await weighted(scene.random, operations)(scene, device);
  if (!trace || done === null) return;
  const when = new Date(scene.time).toISOString().slice(0, 19);
  trace(`#${scene.step} ${when} ${device.name} (${device.home.device.id}) ${done}`);
}
