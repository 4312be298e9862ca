import { describe, expect, it } from 'vitest';
import { tableOf, Tally } from './tally';

describe('What came of many kills', () => {
  it('is good until anything is lost, doubled or damaged', () => {
    for (const kind of ['lost', 'doubled', 'damaged'] as const) {
      const tally = new Tally('chromium');
      tally.count(1, { lost: [], doubled: [], damaged: [] });
      expect(tally.isGood).toBe(true);
      tally.count(2, { lost: [], doubled: [], damaged: [], [kind]: ['a session'] });
      expect(tally.isGood).toBe(false);
      expect(tally.sentences).toEqual([`chromium, ${kind}: kill 2: a session`]);
    }
  });

  it('is not good where the kills broke off', () => {
    const tally = new Tally('chromium');
    tally.kills = 7;
    tally.brokeOff('The browser does not start.');
    expect(tally.isGood).toBe(false);
    const sentence = 'chromium broke off after 7 kills: The browser does not start.';
    expect(tally.sentences).toEqual([sentence]);
  });

  it('counts a fault once, however many kills it stays for', () => {
    const tally = new Tally('firefox');
    const faults = { lost: ['a session'], doubled: [], damaged: [] };
    for (const kill of [1, 2, 3]) tally.count(kill, faults);
    expect(tally.sentences).toHaveLength(1);
  });

  it('can be read as a table, with the worst loss of a recording', () => {
    const tally = new Tally('firefox');
    tally.kills = 50;
    tally.acknowledged = 123;
    for (const missing of [-0.2, 9.4, 3]) tally.recorded(missing);
    const [head = '', row = ''] = tableOf([tally, new Tally('chromium')]).split('\n');
    expect(head.trim().split(/ {2,}/)).toHaveLength(7);
    expect(row.trim().split(/ {2,}/).slice(0, 7)).toEqual([
      ...['firefox', '50', '123', '0', '0', '0'],
      '9.4 s',
    ]);
    expect(tableOf([new Tally('chromium')])).toContain('none recorded');
  });
});
