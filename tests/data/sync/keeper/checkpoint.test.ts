import { describe, expect, it } from 'vitest';
import { Machine } from '../../../helpers/memory-world';
import { NEXT_LECTURE, StudyPage, together } from '../../../helpers/pages';

const MINUTE = 60_000;

async function recorded(): Promise<{ machine: Machine; page: StudyPage }> {
  const machine = new Machine();
  const page = new StudyPage(machine);
  await page.begin();
  return { machine, page };
}

/** Seconds of the running recording as they lie in storage. */
async function stored(machine: Machine): Promise<number> {
  const copy = new Machine(await machine.local.get(null));
  await copy.keeper.started();
  return (await copy.sessions())[0]?.seconds ?? 0;
}

/** Two pages in view at once, whose pulses are some milliseconds apart. */
async function sideBySide(apart: number) {
  const { machine, page } = await recorded();
  await page.study(MINUTE);
  await machine.pass(apart);
  page.owed += apart;
  const other = new StudyPage(machine, { tab: 8, address: NEXT_LECTURE });
  await other.arrive();
  /** Each page says its pulse when it is due. */
  async function second(): Promise<void> {
    await machine.pass(1000);
    for (const each of [page, other]) {
      each.owed += 1000;
      if (each.owed >= 15_000) await each.pulse();
    }
  }
  return { machine, second };
}

describe('writes while recording', () => {
  it('are four a minute', async () => {
    const { machine, page } = await recorded();
    await page.study(MINUTE);
    const before = machine.writes;
    await page.study(10 * MINUTE);
    expect(machine.writes - before).toBe(40);
  });

  it('are none when nothing is recorded', async () => {
    const machine = new Machine();
    // The other devices are told once that there is this one.
    await machine.pass(MINUTE);
    const page = new StudyPage(machine);
    await page.arrive();
    const before = machine.writes;
    await page.study(20_000);
    await machine.pass(3 * 60 * MINUTE);
    machine.kill();
    await page.arrive();
    expect(machine.writes).toBe(before);
  });

  it('are none for the roadmap when it lies there, in whatever order its keys come back', async () => {
    const machine = new Machine();
    await machine.run({ type: 'set-goal', minutes: 60 });
    const sorted = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? Array.isArray(value)
          ? value.map(sorted)
          : value
        : Object.fromEntries(
            Object.entries(value)
              .toSorted(([one], [other]) => (one < other ? -1 : 1))
              .map(([key, inner]) => [key, sorted(inner)]),
          );
    const again = new Machine(sorted(await machine.local.get(null)) as Record<string, unknown>);
    await again.pageStatus(7, 'https://example.org/');
    expect(again.writes).toBe(0);
  });

  it('stay four a minute with two pages side by side, and a crash costs 15 seconds', async () => {
    for (const apart of [1000, 4000, 7000, 8000, 13_000]) {
      const { machine, second } = await sideBySide(apart);
      const before = machine.writes;
      for (let passed = 1; passed <= 5 * 60; passed += 1) {
        await second();
        const lost = (90_000 + apart) / 1000 + passed - (await stored(machine));
        expect(lost).toBeLessThanOrEqual(15);
      }
      expect(machine.writes - before).toBeLessThanOrEqual(21);
    }
  });

  it('follow the page that stays when the other one is left', async () => {
    const { machine, page } = await recorded();
    await page.study(MINUTE);
    const other = new StudyPage(machine, { tab: 8, address: NEXT_LECTURE });
    await machine.pass(2000);
    page.owed += 2000;
    await other.arrive();
    await other.study(8000);
    page.owed += 8000;
    await page.pulse();
    const before = machine.writes;
    let studied = 100;
    for (let second = 1; second <= 120; second += 1) {
      await machine.pass(1000);
      studied += 1;
      other.owed += 1000;
      if (other.owed >= 15_000) await other.pulse();
      expect(studied - (await stored(machine))).toBeLessThanOrEqual(15 + 10);
    }
    expect(studied - (await stored(machine))).toBeLessThanOrEqual(15);
    expect(machine.writes - before).toBeLessThanOrEqual(10);
  });

  it('happen at once where a stretch ends, so that a killed background forgets nothing', async () => {
    const { machine, page } = await recorded();
    await page.study(5 * MINUTE);
    await page.study(4000);
    machine.kill();
    await page.study(3000);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 337 }]);
  });

  it('happen before a page hears that its long pause was taken back', async () => {
    const { machine, page } = await recorded();
    await page.study(5 * MINUTE);
    await page.pulse();
    await machine.pass(600);
    await page.pulse({ engaged: 0, goesOn: false, withdrawn: 180_600 });
    expect(await stored(machine)).toBe(150);
  });

  it('are tried again for a long pause that could not be written', async () => {
    const { machine, page } = await recorded();
    await page.study(5 * MINUTE);
    let isFull = true;
    machine.kill((area, name) => ({
      ...area,
      set: (items) =>
        isFull && name === 'local' ? Promise.reject(new Error('full')) : area.set(items),
    }));
    const said = () => page.pulse({ engaged: 0, goesOn: false, withdrawn: 180_000 });
    await expect(said()).rejects.toThrow('refused a write');
    await machine.pass(15_000);
    await expect(said()).rejects.toThrow('refused a write');
    isFull = false;
    await page.pulse({ engaged: 0, goesOn: false, withdrawn: 195_000 });
    machine.kill();
    expect(await stored(machine)).toBe(150);
  });

  it('are few on the way through many addresses of a lecture', async () => {
    const { machine } = await recorded();
    const before = machine.writes;
    for (let hop = 0; hop < 60; hop += 1) {
      const page = new StudyPage(machine, { address: `${NEXT_LECTURE}-${hop}` });
      await page.arrive();
      await together(machine, [page], 1000);
    }
    expect(machine.writes - before).toBeLessThanOrEqual(6);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 90 }]);
  });
});
