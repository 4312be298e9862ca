import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../data/model/command';
import type { SessionRecord } from '../../../../data/model/session';
import {
  deviceValue,
  postValue,
  sharingValue,
  totalsValue,
} from '../../../../data/sync/sharing-values';
import { readStored, type Stored } from '../../../../data/sync/stored';
import {
  clockValue,
  monthPage,
  noticesValue,
  quietValue,
  recordingValue,
  registersValue,
} from '../../../../data/sync/stored-values';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { dieEverywhere, dying, until, type Fuse } from '../../../helpers/dying';
import { goRound, Machine } from '../../../helpers/memory-world';
import { OTHER_COURSE, StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;
const byId = (log: readonly SessionRecord[]) =>
  Object.fromEntries(log.map((record) => [record.id, record]));
/** Everything that is kept can be read again. */
async function expectReadable(machine: Machine): Promise<void> {
  const kinds: Readonly<Record<string, Stored<unknown>>> = {
    clock: clockValue,
    registers: registersValue,
    recording: recordingValue,
    quiet: quietValue,
    notices: noticesValue,
    device: deviceValue,
    post: postValue,
    sharing: sharingValue,
    totals: totalsValue,
  };
  for (const [key, value] of Object.entries(await machine.local.get(null))) {
    const kind = key.startsWith('log/') ? monthPage : kinds[key];
    const reading = kind ? readStored(kind, value).kind : 'good';
    expect({ key, reading }).toEqual({ key, reading: 'good' });
    expect(key).not.toContain('aside/');
  }
}

/**
 * An evening as its learner lives it. Whoever gets no answer asks again: pages owe their time, and
 * the learner presses the button once more; what was acknowledged is not done again.
 */
async function evening(machine: Machine, fuse: Fuse) {
  const done = (act: () => Promise<unknown>) =>
    until(machine, fuse, act, () => expectReadable(machine));
  const run = (command: Command) => done(() => machine.run(command));
  async function study(page: StudyPage, minutes: number): Promise<void> {
    for (let spoken = 0; spoken < minutes * 4; spoken += 1) {
      await machine.pass(15_000);
      page.owed += 15_000;
      await done(() => page.speak());
    }
  }

  const first = new StudyPage(machine);
  await done(() => first.arrive());
  await study(first, 0.5);
  await done(() => first.log());
  await study(first, 2);
  const second = new StudyPage(machine, { address: OTHER_COURSE });
  await done(() => second.arrive());
  await study(second, 3);
  await run({ type: 'stop' });
  const [one, two] = (await machine.log()).toSorted((a, b) => a.start - b.start);
  if (!one || !two) throw new Error('two sessions were studied');
  await done(() => machine.share());
  const start = NOW - 40 * 24 * 60 * MINUTE;
  await run({ type: 'edit-session', id: one.id, changes: { start, note: 'moved' } });
  await run({ type: 'delete-session', id: two.id });
  await run({ type: 'restore-session', id: two.id });
  await run({ type: 'delete-session', id: one.id });
  await run({ type: 'set-task', task: FIRST_TASK, state: 'done' });
  await machine.pass(2 * MINUTE);
  await done(() => machine.share());
  fuse.disarm();
  return { one: one.id, two: two.id, start };
}

describe('a background that dies at any moment of an evening', () => {
  it('loses nothing acknowledged and at most 15 seconds, and doubles nothing', async () => {
    const uses = await dieEverywhere(async (fuse, where) => {
      const machine = new Machine({}, dying(fuse));
      const { one, two, start } = await evening(machine, fuse);
      const log = await machine.log();
      const [moved, other] = [one, two].map((id) => log.find((record) => record.id === id));
      const total = log.reduce((sum, { seconds }) => sum + seconds, 0);
      const { registers } = await machine.local.get(['registers']);
      expect({ where, sessions: log.length, moved, other, registers }).toMatchObject({
        where,
        sessions: 2,
        moved: { start, note: 'moved', deleted: true },
        other: { deleted: false },
        registers: { registers: { 'task/math-review': { value: 'done' } } },
      });
      const isRight = total >= 315 && total <= 330;
      expect({ where, total, isRight }).toEqual({ where, total, isRight: true });
      await expectReadable(machine);
      // The mailbox holds all of it, too: another device is told the same.
      const elsewhere = new Machine({}, undefined, machine.sync);
      await goRound([machine, elsewhere], 2);
      expect({ where, log: byId(await elsewhere.log()) }).toEqual({
        where,
        log: byId(await machine.log()),
      });
    });
    expect(uses).toBeGreaterThan(80);
  }, 120_000);
});

describe('a browser that crashes', () => {
  it('costs at most 15 seconds of what is recorded, wherever it happens', async () => {
    for (let second = 0; second < 60; second += 1) {
      const machine = new Machine();
      const page = new StudyPage(machine);
      await page.begin();
      await page.study(4 * MINUTE);
      // The page is hidden for a moment: a stretch ends, and another begins.
      await page.study((second % 7) * 1000);
      await page.study((second % 15) * 1000);
      await machine.pass(((second * 7) % 15) * 1000);
      const studied = machine.now - NOW;
      await machine.restartBrowser();
      const [session] = await machine.sessions();
      const lost = studied / 1000 - (session?.seconds ?? 0);
      expect(lost).toBeGreaterThanOrEqual(0);
      expect(lost).toBeLessThanOrEqual(15);
    }
  });

  it('is followed by a new recording, and no time is in both', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(4 * MINUTE);
    await machine.restartBrowser();
    expect(machine.badge).toBe('');
    const restored = new StudyPage(machine);
    await restored.begin();
    await restored.study(4 * MINUTE);
    await machine.run({ type: 'stop' });
    const seconds = (await machine.sessions()).map((session) => session.seconds);
    expect(seconds).toEqual([270, 270]);
  });

  it('is survived also by a page that was restored before the background was told', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(4 * MINUTE);
    machine.now += 20_000;
    machine.kill();
    const restored = new StudyPage(machine, { tab: 9 });
    expect(await restored.arrive()).toEqual({ kind: 'recording' });
    await machine.keeper.started();
    expect(restored.standing).toBe('waiting');
    await restored.study(60_000);
    expect(restored.standing).toBe('offer');
    await restored.log();
    await machine.run({ type: 'stop' });
    const seconds = (await machine.sessions()).map((session) => session.seconds);
    expect(seconds).toEqual([270, 60]);
  });
});

describe('an update in the middle of a recording', () => {
  it('costs nothing, and the recording goes on', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(4 * MINUTE);
    await machine.pass(14_000);
    machine.kill();
    await machine.keeper.installed();
    const renewed = new StudyPage(machine);
    expect(await renewed.arrive()).toEqual({ kind: 'recording' });
    await renewed.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 344 }]);
  });
});
