import { parseArgs } from 'node:util';
import { browserKinds, wait } from '../browser/studying';
import type { BrowserKind } from '../helpers/provide-browser';
import { daysTable, errorOf, fastDays } from './days';
import { lifecycleScenarios } from './lifecycle';
import { readingScenarios } from './pages-reading';
import { siteScenarios } from './pages-sites';
import { tabScenarios } from './pages-tabs';
import { watchingScenarios } from './pages-watching';
import type { Measured, Scenario } from './scenario';
import { openStage, type OpenStage } from './stage';
import { isKept, tableOf, type Played } from './table';

/**
 * Plays scripted studying with a known truth in real browsers, and prints how far what Milepost
 * counted lies from it; then whole days in fast motion. The exit code is 1 where a promise breaks.
 */

const { values: wishes } = parseArgs({
  options: {
    /** Words of the scenarios to be played, with commas; `days` plays the days in fast motion. */
    only: { type: 'string' },
    /** One browser, `chromium` or `firefox`. */
    kind: { type: 'string' },
    /** How many browsers are open at once. */
    together: { type: 'string', default: '5' },
    /** How many days in fast motion, and the seed of the first; 0 plays none. */
    days: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});

/** A scenario that takes this much longer than it says hangs, in seconds. */
const PATIENCE = 240;
/** A stage is cleared within this many milliseconds, or left as it is. */
const CLEARED_WITHIN = 30_000;
const DAYS_WORD = 'days';
/** How much of what was studied the days in fast motion may miss, or have too many. */
const DAYS_TOLERANCE = 0.002;
const words = wishes.only?.split(',');

const all: readonly Scenario[] = [
  ...watchingScenarios,
  ...readingScenarios,
  ...tabScenarios,
  ...siteScenarios,
  ...lifecycleScenarios,
];

interface Part {
  readonly scenario: Scenario;
  readonly kind: BrowserKind;
}

const parts: readonly Part[] = all
  .filter(({ name }) => !words || words.some((word) => name.includes(word)))
  .flatMap((scenario) => scenario.kinds.map((kind) => ({ scenario, kind })))
  .filter(({ kind }) => wishes.kind === undefined || kind === wishes.kind)
  .toSorted((one, other) => other.scenario.takes - one.scenario.takes);

/** Plays a scenario in a browser of its own; one that breaks off or hangs is reported as failed. */
async function play({ scenario, kind }: Part): Promise<Played> {
  let stage: OpenStage | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const hanging = new Promise<never>((_, reject) => {
    const seconds = scenario.takes + PATIENCE;
    const error = new Error(`It did not come to its end in ${seconds} seconds.`);
    patience = setTimeout(() => reject(error), seconds * 1000);
  });
  let result: Measured | { readonly failed: string };
  try {
    stage = await openStage(kind);
    result = await Promise.race([scenario.play(stage), hanging]);
  } catch (error) {
    result = { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(patience);
    hanging.catch(() => {});
    // A browser that a broken scenario left frozen does not close; it ends with this process.
    await Promise.race([stage?.clear().catch(() => {}), wait(CLEARED_WITHIN)]);
  }
  const played = { scenario, kind, result };
  // Progress goes beside the table, so that what is printed can be kept as it is.
  const figures =
    'failed' in result
      ? result.failed
      : `${result.counted.toFixed(1)} of ${result.studied.toFixed(1)} s`;
  console.error(`${isKept(played) ? 'ok' : 'NOT OK'} ${kind}: ${scenario.name}: ${figures}`);
  return played;
}

/** Plays all parts, so many at a time, the long ones first. */
async function playAll(together: number): Promise<readonly Played[]> {
  const waiting = [...parts];
  const played: Played[] = [];
  const worker = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) played.push(await play(part));
  };
  await Promise.all(Array.from({ length: together }, worker));
  return played;
}

if (wishes.kind !== undefined && !browserKinds.some((kind) => kind === wishes.kind)) {
  throw new Error(`No browser is called "${wishes.kind}", only: ${browserKinds.join(', ')}.`);
}
const withDays = Number(wishes.days) > 0 && (!words || words.includes(DAYS_WORD));
if (parts.length === 0 && !withDays)
  throw new Error(`No scenario has "${wishes.only}" in its name.`);

if (parts.length > 0) {
  const played = await playAll(Math.max(1, Number(wishes.together)));
  console.log(tableOf(played));
  if (!played.every(isKept)) process.exitCode = 1;
}
if (withDays) {
  const lived = await fastDays(Number(wishes.days), Number(wishes.seed));
  console.log(`\n${daysTable(lived)}`);
  // The sum over all days may be off by so much, to either side.
  if (Math.abs(errorOf(lived.days)) > DAYS_TOLERANCE) process.exitCode = 1;
  // No day may have more in it than it lasted.
  if (lived.days.some(({ counted, wall }) => counted > wall)) process.exitCode = 1;
}
// What hangs would keep this process alive.
process.exit();
