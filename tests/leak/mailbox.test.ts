import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { memoryArea } from '../../data/sync/area';
import { readMail } from '../../data/sync/sharing/mail';
import { WIRE_VERSION } from '../../data/sync/wire/envelope';
import { HomeInMemory } from '../helpers/home-in-memory';

/** Collects everything that nobody holds any more. */
async function collect(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  // What was looked at in this turn is held until it is over.
  await new Promise((resume) => setTimeout(resume, 0));
  gc();
}

describe('A background that lives for hours', () => {
  it('lets go of what it has read of the mailbox once that has changed', async () => {
    const home = new HomeInMemory(memoryArea());
    const seen: WeakRef<object>[] = [];
    for (let session = 0; session < 6; session += 1) {
      home.now += 3_600_000;
      home.log({ title: `Session ${session}` });
      await home.settle();
      const { shards } = readMail(await home.mailbox.get(null), WIRE_VERSION);
      seen.push(...shards.flatMap(({ records }) => records.map((each) => new WeakRef(each))));
    }
    await collect();
    const held = seen.filter((each) => each.deref() !== undefined);
    // One, two and so on to six records were read, of which the last two looks may be remembered.
    expect(seen).toHaveLength(21);
    expect(held.length).toBeLessThanOrEqual(11);
  });
});
