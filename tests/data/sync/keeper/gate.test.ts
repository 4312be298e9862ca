import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Machine, OWN_ADDRESS, OWN_ID } from '../../../helpers/memory-world';
import { aPulse, LECTURE, StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;

/** A machine in the middle of a recording, with everything that it keeps. */
async function recorded() {
  const machine = new Machine();
  const page = new StudyPage(machine);
  await page.begin();
  await page.study(2 * MINUTE);
  const kept = async () => ({
    local: await machine.local.get(null),
    memory: await machine.memory.get(null),
    badge: machine.badge,
  });
  return { machine, page, kept };
}

const pulseOf = ({ visit }: StudyPage) => aPulse({ visit, sequence: 50 });

describe('a message from a sender that may not speak', () => {
  it('changes nothing and gets no answer', async () => {
    const { machine, page, kept } = await recorded();
    await machine.pass(15_000);
    const before = await kept();
    const honest = machine.studyPage(7, LECTURE);
    const senders = [
      { ...honest, id: 'another-extension' },
      { ...honest, id: undefined },
      { ...honest, frameId: 3 },
      { ...honest, frameId: undefined },
      { ...honest, tab: { id: 7, incognito: true } },
      { ...honest, tab: undefined },
      { ...honest, tab: {} },
      { ...honest, url: undefined },
      {},
    ];
    for (const sender of senders) {
      expect(machine.keeper.answer(pulseOf(page), sender)).toBeUndefined();
    }
    const command = { type: 'command', command: { type: 'stop' } };
    for (const url of [
      LECTURE,
      `https://evil.example/${OWN_ADDRESS}`,
      OWN_ADDRESS.slice(0, -1),
      OWN_ADDRESS.replace(OWN_ID, `${OWN_ID}.evil`),
      '',
    ]) {
      expect(machine.keeper.answer(command, { ...honest, url })).toBeUndefined();
    }
    expect(machine.keeper.answer(command, { id: 'another', url: OWN_ADDRESS })).toBeUndefined();
    expect(machine.keeper.answer(pulseOf(page), machine.ourPage())).toBeUndefined();
    expect(await kept()).toEqual(before);
  });
});

describe('a page that was left for another one', () => {
  it('has its last pulse heard from the back/forward cache, and nothing else', async () => {
    const { machine, page } = await recorded();
    await machine.pass(9000);
    // Chromium gives another page's number to its frame by then, and the tab shows that page.
    const left = {
      ...machine.studyPage(7, LECTURE),
      frameId: 6,
      documentLifecycle: 'cached',
      tab: { id: 7, url: 'https://news.example.org/', incognito: false },
    };
    const { visit } = page;
    for (const message of [
      { type: 'arrive', visit: 'visit-other', title: '', hints: null },
      { type: 'reach', visit, title: '', engaged: 9000 },
      { type: 'log', visit, title: '', engaged: 9000, task: null, always: false },
      { type: 'decline', visit, answer: 'never' },
      { type: 'frames' },
    ]) {
      expect(machine.keeper.answer(message, left)).toBeUndefined();
    }
    const last = aPulse({ ...pulseOf(page), wall: 9000, mono: 9000, engaged: 9000, goesOn: false });
    expect(await machine.keeper.answer(last, left)).toMatchObject({ kind: 'recording' });
    machine.tabs.delete(7);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 159 }]);
  });

  it('is not heard from the cache of another tab', async () => {
    const { machine, page, kept } = await recorded();
    await machine.pass(9000);
    const before = await kept();
    const other = { ...machine.studyPage(8, LECTURE), frameId: 6, documentLifecycle: 'cached' };
    await machine.keeper.answer(pulseOf(page), other);
    expect(await kept()).toEqual(before);
  });
});

