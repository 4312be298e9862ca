import fc from 'fast-check';
import { expect, it } from 'vitest';
import { siteId } from '../../../../data/model/id';
import type { Recording } from '../../../../data/model/recording';
import { creditedTime } from '../../../../data/model/elapsed';
import type { RawSender } from '../../../../data/sync/keeper/gate';
import type { Visit } from '../../../../data/sync/keeper/state';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { Machine, OWN_ADDRESS, OWN_ID } from '../../../helpers/memory-world';
import { aPulse, LECTURE, OTHER_COURSE, PAPER, StudyPage } from '../../../helpers/pages';
import { pageMessages, requests } from './valid-messages';

/** Ten thousand messages in all: what is broken, who may not speak, what was said before, floods. */
const [BROKEN, WRONG_SENDERS, REPLAYED, FLOODED] = [4000, 3000, 2000, 1000];
/** A seed of the day finds more over the days; it is printed when something is found. */
const SEED = Math.floor(Date.now() / 86_400_000);

const VICTIM = 7;
const ATTACKER = 8;

/** A machine in the middle of a recording in one tab, with sessions, decisions and another visit. */
async function studied() {
  const machine = new Machine();
  await machine.run({ type: 'set-goal', minutes: 600 });
  await machine.run({
    type: 'add-session',
    session: { start: NOW - 9e6, seconds: 600, task: FIRST_TASK, title: 'Kept', note: 'by hand' },
  });
  await machine.run({ type: 'choose-site', site: siteId('coursera'), choice: 'always' });
  const page = new StudyPage(machine, { tab: VICTIM, address: LECTURE });
  await page.begin();
  await page.study(120_000);
  expect(page.standing).toBe('recording');
  const other = new StudyPage(machine, { tab: ATTACKER, address: PAPER });
  await other.arrive();
  return { machine, page, other };
}

/** All that is kept, shown, set or told; what the recording has earned is apart. */
async function kept(machine: Machine) {
  const { recording, ...local } = await machine.local.get(null);
  const { visits = {}, ...memory } = await machine.memory.get(null);
  const { recording: now } = (recording ?? {}) as { readonly recording?: Recording | null };
  const everything = {
    local,
    memory,
    sync: await machine.sync.get(null),
    badge: machine.badge,
    alarms: [...machine.alarms.keys()],
    notified: machine.notified,
    reports: machine.reports,
  };
  return {
    everything: structuredClone(everything),
    visits: structuredClone(visits) as Readonly<Record<string, Visit>>,
    recorded: now?.kind === 'page' ? { id: now.id, unit: now.unit, task: now.task } : null,
    seconds: now?.kind === 'page' ? creditedTime(now) / 1000 : 0,
  };
}

const wild = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withTypedArray: true }),
  fc.constantFrom<unknown>(
    Number.NaN,
    Infinity,
    -1,
    1e300,
    2 ** 53,
    '',
    'x'.repeat(30_000),
    '\u0000\uD800<img src=x onerror=1>',
    '__proto__',
    { toString: 'x', valueOf: null },
    Object.create({ type: 'erase' }),
  ),
);
const badKey = fc.constantFrom('__proto__', 'constructor', 'toString', 'type ', 'extra', 'sender');

/** A message with something wrong in it: a part too much, gone, of another kind, or only inherited. */
function broken(message: object): fc.Arbitrary<unknown> {
  const key = fc.constantFrom(...Object.keys(message));
  const own = (name: string, value: unknown) =>
    Object.defineProperty({ ...message }, name, { value, enumerable: true, configurable: true });
  return fc.oneof(
    wild,
    fc.tuple(badKey, wild).map(([name, value]) => own(name, value)),
    fc.tuple(key, wild).map(([name, value]) => own(name, value)),
    key.map((name) =>
      Object.fromEntries(Object.entries(message).filter(([each]) => each !== name)),
    ),
    fc.constantFrom<unknown>(
      [message],
      JSON.stringify(message),
      { message },
      { ...message, type: 'command' },
    ),
  );
}

let moments = 0;
/** Back and forth by more than the time in which too much may be said, so that each is heard. */
const anotherMoment = (): number => (moments++ % 2 === 0 ? 11_000 : -11_000);

/** Says many things, and holds each against what may be answered. */
const sayAll = (
  runs: number,
  said: fc.Arbitrary<readonly [message: unknown, sender: RawSender]>,
  hear: (message: unknown, sender: RawSender) => unknown,
) =>
  fc.assert(
    fc.asyncProperty(said, async ([message, sender]) => {
      await hear(message, sender);
    }),
    { numRuns: runs, seed: SEED },
  );

it(`${BROKEN} broken messages from a study page earn no more than its own time`, async () => {
  const { machine, page } = await studied();
  const before = await kept(machine);
  const valid = [...pageMessages(page.visit), ...requests];
  const said = fc
    .constantFrom(...valid)
    .chain((message) => broken(message))
    // What is whole after all is no forgery of this kind, but a press of the learner's.
    .filter((it) => !['log', 'decline'].includes((it as { type?: string } | null)?.type ?? ''));
  const presses = fc
    .constantFrom(...pageMessages(page.visit).filter(({ type }) => /log|decline/.test(type)))
    .chain((message) => fc.tuple(fc.constant(message), badKey, wild))
    .map(([message, name, value]) =>
      Object.defineProperty({ ...message }, name, { value, enumerable: true }),
    );
  const sender = machine.studyPage(VICTIM, LECTURE);
  await sayAll(
    BROKEN,
    fc.oneof({ weight: 4, arbitrary: said }, presses).map((message) => [message, sender] as const),
    (message) => {
      machine.now += anotherMoment();
      return machine.keeper.answer(message, sender);
    },
  );
  const after = await kept(machine);
  expect(after.everything).toEqual(before.everything);
  expect(after.recorded).toEqual(before.recorded);
  expect(after.seconds).toBeLessThanOrEqual(before.seconds + 11);
  expect(({} as { extra?: unknown }).extra).toBeUndefined();
});

