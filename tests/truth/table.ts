import type { BrowserKind } from '../helpers/provide-browser.ts';
import { keepsPromise, toleranceOf, type Measured, type Scenario } from './scenario';

/** What became of one scenario in one browser: seconds, or the sentence with which it broke off. */
export interface Played {
  readonly scenario: Scenario;
  readonly kind: BrowserKind;
  readonly result: Measured | { readonly failed: string };
}

const BROWSERS: Readonly<Record<BrowserKind, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
};

const seconds = (value: number): string => value.toFixed(1);
/** A number that always says whether it is too many or too few. */
const signed = (value: number, digits: number): string => {
  const text = value.toFixed(digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text.replace(/^-(?=0(?:\.0*)?$)/, '');
};
/** The error in percent; a dash where nothing was studied. */
const percent = ({ studied, counted }: Measured): string =>
  studied === 0 ? '–' : `${signed((100 * (counted - studied)) / studied, 2)} %`;

/** How far the counted seconds may lie from the true ones, such as `±2.4` or `-15.0 to +2.0`. */
function allowanceOf(scenario: Scenario, { studied }: Measured): string {
  const tolerance = toleranceOf(studied);
  const few = Math.max(tolerance, scenario.mayMiss ?? 0);
  const many = Math.max(tolerance, scenario.mayAdd ?? 0);
  return few === many ? `±${seconds(few)}` : `-${seconds(few)} to +${seconds(many)}`;
}

/** Whether a scenario was played to its end and its counted seconds keep what is promised. */
export const isKept = ({ scenario, result }: Played): boolean =>
  !('failed' in result) && keepsPromise(scenario, result);

function rowOf(played: Played): readonly string[] {
  const { scenario, kind, result } = played;
  const name = [scenario.name.replaceAll('|', '\\|'), BROWSERS[kind]];
  if ('failed' in result) {
    const why = result.failed.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
    return [...name, '–', '–', '–', '–', `FAILED: ${why}`];
  }
  const { studied, counted } = result;
  return [
    ...name,
    seconds(studied),
    seconds(counted),
    signed(counted - studied, 1),
    percent(result),
    `${isKept(played) ? 'ok' : 'OVER'} (${allowanceOf(scenario, result)})`,
  ];
}

const HEAD = ['scenario', 'browser', 'true s', 'counted s', 'error s', 'error', 'allowed s'];
/** Which columns hold numbers, which stand under each other by their last digit. */
const IS_NUMBER = [false, false, true, true, true, true, false];

/** A Markdown table, as wide as it has to be, so that a terminal shows it well too. */
function markdown(rows: readonly (readonly string[])[]): string {
  const widths = HEAD.map((head, column) =>
    Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0), head.length),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, n) => (IS_NUMBER[n] ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, n) => '-'.repeat(width - 1) + (IS_NUMBER[n] ? ':' : '-'));
  return [line(HEAD), line(rule), ...rows.map(line)].join('\n');
}

/**
 * What `npm run truth` prints: a row for each scenario in each browser, in the order of their names,
 * then the total and the worst of those that were played to their end, in sentences.
 */
export function tableOf(all: readonly Played[]): string {
  const sorted = all.toSorted(
    (one, other) =>
      one.scenario.name.localeCompare(other.scenario.name) || one.kind.localeCompare(other.kind),
  );
  const ended = sorted.flatMap((played) =>
    'failed' in played.result ? [] : [{ ...played, result: played.result }],
  );
  const total = ended.reduce(
    (sum, { result }) => ({
      studied: sum.studied + result.studied,
      counted: sum.counted + result.counted,
    }),
    { studied: 0, counted: 0 },
  );
  // What the promises allow for is no error of measuring, so the worst is looked for without it.
  const plain = ended.filter(({ scenario }) => !scenario.mayMiss && !scenario.mayAdd);
  const worst = plain.toSorted((one, other) => offBy(other.result) - offBy(one.result))[0];
  const broken = all.filter((played) => !isKept(played)).length;
  return [
    markdown(sorted.map(rowOf)),
    '',
    `Total: true ${seconds(total.studied)} s, counted ${seconds(total.counted)} s, error ` +
      `${signed(total.counted - total.studied, 1)} s (${percent(total)}).`,
    ...(worst ? [`Worst, without what a crash or sleep may cost: ${sentenceOf(worst)}`] : []),
    broken === 0
      ? `All ${all.length} keep their promise.`
      : `${broken} of ${all.length} do not keep their promise.`,
  ].join('\n');
}

const offBy = ({ studied, counted }: Measured): number =>
  Math.abs(counted - studied) / toleranceOf(studied);

const sentenceOf = ({ scenario, kind, result }: Played & { readonly result: Measured }): string =>
  `${scenario.name} in ${BROWSERS[kind]}, ${signed(result.counted - result.studied, 1)} s ` +
  `(${percent(result)}).`;
