import { describe, expect, it } from 'vitest';
import { AddingHome, believer, StubbornHome, chatterer, ForgetfulHome, meddler } from './broken';
import { failuresOf, firstHalf } from './many';
import { runOnce, type Outcome } from './run';
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

/** Ten runs of something that is not good enough. */
async function tenOf(wishes: Omit<Wishes, 'seed' | 'operations'>): Promise<readonly string[]> {
  const outcomes: Outcome[] = [];
  for (let seed = 1; seed <= 10; seed += 1) {
    outcomes.push(await runOnce({ ...wishes, seed, operations: OPERATIONS }));
  }
  return outcomes.flatMap(({ failures }) => failures);
}

describe('the simulation finds out', () => {
  it('a device that does not keep every session that reaches it', async () => {
    const found = await tenOf({ makeHome: (...who) => new ForgetfulHome(...who) });
    expect(found.some((each) => each.startsWith('lost: '))).toBe(true);
  });

  it('a device that takes no edit of a session that it has', async () => {
    const found = await tenOf({ makeHome: (...who) => new StubbornHome(...who) });
    expect(found.some((each) => /^(lost|unequal): /.test(each))).toBe(true);
  });

  it('a device that counts the time of a session twice', async () => {
    const found = await tenOf({ makeHome: (...who) => new AddingHome(...who) });
    expect(found.some((each) => each.startsWith('invented: '))).toBe(true);
    expect(found.some((each) => each.startsWith('doubled: '))).toBe(true);
  });

  it('a device that believes that what lies in the mailbox stays there', async () => {
    const found = await tenOf({ makeSharing: believer });
    expect(found.some((each) => each.startsWith('lost: '))).toBe(true);
  });

  it('a device that takes away what another has published', async () => {
    const found = await tenOf({ makeSharing: meddler });
    expect(found.some((each) => / would remove .*, which is .*'s$/.test(each))).toBe(true);
  });

  it('a device that writes more often than twelve times an hour', async () => {
    const found = await tenOf({ makeSharing: chatterer });
    expect(found.some((each) => each.includes(' writes within an hour'))).toBe(true);
  });
});
