import type { Faults } from './promised';

/** What came of all the kills of one browser. */
export class Tally {
  readonly #name: string;
  readonly #faults: Record<keyof Faults, string[]> = { lost: [], doubled: [], damaged: [] };
  readonly #begun = performance.now();
  /** Faults stay in the profile: each is counted once. */
  readonly #known = new Set<string>();
  #worst: number | null = null;
  #end: string | null = null;
  kills = 0;
  acknowledged = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** Counts what was found after a kill. */
  count(kill: number, faults: Faults): void {
    for (const kind of ['lost', 'doubled', 'damaged'] as const) {
      for (const fault of faults[kind]) {
        if (this.#known.has(fault)) continue;
        this.#known.add(fault);
        this.fault(kind, `kill ${kill}: ${fault}`);
      }
    }
  }

  /** Counts one thing that should not be so. */
  fault(kind: keyof Faults, sentence: string): void {
    this.#faults[kind].push(sentence);
  }

  /** A recording that was open has become a session, so many seconds shorter than it was. */
  recorded(missing: number): void {
    this.#worst = Math.max(this.#worst ?? -Infinity, missing);
  }

  /** The kills broke off for a reason that says nothing of the storage, such as a browser's start. */
  brokeOff(reason: string): void {
    this.#end = reason;
  }

  /** Whether all kills were done, and nothing was lost, doubled or damaged. */
  get isGood(): boolean {
    if (this.#end !== null) return false;
    return Object.values(this.#faults).every((faults) => faults.length === 0);
  }

  /** What went wrong, in sentences. */
  get sentences(): readonly string[] {
    const faults = Object.entries(this.#faults).flatMap(([kind, all]) =>
      all.map((fault) => `${this.#name}, ${kind}: ${fault}`),
    );
    const end = `${this.#name} broke off after ${this.kills} kills: ${this.#end}`;
    return this.#end === null ? faults : [...faults, end];
  }

  /** The line of the table. */
  get row(): readonly string[] {
    const { lost, doubled, damaged } = this.#faults;
    return [
      this.#name,
      ...[this.kills, this.acknowledged, lost.length, doubled.length, damaged.length].map(String),
      this.#worst === null ? 'none recorded' : `${this.#worst.toFixed(1)} s`,
      `${((performance.now() - this.#begun) / 1000).toFixed(0)} s`,
    ];
  }
}

const HEAD = [
  '',
  'kills',
  'acknowledged',
  'lost',
  'doubled',
  'damaged',
  'recording lost at worst',
  'took',
];

/** The table of all browsers. */
export function tableOf(tallies: readonly Pick<Tally, 'row'>[]): string {
  const rows = [HEAD, ...tallies.map(({ row }) => row)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}
