import { LECTURE_ADDRESS, wait } from '../browser/studying';
import type { DrivenBrowser } from '../helpers/driven-browser';
import { figuresOf, type Figures } from './figures';
import type { Pair } from './page-pair';

/** Loads of each browser that are not counted. */
const WARM_UP = 1;
const LOADS = 11;
/** The page has settled, and the script has said that it arrived. */
const SETTLED_MS = 900;

/** What one load of a study page cost: milliseconds of the main thread, and bytes. */
interface Load {
  /** From the start of compiling the page script to the end of running it. */
  readonly evaluation: number;
  /** The same, and that of the watcher, which the background brings to a page that plays a lecture. */
  readonly both: number;
  /** The same again, and all that it does until the page has settled. */
  readonly settling: number;
  /** The heap of the page and all its worlds after a collection of garbage. */
  readonly heap: number;
}

/** The figures of many loads. */
export type LoadFigures = Readonly<Record<keyof Load, Figures>>;

interface TraceEvent {
  readonly name: string;
  /** Microseconds by the clock on the wall, and those in which the thread really ran. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** The milliseconds of the main thread that an extension's page scripts took in a trace. */
function timesIn(trace: Uint8Array, origin: string): Omit<Load, 'heap'> {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const timeOf = (kind: string, without?: string): number => {
    const found = traceEvents.filter(({ name, args: { data } }) => {
      const file = data?.url?.startsWith(`${origin}/`) ? data.url.slice(origin.length) : null;
      return name === kind && file !== null && file !== without;
    });
    return found.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0) / 1000;
  };
  const evaluation = timeOf('EvaluateScript', '/watch.js');
  if (evaluation === 0) throw new Error('The trace tells of no page script.');
  const both = timeOf('EvaluateScript');
  return { evaluation, both, settling: both + timeOf('FunctionCall') };
}

async function loadOnce({ puppeteer, origin }: DrivenBrowser): Promise<Load> {
  const page = await puppeteer.newPage();
  try {
    await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
    await page.goto(LECTURE_ADDRESS);
    await wait(SETTLED_MS);
    const trace = await page.tracing.stop();
    if (!trace) throw new Error('There is no trace.');
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const usage = await session.send('Runtime.getHeapUsage');
    return {
      ...timesIn(trace, origin),
      heap: usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize,
    };
  } finally {
    await page.close();
  }
}

/** Loads a lecture's page again and again, in turns with and without Milepost. */
export async function loadPages(pair: Pair): Promise<Readonly<Record<keyof Pair, LoadFigures>>> {
  const found = { ours: [] as Load[], empty: [] as Load[] };
  for (let turn = -WARM_UP; turn < LOADS; turn += 1) {
    for (const name of ['ours', 'empty'] as const) {
      const load = await loadOnce(pair[name]);
      if (turn >= 0) found[name].push(load);
    }
  }
  const figures = (loads: readonly Load[]): LoadFigures => ({
    evaluation: figuresOf(loads.map(({ evaluation }) => evaluation)),
    both: figuresOf(loads.map(({ both }) => both)),
    settling: figuresOf(loads.map(({ settling }) => settling)),
    heap: figuresOf(loads.map(({ heap }) => heap)),
  });
  return { ours: figures(found.ours), empty: figures(found.empty) };
}
