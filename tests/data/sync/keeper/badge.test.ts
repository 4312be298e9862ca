import { describe, expect, it } from 'vitest';
import { FIRST_TASK } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';
import { LECTURE, StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;

describe('the toolbar button', () => {
  it('says nothing when nothing is recorded', async () => {
    const machine = new Machine();
    machine.badge = 'left over';
    await machine.pageStatus(7, LECTURE);
    expect(machine.badge).toBe('');
  });

  it('says the minutes of the timer, and its hours when they are many', async () => {
    const machine = new Machine();
    await machine.run({ type: 'start-timer', task: FIRST_TASK, title: '' });
    const shown: Record<number, string> = {};
    for (let minute = 0; minute <= 125; minute += 1) {
      shown[minute] = machine.badge;
      await machine.pass(MINUTE);
    }
    expect([shown[0], shown[1], shown[59], shown[99]]).toEqual(['0m', '1m', '59m', '99m']);
    expect([shown[100], shown[120], shown[125]]).toEqual(['1:40', '2:00', '2:05']);
    for (const text of Object.values(shown)) expect(text.length).toBeLessThanOrEqual(4);
  });

  it('says it again after the background was started anew', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(5 * MINUTE);
    machine.kill();
    machine.badge = '';
    await page.study(15_000);
    expect(machine.badge).toBe('5m');
  });

  it('loses the minutes of a recording that ended while the machine slept', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(5 * MINUTE);
    await machine.sleep(8 * 60 * MINUTE);
    expect(machine.badge).toBe('');
    expect(await machine.sessions()).toMatchObject([{ seconds: 330 }]);
  });
});
