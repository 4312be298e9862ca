import type { CDPSession, Page, Target } from 'puppeteer-core';

/** What a page weighs after everything was collected that nobody holds any more. */
export interface Weight {
  /** Memory that the scripts hold, in kilobytes. */
  readonly heap: number;
  /** Memory of the browser's own objects behind them, such as nodes, in kilobytes. */
  readonly behind: number;
  /** Objects and functions that the scripts of the page's own world have made and still hold. */
  readonly objects: number;
  /** Nodes in the memory of the page's process, whether in a document or not. */
  readonly nodes: number;
  /** Listeners in the memory of the page's process. */
  readonly listeners: number;
}

/** What the extension's own scripts hold in a page: none of it belongs to the page. */
export interface OwnWeight {
  /** Objects and functions that its scripts have made and that are still held. */
  readonly objects: number;
  /** Its listeners on the window, the document, the history and the root element. */
  readonly listeners: number;
}

/** The oldest garbage is collected in a second round: finalizers run between the two. */
const ROUNDS = 2;
const BETWEEN_ROUNDS_MS = 50;

/** Runs a task with the browser's own tools on a target, and lets go of it afterwards. */
async function inspecting<Result>(
  of: Page | Target,
  task: (session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const session = await of.createCDPSession();
  try {
    return await task(session);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

async function collect(session: CDPSession): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resume) => setTimeout(resume, BETWEEN_ROUNDS_MS));
  }
}

async function heapOf(session: CDPSession): Promise<Pick<Weight, 'heap' | 'behind'>> {
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize / 1024, behind: embedderHeapUsedSize / 1024 };
}

/** How many objects of one world are held; in the page's own world unless told. */
async function countObjects(session: CDPSession, contextId?: number): Promise<number> {
  const objectGroup = 'counting';
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'Object.prototype',
    objectGroup,
    ...(contextId !== undefined && { contextId }),
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  });
  const counted = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(counted.result.value);
}

/** Weighs a page with all that is in its process. */
export const weighPage = (page: Page): Promise<Weight> =>
  inspecting(page, async (session) => {
    await session.send('Performance.enable');
    await collect(session);
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
    return {
      ...(await heapOf(session)),
      objects: await countObjects(session),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
    };
  });

/** Kilobytes that the scripts of a worker hold. */
export const weighWorker = (target: Target): Promise<number> =>
  inspecting(target, async (session) => {
    await collect(session);
    return (await heapOf(session)).heap;
  });

/** Whatever can hear something for the whole page. */
const HEARERS = ['window', 'document', 'document.documentElement', 'document.body', 'navigation'];

/**
 * Weighs what an extension's scripts hold in the top frame of a page, in the world that the browser
 * keeps for them; null where they have none.
 */
export const weighOwn = (page: Page, origin: string): Promise<OwnWeight | null> =>
  inspecting(page, async (session) => {
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin) worlds.push(context.id);
    });
    await session.send('Runtime.enable');
    const contextId = worlds[0];
    if (contextId === undefined) return null;
    await collect(session);
    const find = async (expression: string): Promise<string> => {
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        objectGroup: 'weighing',
      });
      if (result.objectId === undefined) throw new Error(`There is no ${expression}.`);
      return result.objectId;
    };
    const objects = await countObjects(session, contextId);
    let listeners = 0;
    for (const hearer of HEARERS) {
      const found = await session.send('DOMDebugger.getEventListeners', {
        objectId: await find(hearer),
      });
      listeners += found.listeners.length;
    }
    await session.send('Runtime.releaseObjectGroup', { objectGroup: 'weighing' });
    return { objects, listeners };
  });