it(`${WRONG_SENDERS} messages of senders that may not speak change nothing`, async () => {
  const { machine, page } = await studied();
  const before = await kept(machine);
  const honest = machine.studyPage(VICTIM, LECTURE);
  const strangers: readonly RawSender[] = [
    { ...honest, id: 'another-extension' },
    { ...honest, id: undefined },
    { ...honest, id: `${OWN_ID} ` },
    { ...honest, url: undefined },
    { ...honest, frameId: undefined },
    { ...honest, tab: undefined },
    { ...honest, tab: {} },
    { ...honest, tab: { id: VICTIM, url: LECTURE, incognito: true } },
    { id: 'another-extension', url: OWN_ADDRESS },
    {},
  ];
  const pages = [
    LECTURE,
    `https://evil.example/${OWN_ADDRESS}`,
    OWN_ADDRESS.slice(0, -1),
    OWN_ADDRESS.replace(OWN_ID, `${OWN_ID}.evil.example`),
    `blob:${OWN_ADDRESS}popup.html`,
    'about:blank',
    'data:text/html,x',
    '',
  ].map((url) => ({ ...honest, url }));
  const frames = [1, 42, -1].map((frameId) => ({ ...honest, frameId }));
  const visits = pageMessages(page.visit);
  const said = fc.oneof(
    fc.tuple(fc.constantFrom(...visits, ...requests), fc.constantFrom(...strangers)),
    // A page may say what pages say, but no command; a frame in it not even that.
    fc.tuple(fc.constantFrom(...requests), fc.constantFrom(...pages, ...frames)),
    fc.tuple(
      fc.constantFrom(...visits.filter(({ type }) => type !== 'watched')),
      fc.constantFrom(...frames),
    ),
    // Our own pages command, and are no study pages.
    fc.tuple(fc.constantFrom(...visits), fc.constant(machine.ourPage())),
  );
  await sayAll(WRONG_SENDERS, said, (message, sender) => {
    machine.now += 1;
    expect(machine.keeper.answer(message, sender)).toBeUndefined();
  });
  expect(await kept(machine)).toEqual(before);
});

it(`${REPLAYED} messages said before, or of another tab's visit, change nothing`, async () => {
  const { machine, page, other } = await studied();
  // What another tab says comes after all that was said here.
  await page.pulse({ sequence: 1000, engaged: 0 });
  await machine.pass(0);
  const before = await kept(machine);
  const attacker = machine.studyPage(ATTACKER, PAPER);
  const own = machine.studyPage(VICTIM, LECTURE);
  const said = fc.oneof(
    fc.tuple(
      fc.integer({ min: 1, max: 1000 }).map((sequence) => aPulse({ visit: page.visit, sequence })),
      fc.constant(own),
    ),
    fc.tuple(
      fc.constantFrom(
        ...pageMessages(page.visit).filter(({ type }) => type !== 'watched' && type !== 'frames'),
      ),
      fc.constantFrom(attacker, { ...attacker, url: OTHER_COURSE }),
    ),
    fc.tuple(
      fc.constantFrom(
        ...pageMessages('visit-long-gone').filter(({ type }) =>
          /reach|log|decline|pulse/.test(type),
        ),
      ),
      fc.constantFrom(attacker, own),
    ),
    // Known and its own, and not what is recorded.
    fc.tuple(fc.constant(aPulse({ visit: other.visit, sequence: 9 })), fc.constant(attacker)),
  );
  await sayAll(REPLAYED, said, async (message, sender) => {
    machine.now += anotherMoment();
    expect(await machine.keeper.answer(message, sender)).toBeDefined();
  });
  expect(await kept(machine)).toEqual(before);
});

it(`${FLOODED} messages at once are heard thirty times, and earn no more than their time`, async () => {
  const { machine, page } = await studied();
  const before = await kept(machine);
  const writes = machine.writes;
  await machine.pass(10_000);
  const sender = machine.studyPage(VICTIM, LECTURE);
  let heard = 0;
  let sequence = 2000;
  await sayAll(
    FLOODED,
    fc
      .record({ wall: fc.double({ min: 0, max: 1e12, noNaN: true }), goesOn: fc.boolean() })
      .map(({ wall, goesOn }) => [{ wall, goesOn }, sender] as const),
    async (claim) => {
      sequence += 1;
      const { wall, goesOn } = claim as { wall: number; goesOn: boolean };
      const pulse = aPulse({
        visit: page.visit,
        sequence,
        wall,
        mono: wall,
        engaged: wall,
        goesOn,
      });
      const answer = machine.keeper.answer(pulse, sender);
      if (answer) heard += 1;
      await answer;
    },
  );
  expect(heard).toBeLessThanOrEqual(30);
  expect(machine.writes - writes).toBeLessThanOrEqual(2);
  await machine.run({ type: 'stop' });
  const sessions = await machine.sessions();
  expect(sessions.map(({ seconds }) => seconds).toSorted((a, b) => b - a)).toEqual([600, 160]);
  expect((await kept(machine)).everything.local['registers']).toEqual(
    before.everything.local['registers'],
  );
});