describe('a message that is not well-formed', () => {
  it('changes nothing, whatever it is', async () => {
    const { machine, page, kept } = await recorded();
    const before = await kept();
    const wild = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true });
    const type = fc.constantFrom('arrive', 'reach', 'log', 'decline', 'pulse', 'command', 'wake');
    const message = fc.oneof(
      wild,
      fc.tuple(type, wild).map(([kind, rest]) => ({ ...(rest as object), type: kind })),
      fc
        .tuple(fc.constantFrom('sequence', 'wall', 'mono', 'engaged', 'withdrawn', 'visit'), wild)
        .filter(([, value]) => typeof value !== 'number' && typeof value !== 'string')
        .map(([key, value]) => ({ ...pulseOf(page), [key]: value })),
    );
    await fc.assert(
      fc.asyncProperty(message, async (said) => {
        machine.now += 1000;
        expect(machine.keeper.answer(said, machine.studyPage(7, LECTURE))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
    expect(await kept()).toEqual(before);
  });

  it('changes nothing when its numbers are none, or its texts are huge', async () => {
    const { machine, page, kept } = await recorded();
    await machine.pass(15_000);
    const before = await kept();
    const arrival = { type: 'arrive', visit: 'visit-other-0001', title: '', hints: null };
    const pulse = pulseOf(page);
    const report = { visit: page.visit, title: '', engaged: 1 };
    const messages = [
      ...[Number.NaN, Infinity, -Infinity, -1, 1e13].map((engaged) => ({ ...pulse, engaged })),
      ...[0, -1, 1.5, 2 ** 53, Number.NaN].map((sequence) => ({ ...pulse, sequence })),
      ...[Infinity, -Infinity, 1e13].map((wall) => ({ ...pulse, wall })),
      { ...pulse, extra: 1 },
      JSON.parse('{"__proto__":{"isAdmin":true},"type":"arrive"}') as unknown,
      JSON.parse(JSON.stringify(arrival).replace('{', '{"__proto__":{"x":1},')) as unknown,
      JSON.parse(JSON.stringify(arrival).replace('null', '{"__proto__":{}}')) as unknown,
      { ...arrival, constructor: { prototype: {} } },
      { ...arrival, title: 'x'.repeat(20_001) },
      { ...arrival, visit: 'x'.repeat(41) },
      { ...arrival, visit: '__proto__' },
      { ...arrival, visit: 'UPPER-CASE' },
      { ...arrival, hints: { channelId: 'x'.repeat(101) } },
      { type: 'reach', ...report, engaged: '30000' },
      { type: 'log', ...report, task: { id: 'x' }, always: false },
      { type: 'log', ...report, task: '', always: false },
      { type: 'log', ...report, task: 'x'.repeat(201), always: false },
      { type: 'decline', visit: page.visit, answer: 'always' },
      [pulse],
      null,
      'pulse',
    ];
    for (const message of messages) {
      machine.now += 1000;
      const answer = machine.keeper.answer(message, machine.studyPage(7, LECTURE));
      expect({ message, answer }).toEqual({ message, answer: undefined });
    }
    expect(await kept()).toEqual(before);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});

describe('a page that speaks too much', () => {
  it('is not heard any more for some seconds, while another tab is', async () => {
    const machine = new Machine();
    const arrival = { type: 'arrive', title: '', hints: null };
    const answers = Array.from({ length: 40 }, (_, index) =>
      machine.keeper.answer(
        { ...arrival, visit: `visit-flood-${index}` },
        machine.studyPage(7, LECTURE),
      ),
    );
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(30);
    const other = new StudyPage(machine, { tab: 8 });
    expect(await other.arrive()).toEqual({ kind: 'waiting' });
    await machine.pass(10_000);
    expect(await new StudyPage(machine).arrive()).toEqual({ kind: 'waiting' });
  });

  it('is heard again also when the clock was set back', async () => {
    const machine = new Machine();
    for (let index = 0; index < 40; index += 1) {
      void machine.keeper.answer({}, machine.studyPage(7, LECTURE));
    }
    machine.now -= 3_600_000;
    expect(await new StudyPage(machine).arrive()).toEqual({ kind: 'waiting' });
  });

  it('writes no more than a few times a minute, and is credited no more than its time', async () => {
    const { machine, page } = await recorded();
    const before = machine.writes;
    for (let second = 0; second < 60; second += 1) {
      await machine.pass(1000);
      for (const sequence of [1000 + 2 * second, 1001 + 2 * second]) {
        await page.pulse({ sequence, engaged: 1e12, wall: 1e12, mono: 1e12 });
      }
    }
    expect(machine.writes - before).toBeLessThanOrEqual(6);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 30 + 120 + 60 }]);
  });
});

describe('the address of a page', () => {
  /** The place of the one visit that is known after a page has arrived. */
  async function placeOf(loaded: string, now: string): Promise<string | undefined> {
    const machine = new Machine();
    const sender = { ...machine.studyPage(7, loaded), tab: { id: 7, url: now } };
    const arrive = { type: 'arrive', visit: 'visit-number-1', title: 'A title', hints: null };
    await machine.keeper.answer(arrive, sender);
    const { visits = {} } = await machine.memory.get(['visits']);
    const [visit] = Object.values(visits as Record<string, { place: { key: string } }>);
    return visit?.place.key;
  }

  it('is where it has gone without loading, not where it was loaded', async () => {
    expect(await placeOf('https://www.coursera.org/my-learning', LECTURE)).toMatch(/^coursera\//);
  });

  it('is never that of another site, which the tab may show by now', async () => {
    const home = 'https://www.youtube.com/';
    expect(await placeOf(home, LECTURE)).toBeUndefined();
    expect(await placeOf(LECTURE, home)).toMatch(/^coursera\//);
  });
});
