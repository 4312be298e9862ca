import { expect, it } from 'vitest';
import { taskId } from '../../../../data/model/id';
import { NOW } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';

const HOUR = 3_600_000;
const TASK = taskId('math-review');
/** NOW is a Wednesday, 21:15 by the learner's clock. */
const reminders = { review: { day: 3, hour: 22 }, nudge: null };
const nudge = { review: null, nudge: { days: [1, 2, 3, 4, 5, 6, 7], hour: 22 } };

it('the learner is reminded of the review at its hour, though the background slept', async () => {
  const machine = new Machine();
  expect(await machine.run({ type: 'set-reminders', reminders })).toMatchObject({ ok: true });
  machine.kill();
  await machine.pass(2 * HOUR);
  expect(machine.notified.map(([kind]) => kind)).toEqual(['review']);
});

it('a browser that was closed at that hour reminds when it starts', async () => {
  const machine = new Machine();
  await machine.run({ type: 'set-reminders', reminders });
  await machine.restartBrowser(10 * HOUR);
  expect(machine.notified).toHaveLength(1);
  await machine.restartBrowser(HOUR);
  expect(machine.notified).toHaveLength(1);
});

it('nobody is nudged who has studied today, or is studying now', async () => {
  const studied = new Machine();
  await studied.run({ type: 'set-reminders', reminders: nudge });
  const session = { start: NOW - HOUR, seconds: 1500, task: TASK, title: '', note: '' };
  await studied.run({ type: 'add-session', session });
  await studied.pass(3 * HOUR);
  expect(studied.notified).toEqual([]);

  const studying = new Machine();
  await studying.run({ type: 'set-reminders', reminders: nudge });
  await studying.run({ type: 'start-timer', task: TASK, title: '' });
  await studying.pass(HOUR);
  expect(studying.notified).toEqual([]);
});

it('a planned day without study is nudged once', async () => {
  const machine = new Machine();
  await machine.run({ type: 'set-reminders', reminders: nudge });
  await machine.pass(20 * HOUR);
  expect(machine.notified).toHaveLength(1);
  await machine.pass(24 * HOUR);
  expect(machine.notified).toHaveLength(2);
});

it('a browser that shows no notification today is asked again tomorrow', async () => {
  const machine = new Machine();
  let isBroken = true;
  machine.notify = () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve());
  await machine.run({ type: 'set-reminders', reminders: nudge });
  await machine.pass(10 * HOUR);
  expect(machine.reports).toHaveLength(1);
  isBroken = false;
  await machine.pass(24 * HOUR);
  expect(machine.notified).toHaveLength(2);
});

it('reminders that are switched off are silent, and can be brought back', async () => {
  const machine = new Machine();
  await machine.run({ type: 'set-reminders', reminders: nudge });
  const off = await machine.run({
    type: 'set-reminders',
    reminders: { review: null, nudge: null },
  });
  await machine.pass(30 * HOUR);
  expect(machine.notified).toEqual([]);
  if (!off.ok || !off.undo) throw new Error('It could not be taken back.');
  await machine.run(off.undo);
  await machine.pass(24 * HOUR);
  expect(machine.notified).toHaveLength(1);
});
