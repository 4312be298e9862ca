import { TargetType, type Page } from 'puppeteer-core';
import { isLogKey, localKeys } from '../../data/sync/keys';
import type { DrivenBrowser } from '../helpers/driven-browser';
import type { Sample, Watched } from './growth';
import type { Walker } from './lesson';
import { weighOwn, weighPage, weighWorker } from './weigh';

/** The windows of an hour of study. */
export interface Windows {
  readonly course: Walker;
  readonly series: Walker;
  /** The same pages in windows where the extension is not. */
  readonly plainCourse: Walker;
  readonly plainSeries: Walker;
  readonly dashboard: Page;
}

/** What may grow in an hour, beside the log: nothing; the rest is what the measure itself wavers. */
const ALLOWED = {
  heap: 256,
  behind: 512,
  objects: 20,
  /** The dashboard's code is compiled as it is first used; its objects say what is really held. */
  boardHeap: 1024,
  boardObjects: 200,
  own: 0.9,
  listeners: 5,
  nodes: 30,
  bytes: 1024,
} as const;

/** A recording names its places and its last 20 stays: it grows up to about 10 KB, and no further. */
const RECORDING_BYTES = 12_000;

/** The bytes of what is kept, as JSON: the log, the running recording, all else, and the session. */
const bytesKept = async (driven: DrivenBrowser) => {
  const sizeOf = (kept: Record<string, unknown>, of: (key: string) => boolean) =>
    Object.entries(kept)
      .filter(([key]) => of(key))
      .reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0);
  const local = await driven.storage();
  const isRecording = (key: string) => key === localKeys.recording;
  return {
    log: sizeOf(local, isLogKey),
    recording: sizeOf(local, isRecording),
    rest: sizeOf(local, (key) => !isLogKey(key) && !isRecording(key)),
    session: sizeOf(await driven.storage('session'), () => true),
  };
};

/** Weighs again and again whatever could grow in an hour of study. */
export class Scales {
  readonly #driven: DrivenBrowser;
  readonly #windows: Windows;
  readonly #seen = new Map<string, { readonly about: Omit<Watched, 'samples'>; all: Sample[] }>();
  #changes = 0;

  constructor(driven: DrivenBrowser, windows: Windows) {
    this.#driven = driven;
    this.#windows = windows;
  }

  /** All that was weighed. */
  get watched(): readonly Watched[] {
    return [...this.#seen.values()].map(({ about, all }) => ({ ...about, samples: all }));
  }

  /** The last look, in short: the figures in the order of the table. */
  get last(): string {
    return [...this.#seen.values()].map(({ all }) => all.at(-1)?.value.toFixed(0)).join(' · ');
  }

  /**
   * Weighs everything once, after so many page changes. What the log makes grow is weighed only
   * while nothing is logged.
   */
  async weigh(changes: number, isCalm: boolean): Promise<void> {
    this.#changes = changes;
    const { course, series, plainCourse, plainSeries, dashboard } = this.#windows;
    await this.#compare('course page', course, plainCourse);
    await this.#compare('series page', series, plainSeries);
    await this.#weighOurs(course.page);
    const kept = await bytesKept(this.#driven);
    this.#note('storage.local: the log', 'bytes', Infinity, kept.log);
    this.#note('storage.local: all else', 'bytes', ALLOWED.bytes, kept.rest);
    this.#note('storage.session', 'bytes', ALLOWED.bytes, kept.session);
    if (!isCalm) return;
    const beyond = Math.max(0, kept.recording - RECORDING_BYTES);
    this.#note('storage.local: a recording beyond 12 KB', 'bytes', ALLOWED.bytes, beyond);
    const board = await weighPage(dashboard);
    this.#note('dashboard: heap', 'KB', ALLOWED.boardHeap, board.heap);
    this.#note('dashboard: objects', '', ALLOWED.boardObjects, board.objects);
    this.#note('dashboard: nodes', '', ALLOWED.nodes, board.nodes);
    this.#note('dashboard: listeners', '', ALLOWED.listeners, board.listeners);
  }

  /** What our scripts hold in a page, and in the background. */
  async #weighOurs(page: Page): Promise<void> {
    const { origin, puppeteer } = this.#driven;
    const own = await weighOwn(page, origin);
    if (!own) throw new Error('The extension is not in the page.');
    this.#note('objects of our scripts in the course page', '', ALLOWED.objects, own.objects);
    this.#note('listeners of our scripts on it', '', ALLOWED.own, own.listeners);
    const worker = puppeteer
      .targets()
      .find((it) => it.type() === TargetType.SERVICE_WORKER && it.url().startsWith(`${origin}/`));
    if (worker) {
      this.#note('background: heap', 'KB', ALLOWED.heap, await weighWorker(worker));
    }
  }

  /** Notes by how much a page weighs more with the extension than without. */
  async #compare(name: string, ours: Walker, plain: Walker): Promise<void> {
    const [one, other] = [await weighPage(ours.page), await weighPage(plain.page)];
    const over = 'over the same page without us';
    const [heap, behind] = [one.heap - other.heap, one.behind - other.behind];
    this.#note(`${name}: heap ${over}`, 'KB', ALLOWED.heap, heap);
    this.#note(`${name}: behind it ${over}`, 'KB', ALLOWED.behind, behind);
    this.#note(`${name}: nodes ${over}`, '', ALLOWED.nodes, one.nodes - other.nodes);
    const listeners = one.listeners - other.listeners;
    this.#note(`${name}: listeners ${over}`, '', ALLOWED.listeners, listeners);
  }

  #note(name: string, unit: Watched['unit'], allowed: number, value: number): void {
    const known = this.#seen.get(name) ?? { about: { name, unit, allowed }, all: [] };
    known.all.push({ changes: this.#changes, value });
    this.#seen.set(name, known);
  }
}
