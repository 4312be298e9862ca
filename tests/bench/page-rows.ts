import { join } from 'node:path';
import { builtFor } from '../browser/studying';
import { budgets, gzipBytes } from '../check/sizes';
import type { Figures } from './figures';
import { loadPages, type LoadFigures } from './page-loads';
import { spendMinutes, type Minutes, type Pastime } from './page-minutes';
import { withPair } from './page-pair';
import type { Finding, Row } from './row';

/**
 * What Milepost costs a study page, each time held against a page with an empty content script in
 * the same run. Together they take under four minutes.
 */

/** The loads and the minutes of one run, which several rows read. */
let measured: ReturnType<typeof measureOnce> | null = null;

function measureOnce() {
  return withPair(async (pair) => ({
    loads: await loadPages(pair),
    minutes: await spendMinutes(pair),
  }));
}
const measure = () => (measured ??= measureOnce());

const spread = ({ median, low, high, times }: Figures, unit: string): string =>
  `${median.toFixed(2)} ${unit} (${low.toFixed(2)} – ${high.toFixed(2)}, ${times} times)`;

const scaled = ({ median, low, high, times }: Figures, by: number): Figures => ({
  median: median * by,
  low: low * by,
  high: high * by,
  times,
});

/** What a load costs over one with an empty script. */
async function load(kind: keyof LoadFigures): Promise<Finding> {
  const { ours, empty } = (await measure()).loads;
  const [by, unit] = kind === 'heap' ? [1 / 1024, 'KB'] : [1, 'ms'];
  const [one, other] = [scaled(ours[kind], by), scaled(empty[kind], by)];
  return {
    value: one.median - other.median,
    detail: `${spread(one, unit)} against ${spread(other, unit)} with an empty script`,
  };
}

/** Main-thread milliseconds that a minute costs over one with an empty script. */
async function minute(pastime: Pastime): Promise<Finding> {
  const { ours, empty } = (await measure()).minutes;
  const [one, other] = [ours[pastime].busy, empty[pastime].busy];
  return {
    value: one - other,
    detail: `${one.toFixed(0)} ms a minute against ${other.toFixed(0)} ms with an empty script`,
  };
}

/** What the page's own events cost, by the event: neither browser has quite as many as the other. */
async function events(pastime: 'storm' | 'hand'): Promise<Finding> {
  const { ours, empty } = (await measure()).minutes;
  const each = ({ busy, events }: { busy: number; events: number }) => (busy / events) * 1000;
  const [one, other] = [ours[pastime], empty[pastime]];
  return {
    value: each(one) / each(other),
    detail:
      `${each(one).toFixed(1)} µs for each of ${one.events} events against ` +
      `${each(other).toFixed(1)} µs for each of ${other.events} with an empty script`,
  };
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);
const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ') || 'none';

async function messages(
  when: keyof Pick<Minutes, 'asking' | 'unrecorded' | 'recorded'>,
): Promise<Finding> {
  const { messages } = (await measure()).minutes[when];
  return { value: sum(messages), detail: listed(messages) };
}

/** Writes to the disk; what is kept in memory alone is told beside them. */
async function writes(
  when: keyof Pick<Minutes, 'asking' | 'unrecorded' | 'recorded'>,
): Promise<Finding> {
  const { writes } = (await measure()).minutes[when];
  const { session = 0, ...onDisk } = writes;
  return { value: sum(onDisk), detail: `${listed(onDisk)}; ${session} in memory` };
}

const sizes: readonly Row[] = [
  ['script on a study page', 'content-scripts/study.js'],
  ['the question, on a page that asks', 'offer.js'],
  ['the watcher, on a page that plays a lecture', 'watch.js'],
].map(([what = '', file = '']) => ({
  name: `${what}: bytes, gzip`,
  limit: budgets.find((budget) => budget.what === what)?.limit ?? null,
  unit: 'bytes',
  async measure() {
    const value = gzipBytes([join(builtFor('chromium'), file)]);
    return { value, detail: file };
  },
}));

/** What the extension costs a page. */
export const pageRows: readonly Row[] = [
  ...sizes,
  {
    name: 'page script: evaluation, over an empty one',
    limit: 2,
    unit: 'ms',
    measure: () => load('evaluation'),
  },
  {
    name: 'page script and watcher, where a lecture plays: evaluation, over an empty one',
    limit: null,
    unit: 'ms',
    measure: () => load('both'),
  },
  {
    name: 'page script: all it does in the first second of a page, over an empty one',
    limit: null,
    unit: 'ms',
    measure: () => load('settling'),
  },
  {
    name: 'page script: heap added to a page, over an empty one',
    limit: null,
    unit: 'KB',
    measure: () => load('heap'),
  },
  {
    name: 'main thread, a minute on an idle page that has asked, over an empty script',
    limit: null,
    unit: 'ms',
    measure: () => minute('idle'),
  },
  {
    name: 'main thread, a minute of a lecture that is not recorded, over an empty script',
    limit: null,
    unit: 'ms',
    measure: () => minute('watching'),
  },
  {
    name: 'main thread, a minute of a recorded lecture, over an empty script',
    limit: null,
    unit: 'ms',
    measure: () => minute('recorded'),
  },
  {
    name: 'main thread in a storm of events of the page, against an empty script',
    limit: null,
    unit: '×',
    measure: () => events('storm'),
  },
  {
    name: 'main thread under a busy mouse and wheel, against an empty script',
    limit: null,
    unit: '×',
    measure: () => events('hand'),
  },
  {
    name: 'messages while a lecture is recorded',
    limit: null,
    unit: 'a minute',
    measure: () => messages('recorded'),
  },
  {
    name: 'messages of four study pages that have asked, without a recording',
    limit: null,
    unit: 'a minute',
    measure: () => messages('unrecorded'),
  },
  {
    name: 'storage writes while a lecture is recorded',
    limit: 4,
    unit: 'a minute',
    measure: () => writes('recorded'),
  },
  {
    name: 'storage writes of four study pages that have asked, without a recording',
    limit: 0,
    unit: 'a minute',
    measure: () => writes('unrecorded'),
  },
  {
    // The title of each place is kept when it is met for the first time.
    name: 'storage writes of four new study pages, until they have asked',
    limit: null,
    unit: 'a minute',
    measure: () => writes('asking'),
  },
];
