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
const bringOld: Operation = ({ learner }, device) => learner.bringOldStudy(device);
const revise: Operation = ({ learner }, device) => learner.revise(device);
const decide: Operation = ({ learner }, device) => learner.decide(device);
const browse: Operation = ({ learner }, device) => learner.browse(device);
const judgeNote: Operation = ({ learner }, device) => learner.judgeNote(device);

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

const usual: readonly (readonly [number, Operation])[] = [
  [20, study],
  [5, remember],
  [0.5, bringOld],
  [9, revise],
  [4, decide],
  [4, browse],
  [0.7, judgeNote],
  [26, sync],
  [20, round],
  [0.5, busyHour],
];
/** How often something goes wrong, against the sum of the above. */
const FAULTS = 16;

/** Each learner has bad luck of their own: some things go wrong often, others hardly ever. */
function luckOf({ random }: Scene): readonly (readonly [number, Operation])[] {
  const all = faults.map(
    ([weight, fault]) => [weight * random.pick([0.2, 1, 1, 4]), fault] as const,
  );
  const sum = all.reduce((total, [weight]) => total + weight, 0);
  return all.map(([weight, fault]) => [(weight / sum) * FAULTS, fault]);
}

/** What lets one thing after the other happen to the living devices of a scene. */
export function fateOf(scene: Scene, trace?: (line: string) => void): () => Promise<void> {
  const operations = [...usual, ...luckOf(scene)];
  return async () => {
    scene.step += 1;
    scene.time += passingTime(scene.random);
    const device = scene.random.pick(scene.living);
    const done = await weighted(scene.random, operations)(scene, device);
    if (!trace || done === null) return;
    const when = new Date(scene.time).toISOString().slice(0, 19);
    trace(`#${scene.step} ${when} ${device.name} (${device.home.device.id}) ${done}`);
  };
}
