/**
 * Lets many learners' devices share through a lossy mailbox, and judges what is left of their study:
 * `npm run sim -- --runs 1000 --seed 1`. One run can be watched: `--runs 1 --seed 17 --trace`.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runMany, type Batch } from './many';
import { runOnce, type Outcome } from './run';
import { explain, tableOf, tally } from './tally';

/** So many runs go side by side. */
const WORKERS = 2;

function wishes(): Required<Omit<Batch, 'stride'>> & { readonly trace: boolean } {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      operations: { type: 'string', default: '600' },
      trace: { type: 'boolean', default: false },
    },
  });
  const { runs, seed, operations, trace } = values;
  return { runs: Number(runs), seed: Number(seed), operations: Number(operations), trace };
}

/** Lets another process make every second run. */
function work(batch: Batch, tell: (outcome: Outcome) => void): Promise<void> {
  const worker = fork(fileURLToPath(import.meta.url));
  worker.on('message', (outcome: Outcome) => tell(outcome));
  worker.send(batch);
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a worker ended with ${code}`));
    });
  });
}

async function main(): Promise<void> {
  const { trace, ...batch } = wishes();
  const outcomes: Outcome[] = [];
  const began = performance.now();
  const tell = (outcome: Outcome): void => {
    outcomes.push(outcome);
    if (outcome.failures.length > 0) console.log(explain(outcome));
  };
  if (trace || batch.runs < 10) {
    for (let turn = 0; turn < batch.runs; turn += 1) {
      const { seed, operations } = batch;
      const watch = trace && { trace: (line: string) => console.log(line) };
      tell(await runOnce({ seed: seed + turn, operations, ...watch }));
    }
  } else {
    const turns = Array.from({ length: WORKERS }, (_, turn) => turn);
    await Promise.all(
      turns.map((turn) =>
        work({ ...batch, seed: batch.seed + turn, runs: batch.runs - turn, stride: WORKERS }, tell),
      ),
    );
  }
  const result = tally(outcomes.toSorted((a, b) => a.seed - b.seed));
  console.log(tableOf(result));
  const each = (performance.now() - began) / outcomes.length;
  console.log(`${each.toFixed(0)} ms a run`);
  process.exitCode = result.failed.length > 0 ? 1 : 0;
}

if (process.send) {
  process.once('message', (batch: Batch) => {
    void runMany(batch, (outcome) => process.send?.(outcome)).then(() => process.disconnect?.());
  });
} else {
  await main();
}
