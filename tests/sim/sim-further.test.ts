import { describe, expect, it } from 'vitest';
import { failuresOf, secondHalf } from './many';
import { runOnce } from './run';
import { explain } from './tally';

/** Only a machine that does much else takes longer. */
const LIMIT_MS = 120_000;

describe.each(secondHalf)('learners with seeds $seed and on', (batch) => {
  it(
    `keep all that they logged, once, on all devices, whatever goes wrong (${batch.runs} runs)`,
    { timeout: LIMIT_MS },
    async () => {
      expect((await failuresOf(batch)).map(explain)).toEqual([]);
    },
  );
});

describe('a run', () => {
  it('is the same again with the same seed', async () => {
    const lines: [string[], string[]] = [[], []];
    for (const trace of lines) {
      await runOnce({ seed: 8, operations: 100, trace: (line) => trace.push(line) });
    }
    expect(lines[0].length).toBeGreaterThan(80);
    expect(lines[0]).toEqual(lines[1]);
  });
});
