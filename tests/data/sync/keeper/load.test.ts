import { describe, expect, it } from 'vitest';
import { sessionId } from '../../../../data/model/id';
import { isStamp, stampOf } from '../../../../data/model/stamp';
import { aSession, DEVICE, FIRST_TASK, NOW } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';
import { StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;

/** Everything that a machine keeps after an evening: one session, one choice, one recording. */
async function kept(): Promise<Record<string, unknown>> {
  const machine = new Machine();
  await machine.run({ type: 'add-session', session: aTyped });
  await machine.run({ type: 'set-goal', minutes: 300 });
  const page = new StudyPage(machine);
  await page.arrive();
  await page.decline();
  await page.log();
  await page.study(5 * MINUTE);
  return machine.local.get(null);
}

const aTyped = {
  start: NOW - 3_600_000,
  seconds: 600,
  task: FIRST_TASK,
  title: 'Strang',
  note: '',
};

/** Ways in which a stored value can be wrong. */
const damages: Readonly<Record<string, (value: object) => unknown>> = {
  'without its version': ({ ...rest }: { version?: number }) => {
    delete rest.version;
    return rest;
  },
  'as a text': (value) => JSON.stringify(value),
  'cut in half': (value) => JSON.stringify(value).slice(0, 20),
  'as null': () => null,
  'as a list': (value) => [value],
  empty: () => ({}),
  'of a newer version': (value) => ({ ...value, version: 9, more: true }),
  'of version 0': (value) => ({ ...value, version: 0 }),
  'with nothing but its version': () => ({ version: 1 }),
};
const keys = [
  'device',
  'clock',
  'registers',
  'recording',
  'quiet',
  'notices',
  'totals',
  'post',
  'sharing',
  'log/2026-11',
];

async function asideOf(machine: Machine, key: string): Promise<readonly unknown[]> {
  const all = await machine.local.get(null);
  return Object.keys(all)
    .filter((name) => name.startsWith(`aside/${key}/`))
    .map((name) => all[name]);
}

describe('a stored value that cannot be read', () => {
  for (const key of keys) {
    it(`under "${key}" is set aside as it is, said, and the rest stays`, async () => {
      const before = await kept();
      for (const [how, damage] of Object.entries(damages)) {
        const raw = damage(before[key] ?? { version: 1, notices: [] });
        const machine = new Machine({ ...before, [key]: raw });
        await machine.keeper.installed();
        expect({ how, aside: await asideOf(machine, key) }).toEqual({ how, aside: [raw] });
        const { notices } = (await machine.local.get(['notices']))['notices'] as {
          notices: readonly unknown[];
        };
        expect(notices).toMatchObject([
          { kind: how === 'of a newer version' ? 'newer' : 'damaged', subject: key, at: NOW },
        ]);
        for (const other of keys.filter((name) => name !== key && name !== 'notices')) {
          expect((await machine.local.get([other]))[other]).toEqual(before[other]);
        }
        // Everything works on, and says the same only once.
        expect(await machine.run({ type: 'add-session', session: aTyped })).toMatchObject({
          ok: true,
        });
        machine.kill();
        await machine.keeper.installed();
        expect({ how, aside: await asideOf(machine, key) }).toEqual({ how, aside: [raw] });
      }
    });
  }

  it('is the roadmap: it is simply written again', async () => {
    const before = await kept();
    const machine = new Machine({ ...before, roadmap: 'torn' });
    await machine.keeper.answer({ type: 'wake' }, machine.ourPage());
    expect(await machine.local.get(['roadmap'])).toEqual({ roadmap: before['roadmap'] });
    expect(await asideOf(machine, 'roadmap')).toEqual([]);
  });
});

describe('one bad record among many', () => {
  const [good, other] = [aSession(), aSession()];
  const page = (bad: unknown, id = 'bad') => ({
    'log/2026-11': { version: 1, sessions: { [good.id]: good, [id]: bad, [other.id]: other } },
  });

  it('is set aside alone, however it is wrong', async () => {
    const bads = [
      null,
      'text',
      { ...good, id: 'another-id' },
      { ...good, id: 'bad', start: -1 },
      { ...good, id: 'bad', start: 0.5 },
      { ...good, id: 'bad', seconds: '600' },
      { ...good, id: 'bad', seconds: Number.NaN },
      { ...good, id: 'bad', title: 'x'.repeat(301) },
      { ...good, id: 'bad', how: 'by-magic' },
      { ...good, id: 'bad', stamp: 'yesterday' },
      { ...good, id: 'bad', deleted: 'no' },
      { ...good, id: 'bad', offset: 2000 },
    ];
    for (const bad of bads) {
      const machine = new Machine(page(bad));
      await machine.keeper.started();
      const ids = (await machine.sessions()).map(({ id }) => id);
      expect(ids.toSorted()).toEqual([good.id, other.id].toSorted());
      expect(await asideOf(machine, 'log/2026-11')).toEqual([{ version: 1, sessions: { bad } }]);
      expect((await machine.local.get(['notices']))['notices']).toMatchObject({
        notices: [{ kind: 'damaged', subject: 'log/2026-11', count: 1 }],
      });
    }
  });

  it('is set aside also by the first change of its month', async () => {
    const machine = new Machine(page('torn'));
    await machine.run({ type: 'delete-session', id: good.id });
    expect(await machine.sessions()).toEqual([other]);
    expect(await asideOf(machine, 'log/2026-11')).toEqual([
      { version: 1, sessions: { bad: 'torn' } },
    ]);
  });

  it('is one register of all that the learner decided', async () => {
    const before = await kept();
    const { registers } = before['registers'] as { registers: object };
    const machine = new Machine({
      ...before,
      registers: { version: 1, registers: { ...registers, 'task/math-review': 'done' } },
    });
    await machine.keeper.started();
    expect((await machine.local.get(['registers']))['registers']).toEqual(before['registers']);
    expect(await asideOf(machine, 'registers')).toEqual([
      { version: 1, registers: { 'task/math-review': 'done' } },
    ]);
    expect((await machine.local.get(['notices']))['notices']).toMatchObject({
      notices: [{ kind: 'damaged', subject: 'registers', count: 1 }],
    });
  });
});

describe('a clock that was lost', () => {
  it('begins again after everything that is stamped', async () => {
    const ahead = stampOf(NOW + 1e11, 3, DEVICE);
    const registers = { 'weekly-goal-minutes': { stamp: ahead, value: 60 } };
    for (const clock of [undefined, 'torn']) {
      const machine = new Machine({
        registers: { version: 1, registers },
        ...(clock && { clock }),
      });
      await machine.run({ type: 'set-task', task: FIRST_TASK, state: 'done' });
      const { stamp } = (await machine.local.get(['clock']))['clock'] as { stamp: string };
      expect(isStamp(stamp)).toBe(true);
      expect(stamp > ahead).toBe(true);
    }
  });
});

describe('a device', () => {
  it('gets its name at the first start and keeps it', async () => {
    const machine = new Machine();
    await machine.run({ type: 'add-session', session: aTyped });
    const { device } = await machine.local.get(['device']);
    machine.kill();
    await machine.restartBrowser();
    await machine.run({ type: 'add-session', session: aTyped });
    expect((await machine.local.get(['device']))['device']).toEqual(device);
    const { id } = device as { id: string };
    expect((await machine.sessions()).every((each) => each.id.startsWith(`${id}-`))).toBe(true);
    expect(new Set((await machine.sessions()).map((each) => each.id)).size).toBe(2);
    expect(id).not.toBe(sessionId(''));
  });
});
