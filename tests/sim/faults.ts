import { monthOf } from '../../data/model/session';
import { readShardKey } from '../../data/sync/wire/shard-key';
import { itemOf } from './account';
import { copyOf, type SimDevice } from './device';
import type { Holder } from './oracle';
import { NEWEST_WIRE, holderOf, type Scene } from './scene';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const MOST_DEVICES = 8;

/** Something that goes wrong at a device; says what, or null when it cannot happen now. */
export type Fault = (scene: Scene, device: SimDevice) => string | null | Promise<string | null>;

const crash: Fault = ({ random }, device) => {
  const uses = random.below(8);
  device.doom(uses, random.chance(0.5));
  return `will crash after ${uses} uses of its storage`;
};

const restart: Fault = (_scene, device) => {
  device.restart();
  return 'starts its browser anew';
};

const update: Fault = ({ isMixed }, device) => {
  if (!isMixed || device.wireVersion === NEWEST_WIRE) return null;
  device.restart(NEWEST_WIRE);
  return 'is updated';
};

const turnClock: Fault = ({ random }, device) => {
  const size = random.pick([HOUR, 12 * HOUR, 40 * DAY, YEAR, 10 * YEAR]);
  const by = Math.round((random.next() * 2 - 1) * size);
  device.turnClock(by);
  return `has its clock turned by ${(by / HOUR).toFixed(1)} h`;
};

const setClock: Fault = (_scene, device) => {
  device.turnClock(-device.skew);
  return 'has its clock set right';
};

const goOffline: Fault = (_scene, { replica }) => {
  replica.isOnline = !replica.isOnline;
  return replica.isOnline ? 'is online' : 'is offline';
};

const turnSync: Fault = (_scene, { replica }) => {
  if (replica.isSyncing) replica.turnSyncOff();
  else replica.turnSyncOn();
  return replica.isSyncing ? 'has sync turned on' : 'has sync turned off';
};

const breakStorage: Fault = ({ random }, { replica }) => {
  replica.health = replica.health === 'well' ? random.pick(['flaky', 'broken']) : 'well';
  return `has storage that is ${replica.health}`;
};

const backUp: Fault = (_scene, device) => {
  device.backup = copyOf(device);
  return 'has its profile copied away';
};

const putBack: Fault = (scene, device) => {
  if (!device.backup) return null;
  const others = scene.othersThan(device);
  const excused = scene.oracle.excuseAllBut([
    ...others.map(({ home }) => holderOf(home)),
    holderOf(device.backup.home),
    scene.mailbox([...others, device.backup].map(({ replica }) => replica)),
  ]);
  device.putBack(device.backup);
  scene.count('restores');
  return `has its old profile put back (${excused} excused)`;
};

const clone: Fault = (scene, device) => {
  if (scene.living.length >= MOST_DEVICES) return null;
  const { name } = scene.addDevice(device);
  scene.count('clones');
  return `is copied to ${name}`;
};

const join: Fault = (scene) => {
  if (scene.living.length >= MOST_DEVICES) return null;
  const { name } = scene.addDevice();
  return `is followed by a new device, ${name}`;
};

const uninstall: Fault = (scene, device) => {
  // What is in the account goes too, but for what this browser has not seen of it.
  const excused = scene.oracle.excuseAllBut(
    scene.othersThan(device).map(({ home }) => holderOf(home)),
  );
  device.reinstall();
  scene.count('uninstalls');
  return `is uninstalled and installed again (${excused} excused)`;
};

const leave: Fault = (scene, device) => {
  if (scene.living.length < 2) return null;
  if (scene.random.chance(0.5)) device.replica.sync();
  device.isAlive = false;
  const excused = scene.oracle.excuseAllBut([
    ...scene.living.map(({ home }) => holderOf(home)),
    inAccount(scene),
  ]);
  scene.count('departures');
  return `is gone for good (${excused} excused)`;
};

const spoilAccount: Fault = (scene, device) => {
  const { account, random } = scene;
  const key = shardIn(scene, account.items.keys());
  const text = key && account.items.get(key)?.value;
  if (!key || typeof text !== 'string') return null;
  account.put(key, itemOf(account.kind, key, spoilt(scene, text)));
  const excused = scene.oracle.excuseAllBut([
    ...scene.living.map(({ home }) => holderOf(home)),
    inAccount(scene),
  ]);
  if (random.chance(0.5)) device.replica.sync();
  scene.count('corrupt shards');
  return `finds ${key} damaged in the account (${excused} excused)`;
};

const spoilReplica: Fault = (scene, { replica }) => {
  const key = shardIn(scene, replica.contents.keys());
  const text = key && replica.contents.get(key)?.value;
  if (!key || typeof text !== 'string') return null;
  replica.spoil(key, spoilt(scene, text));
  scene.count('corrupt shards');
  return `finds ${key} damaged in its browser`;
};

/**
 * A page of the log is damaged. That is noticed when the browser starts, and a round follows before
 * anybody could log a session into that month.
 */
const losePage: Fault = async (scene, device) => {
  const { home, replica } = device;
  const isHeard = replica.health === 'well' && replica.isOnline && replica.isSyncing;
  if (home.records.size === 0 || !isHeard) return null;
  const month = monthOf(scene.random.pick(home.list).start);
  const lost = new Set(scene.pageOf(device, month));
  const rest = { ...holderOf(home), records: home.list.filter((each) => !lost.has(each)) };
  const others = scene.othersThan(device).map((each) => holderOf(each.home));
  const holders = [...others, rest, inAccount(scene)];
  if (scene.oracle.wouldMiss(holders) > 0) return null;
  scene.oracle.excuseAllBut(holders);
  home.lose([...lost].map(({ id }) => id));
  device.restart();
  replica.sync();
  await device.round();
  scene.count('lost pages');
  return `loses ${lost.size} sessions of ${month}`;
};

/** The learner tells Milepost to forget a device: nearly always one that is gone. */
const forget: Fault = (scene, { home }) => {
  const alive = new Set(scene.living.map((each) => each.home.device.id));
  const mayBeAlive = scene.random.chance(0.1);
  const known = Object.entries(home.post.heard).filter(
    ([id]) => id !== home.device.id && (mayBeAlive || ![...alive].includes(id as never)),
  );
  if (known.length === 0) return null;
  const [id, { generation }] = scene.random.pick(known);
  home.post = { ...home.post, forgotten: { ...home.post.forgotten, [id]: generation } };
  scene.count('forgotten');
  return `is told to forget ${id} at ${generation}`;
};

/** What the account will hold when every living browser has met it. */
const inAccount = (scene: Scene): Holder =>
  scene.mailbox(scene.living.map(({ replica }) => replica));

function shardIn({ random }: Scene, keys: Iterable<string>): string | null {
  const shards = [...keys].filter((key) => readShardKey(key));
  return shards.length > 0 ? random.pick(shards) : null;
}

function spoilt({ random }: Scene, text: string): string {
  const at = random.below(text.length);
  if (random.chance(0.3)) return text.slice(0, at);
  const other = text[at] === 'x' ? 'y' : 'x';
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** What can go wrong, and how often, each against the others. */
export const faults: readonly (readonly [number, Fault])[] = [
  [12, crash],
  [6, restart],
  [2, update],
  [6, turnClock],
  [4, setClock],
  [10, goOffline],
  [3, turnSync],
  [5, breakStorage],
  [3, backUp],
  [1.5, putBack],
  [1, clone],
  [1, join],
  [0.7, uninstall],
  [0.7, leave],
  [3, spoilAccount],
  [3, spoilReplica],
  [1.5, losePage],
  [1.5, forget],
];
