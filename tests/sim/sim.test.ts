import { describe, expect, it } from 'vitest';
import { AddingHome, believer, StubbornHome, chatterer, ForgetfulHome, meddler } from './broken';
import { failuresOf, firstHalf } from './many';
import { runOnce } from './run';
import type { Wishes } from './scene';
import { explain } from './tally';

/** Only a machine that does much else takes longer. */
const LIMIT_MS = 120_000;

describe.each(firstHalf)('learners with seeds $seed and on', (batch) => {
  it(
    `keep all that they logged, once, on all devices, whatever goes wrong (${batch.runs} runs)`,
    { timeout: LIMIT_MS },
    async () => {
      expect((await failuresOf(batch)).map(explain)).toEqual([]);
    },
  );
});

/** What is not good enough is found out in fewer operations than a run usually has. */
const OPERATIONS = 150;

/** Runs something that is not good enough, ten times at most, until each of these is complained of. */
async function finds(
  wishes: Omit<Wishes, 'seed' | 'operations'>,
  ...complaints: readonly RegExp[]
): Promise<boolean> {
  const found: string[] = [];
  const isFound = (complaint: RegExp) => found.some((each) => complaint.test(each));
  for (let seed = 1; seed <= 10 && !complaints.every(isFound); seed += 1) {
    found.push(...(await runOnce({ ...wishes, seed, operations: OPERATIONS })).failures);
  }
  return complaints.every(isFound);
}

describe('the simulation finds out', { timeout: LIMIT_MS }, () => {
  it('a device that does not keep every session that reaches it', async () => {
    expect(await finds({ makeHome: (...who) => new ForgetfulHome(...who) }, /^lost: /)).toBe(true);
  });

  it('a device that takes no edit of a session that it has', async () => {
    const stubborn: Wishes['makeHome'] = (...who) => new StubbornHome(...who);
    expect(await finds({ makeHome: stubborn }, /^(lost|unequal): /)).toBe(true);
  });

  it('a device that counts the time of a session twice', async () => {
    const adding: Wishes['makeHome'] = (...who) => new AddingHome(...who);
    expect(await finds({ makeHome: adding }, /^invented: /, /^doubled: /)).toBe(true);
  });

  it('a device that believes that what lies in the mailbox stays there', async () => {
    expect(await finds({ makeSharing: believer }, /^lost: /)).toBe(true);
  });

  it('a device that takes away what another has published', async () => {
    expect(await finds({ makeSharing: meddler }, / would remove .*, which is .*'s$/)).toBe(true);
  });

  it('a device that writes more often than twelve times an hour', async () => {
    expect(await finds({ makeSharing: chatterer }, / writes within an hour/)).toBe(true);
  });
});
