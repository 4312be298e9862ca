import { describe, expect, it } from 'vitest';
import type { NewSession } from '../../../../data/model/command';
import type { Sharing } from '../../../../data/model/device';
import type { SessionRecord } from '../../../../data/model/session';
import { memoryArea } from '../../../../data/sync/area';
import { BEFORE_NOW, everyTask, FIRST_TASK, NOW } from '../../../helpers/builders';
import { goRound, Machine } from '../../../helpers/memory-world';
import { StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const byId = (log: readonly SessionRecord[]) =>
  Object.fromEntries(log.map((record) => [record.id, record]));

/** A laptop and a desktop of one learner, over one mailbox. */
function twoDevices() {
  const mailbox = memoryArea();
  const laptop = new Machine({}, undefined, mailbox);
  const desktop = new Machine({}, undefined, mailbox);
  return { laptop, desktop, both: [laptop, desktop] };
}

async function add(machine: Machine, rest: Partial<NewSession> = {}) {
  const session = {
    start: NOW - DAY,
    seconds: 1500,
    task: FIRST_TASK,
    title: '',
    note: '',
    ...rest,
  };
  const outcome = await machine.run({ type: 'add-session', session });
  if (!outcome.ok || !outcome.session) throw new Error('it was refused');
  return outcome.session;
}

async function expectAgreement(machines: readonly Machine[]): Promise<void> {
  const [first, ...others] = machines;
  for (const other of others) {
    expect(byId(await other.log())).toEqual(byId((await first?.log()) ?? []));
    expect(await other.local.get(['registers'])).toEqual(await first?.local.get(['registers']));
  }
}

describe('an evening on the laptop', () => {
  it('is in the log of the desktop, with what was decided, and it is not counted twice', async () => {
    const { laptop, desktop, both } = twoDevices();
    const page = new StudyPage(laptop);
    await page.begin();
    await page.study(25 * MINUTE);
    await laptop.run({ type: 'stop' });
    await laptop.run({ type: 'set-task', task: FIRST_TASK, state: 'done' });
    await desktop.pass(30 * MINUTE);
    await goRound(both);
    await expectAgreement(both);
    expect(await desktop.sessions()).toMatchObject([
      {
        start: BEFORE_NOW,
        seconds: 25 * 60 + 30,
        title: 'Computation graph',
        how: 'page',
      },
    ]);
    const status = await desktop.pageStatus(7, page.address);
    expect(status?.task).not.toBe(FIRST_TASK);
  });

  it('reaches a desktop that was off all the time', async () => {
    const { laptop, desktop, both } = twoDevices();
    await add(laptop);
    await laptop.pass(5 * MINUTE);
    await desktop.restartBrowser(DAY);
    await desktop.pass(5 * MINUTE);
    expect(await desktop.sessions()).toHaveLength(1);
    await goRound(both);
    await expectAgreement(both);
  });

  it('may have been stopped and gone on with, while the desktop already knew of the stop', async () => {
    const { laptop, desktop, both } = twoDevices();
    const page = new StudyPage(laptop);
    await page.begin();
    await page.study(5 * MINUTE);
    const outcome = await laptop.run({ type: 'stop' });
    if (!outcome.ok || !outcome.undo || !outcome.session) throw new Error('nothing was logged');
    await goRound(both, 1);
    const { id } = outcome.session;
    const task = everyTask[7] ?? FIRST_TASK;
    await desktop.run({ type: 'edit-session', id, changes: { note: 'exercise 3', task } });
    expect(await desktop.sessions()).toHaveLength(1);
    await laptop.run(outcome.undo);
    await page.study(5 * MINUTE);
    await laptop.run({ type: 'stop' });
    await goRound(both);
    await expectAgreement(both);
    expect(await desktop.sessions()).toMatchObject([{ id, seconds: 630, note: 'exercise 3' }]);
  });
});

describe('what is changed on one device', () => {
  it('is deleted and restored on the other', async () => {
    const { laptop, desktop, both } = twoDevices();
    const { id } = await add(laptop);
    await goRound(both, 2);
    await desktop.run({ type: 'delete-session', id });
    await goRound(both, 2);
    expect(await laptop.sessions()).toEqual([]);
    await laptop.run({ type: 'restore-session', id });
    await goRound(both, 2);
    expect(await desktop.sessions()).toHaveLength(1);
    await expectAgreement(both);
  });

  it('moves to another month on the other, and lies in no other page any more', async () => {
    const { laptop, desktop, both } = twoDevices();
    const { id } = await add(laptop);
    await goRound(both, 2);
    await desktop.run({ type: 'edit-session', id, changes: { start: NOW - 40 * DAY } });
    await goRound(both, 2);
    expect(await laptop.log()).toMatchObject([{ id, start: NOW - 40 * DAY }]);
    // The second in which it was is free, but its id is not.
    const again = await add(laptop);
    expect(again.id).not.toBe(id);
    await goRound(both, 2);
    await expectAgreement(both);
    expect(await desktop.log()).toHaveLength(2);
  });

  it('keeps both when one device wrote the title and the other the note', async () => {
    const { laptop, desktop, both } = twoDevices();
    const { id } = await add(laptop);
    await goRound(both, 2);
    await laptop.run({ type: 'edit-session', id, changes: { title: 'Strang' } });
    await desktop.run({ type: 'edit-session', id, changes: { note: 'exercise 3' } });
    await goRound(both);
    await expectAgreement(both);
    expect(await laptop.log()).toMatchObject([{ title: 'Strang', note: 'exercise 3' }]);
  });

  it('is later than all before it, though one clock is ten years ahead and then set back', async () => {
    const { laptop, desktop, both } = twoDevices();
    laptop.now += 3650 * DAY;
    const { id } = await add(laptop, { start: NOW + 3649 * DAY });
    await laptop.run({ type: 'set-goal', minutes: 60 });
    await laptop.pass(5 * MINUTE);
    await goRound([desktop], 1);
    laptop.now -= 3650 * DAY;
    await desktop.run({ type: 'set-goal', minutes: 120 });
    await desktop.run({ type: 'edit-session', id, changes: { note: 'by the desktop' } });
    await goRound(both);
    await expectAgreement(both);
    expect((await laptop.local.get(['registers']))['registers']).toMatchObject({
      registers: { 'weekly-goal-minutes': { value: 120 } },
    });
    expect(await laptop.log()).toMatchObject([{ note: 'by the desktop' }]);
  });
});

describe('a session from before sessions said their birth', () => {
  it('is shared, edited and deleted as any other', async () => {
    const device = '0123456789abcdef';
    const old = {
      id: `${device}-tfc2m8-0a1b2c3d`,
      start: NOW - DAY + 123,
      seconds: 1234,
      offset: 60,
      task: FIRST_TASK,
      site: null,
      place: null,
      title: 'From the first version',
      note: '',
      how: 'hand',
      stamp: `${(NOW - DAY).toString(36).padStart(11, '0')}-0000-${device}`,
      deleted: false,
    };
    const mailbox = memoryArea();
    const laptop = new Machine(
      {
        device: { version: 1, id: device, nonce: 'fedcba9876543210' },
        'log/2026-11': { version: 1, sessions: { [old.id]: old } },
      },
      undefined,
      mailbox,
    );
    const desktop = new Machine({}, undefined, mailbox);
    await goRound([laptop, desktop]);
    expect(await desktop.sessions()).toMatchObject([{ id: old.id, title: old.title }]);
    const id = old.id as never;
    await desktop.run({ type: 'edit-session', id, changes: { note: 'later' } });
    await goRound([laptop, desktop]);
    await laptop.run({ type: 'delete-session', id });
    await goRound([laptop, desktop]);
    await expectAgreement([laptop, desktop]);
    expect(await desktop.log()).toMatchObject([{ note: 'later', deleted: true, seconds: 1234 }]);
    // The device is still the one that it was.
    expect((await laptop.local.get(['device']))['device']).toMatchObject({
      version: 2,
      id: device,
      formerly: [],
    });
  });
});

describe('the room of the mailbox', () => {
  it('is said in the settings of each device', async () => {
    const { laptop, both } = twoDevices();
    for (let day = 1; day <= 20; day += 1) await add(laptop, { start: NOW - day * DAY });
    await goRound(both);
    for (const machine of both) {
      const { sharing } = (await machine.local.get(['sharing']))['sharing'] as { sharing: Sharing };
      expect(sharing.room.used).toBeGreaterThan(0);
      expect(sharing.room.limit).toBeGreaterThan(sharing.room.used);
      expect(sharing.trouble).toBeNull();
      expect(sharing.others).toHaveLength(1);
    }
  });
});
