import type { Outcome } from './run';
import type { Wrong } from './verdict';

/** What came of many runs, added up. */
export interface Tally {
  readonly runs: number;
  readonly failed: readonly Outcome[];
  readonly counts: Readonly<Record<string, number>>;
  /** Steps of healing that a run took: the mean, and the most. */
  readonly meanSteps: number;
  readonly mostSteps: number;
  readonly meanBytes: number;
}

const WRONG = ['lost', 'doubled', 'invented', 'unequal'] as const satisfies readonly Wrong[];

/** Adds up outcomes. */
export function tally(outcomes: readonly Outcome[]): Tally {
  const counts = new Map<string, number>();
  const add = (name: string, count: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + count);
  };
  for (const outcome of outcomes) {
    add(`runs with ${outcome.kind}`, 1);
    for (const name of ['devices', 'operations', 'sessions', 'edits'] as const) {
      add(name, outcome[name]);
    }
    for (const [name, count] of Object.entries(outcome.happened)) add(name, count);
    add('sealed months used', outcome.sealed);
    for (const kind of WRONG) add(kind, outcome.wrong[kind]);
  }
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    runs: outcomes.length,
    failed: outcomes.filter(({ failures }) => failures.length > 0),
    counts: Object.fromEntries(counts),
    meanSteps: sum(({ steps }) => steps) / outcomes.length,
    mostSteps: Math.max(...outcomes.map(({ steps }) => steps)),
    meanBytes: sum(({ bytes }) => bytes) / outcomes.length,
  };
}

/** The table that ends a simulation. */
export function tableOf({ runs, failed, counts, ...means }: Tally): string {
  const last = ['sealed months used', ...WRONG];
  const first = Object.entries(counts).filter(([name]) => !last.includes(name));
  const rows: readonly (readonly [string, number])[] = [
    ['runs', runs],
    ...first.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ...last.map((name): [string, number] => [name, counts[name] ?? 0]),
    ['mean steps to heal', Math.round(means.meanSteps * 10) / 10],
    ['most steps to heal', means.mostSteps],
    ['mean bytes in the account', Math.round(means.meanBytes)],
    ['failed runs', failed.length],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, value]) => `${name.padEnd(width)}  ${value.toLocaleString('en').padStart(12)}`)
    .join('\n');
}

/** Why a run failed, and how to see it again. */
export function explain({ seed, operations, kind, devices, failures }: Outcome): string {
  const shown = failures.slice(0, 5).map((each) => `  ${each}`);
  const more = failures.length > 5 ? [`  and ${failures.length - 5} more`] : [];
  const again = `npm run sim -- --runs 1 --seed ${seed} --operations ${operations} --trace`;
  return [
    `Seed ${seed} failed (${kind}, ${devices} devices). Again: ${again}`,
    ...shown,
    ...more,
  ].join('\n');
}
