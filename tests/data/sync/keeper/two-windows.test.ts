import { describe, expect, it } from 'vitest';
import { Machine } from '../../../helpers/memory-world';
import { OTHER_COURSE, StudyPage, together } from '../../../helpers/pages';

const MINUTE = 60_000;

describe('two courses of one site in two windows', () => {
  it('do not take the recording from each other; the second asks when the first has ended', async () => {
    const machine = new Machine();
    const first = new StudyPage(machine);
    await first.begin();
    const second = new StudyPage(machine, { tab: 8, address: OTHER_COURSE });
    await second.arrive();
    await together(machine, [first, second], 5 * MINUTE);
    expect([first.standing, second.standing]).toEqual(['recording', 'silent']);
    expect(await machine.sessions()).toEqual([]);

    await second.study(11 * MINUTE);
    expect(second.standing).toBe('offer');
    const [ended] = await machine.sessions();
    expect(ended?.seconds).toBe(330);
    await second.log();
    await machine.run({ type: 'stop' });
    const sessions = await machine.sessions();
    // From the first one's end on, and not a second of it twice.
    expect(sessions.map(({ seconds }) => seconds).toSorted((a, b) => a - b)).toEqual([330, 660]);
  });
});
