import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../helpers/provide-browser';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts';
import { Random } from '../sim/random';
import { Lives } from './lives';
import { tableOf, Tally } from './tally';

/**
 * Kills real browsers with SIGKILL just after the background has acknowledged something, again and
 * again in one profile, and looks each time whether all of it is there: `npm run test:kill`.
 * `--kind firefox` kills one browser alone, `--kills 10` so many times, `--recordings 0` without the
 * lives of more than a minute in which a lecture is recorded, `--seed 7` with the same wishes again,
 * `--verbose` says each kill.
 */
const KILLS: Readonly<Record<BrowserKind, number>> = { chromium: 100, firefox: 50 };
const KILLS_FOR_A_RECORDING = 20;

const { values: wishes } = parseArgs({
  options: {
    kind: { type: 'string' },
    kills: { type: 'string' },
    recordings: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    verbose: { type: 'boolean', default: false },
  },
});

const seed = Number(wishes.seed);
const kinds = (['chromium', 'firefox'] as const).filter(
  (kind) => wishes.kind === undefined || wishes.kind === kind,
);
if (kinds.length === 0) throw new Error('There are two kinds: chromium and firefox.');

const extensionFor = (kind: BrowserKind): string =>
  `${process.env['MILEPOST_OUTPUT'] ?? '.output'}/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`;

/** Kills one browser as often as is wished. One that cannot go on is said, and is a failure. */
async function killAll(kind: BrowserKind, hosts: StudyHosts): Promise<Tally> {
  const tally = new Tally(kind);
  const kills = Number(wishes.kills ?? KILLS[kind]);
  const recordings = Number(wishes.recordings ?? Math.floor(kills / KILLS_FOR_A_RECORDING));
  const course = { kind, extension: extensionFor(kind), kills, recordings };
  try {
    await Lives.live(course, hosts, new Random(seed), tally, (line) => {
      if (wishes.verbose) console.log(line);
    });
  } catch (error) {
    tally.brokeOff(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return tally;
}

if (!kinds.every((kind) => existsSync(extensionFor(kind)))) {
  throw new Error('Nothing is built yet: run "npm run build" first.');
}
console.log(`Seed ${seed}`);
const hosts = await openStudyHosts();
const tallies = await Promise.all(kinds.map((kind) => killAll(kind, hosts)));
await hosts.close();
for (const sentence of tallies.flatMap((tally) => tally.sentences)) console.log(sentence);
console.log(tableOf(tallies));
if (!tallies.every(({ isGood }) => isGood)) process.exitCode = 1;
