import { runOnce, type Outcome } from './run';

/** Which runs are to be made: seeds from `seed` on, every `stride`th of them. */
export interface Batch {
  readonly seed: number;
  readonly runs: number;
  readonly stride?: number;
  readonly operations?: number;
}

/** Tests of so many runs each, so that none takes long. */
const RUNS_A_TEST = 5;

const batches = (first: number, tests: number): readonly Batch[] =>
  Array.from({ length: tests }, (_, turn) => ({
    seed: first + turn * RUNS_A_TEST,
    runs: RUNS_A_TEST,
  }));

/**
 * The first twenty of the thousand runs that a submission has to pass (`npm run sim`), in two files
 * that run side by side.
 */
export const firstHalf = batches(1, 2);
export const secondHalf = batches(11, 2);

/** Makes runs one after the other, and tells of each. */
export async function runMany(
  { seed, runs, stride = 1, operations }: Batch,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  for (let turn = 0; turn < runs; turn += stride) {
    tell(await runOnce({ seed: seed + turn, ...(operations !== undefined && { operations }) }));
  }
}

/** The runs of a batch that failed. */
export async function failuresOf(batch: Batch): Promise<readonly Outcome[]> {
  const failed: Outcome[] = [];
  await runMany(batch, (outcome) => {
    if (outcome.failures.length > 0) failed.push(outcome);
  });
  return failed;
}
