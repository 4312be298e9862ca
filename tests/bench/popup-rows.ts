import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { believableYear } from '../helpers/believable-year';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser';
import { openStudyHosts } from '../helpers/study-hosts';
import { writeYear } from '../helpers/write-year';
import { writeEmptyExtension } from './empty-extension';
import { figuresOf, told, type Figures } from './figures';
import { Opener, type Paints, type Surface } from './popup-opening';
import type { Finding, Row } from './row';
import { wakings } from './worker-waking';

/**
 * The popup, the side panel's page and the background, each in turns with those of an empty extension
 * in a Chromium of its own. The extension keeps a year of evenings and weekends.
 *
 * *Readable* is the frame in which the title of the current task is on screen, as the browser itself
 * tells when it was presented. Usually the title is that of the last opening, which the page's frame
 * shows at once; at the very first opening nothing is remembered, and it comes with the log. The
 * time runs from the start of the page's navigation, which is when the press on the button has made a
 * page; what the browser does before that is the same for all extensions. The process of the
 * extension is there already, as it is while a study page or the background is.
 */

/** Openings that are not counted: the browser keeps compiled code from then on. */
const WARM_UP = 3;

interface PairFigures {
  readonly ours: Figures;
  readonly empty: Figures;
}

/** What is measured with one pair of browsers. */
interface PairResults {
  readonly usual: PairFigures;
  readonly first: PairFigures;
  readonly key: PairFigures;
  readonly panel: PairFigures;
  readonly worker: PairFigures;
}

/** Does one thing with each in turns, so that whatever else the machine does falls on both. */
async function inTurns(
  times: number,
  ours: () => Promise<number>,
  empty: () => Promise<number>,
): Promise<PairFigures> {
  const found = { ours: [] as number[], empty: [] as number[] };
  for (let turn = -WARM_UP; turn < times; turn += 1) {
    const [one, other] = [await ours(), await empty()];
    if (turn < 0) continue;
    found.ours.push(one);
    found.empty.push(other);
  }
  return { ours: figuresOf(found.ours), empty: figuresOf(found.empty) };
}

/**
 * The title stands in the frame as soon as the page is parsed, so the first paint after that shows
 * it. A page in a tab may be painted before, with its name alone.
 */
function remembered({ first, parsed, next, title }: Paints): number {
  const readable = parsed <= first ? first : next;
  if (title.trim() === '' || readable === null) throw new Error('The frame showed no task.');
  return readable;
}

/** The title came with the log; the browser tells of it as of the largest text. */
function notRemembered({ heading }: Paints): number {
  if (heading === null) throw new Error('Another text than the task is the largest of the popup.');
  return heading;
}

async function measureWith(ours: DrivenBrowser, empty: DrivenBrowser, times: number) {
  const both = async (surface: Surface) =>
    [await Opener.of(ours, surface), await Opener.of(empty, surface)] as const;
  const [popup, emptyPopup] = await both('popup');
  const [panel, emptyPanel] = await both('sidepanel');
  const blank = async (opener: Opener) => (await opener.paints()).first;
  await popup.paints();
  return {
    usual: await inTurns(
      times,
      async () => remembered(await popup.paints()),
      () => blank(emptyPopup),
    ),
    key: await inTurns(
      times,
      () => popup.answersAfter(),
      () => emptyPopup.answersAfter(),
    ),
    first: await inTurns(
      times,
      async () => {
        await popup.forget();
        return notRemembered(await popup.paints());
      },
      () => blank(emptyPopup),
    ),
    panel: await inTurns(
      times,
      async () => remembered(await panel.paints()),
      () => blank(emptyPanel),
    ),
    worker: await inTurns(times, await wakings(ours), await wakings(empty)),
  } satisfies PairResults;
}

async function measurePair(extension: string, times: number): Promise<PairResults> {
  const hosts = await openStudyHosts();
  const folder = await mkdtemp(join(tmpdir(), 'milepost-empty-'));
  const open: DrivenBrowser[] = [];
  try {
    await writeEmptyExtension(folder);
    for (const each of [extension, folder]) {
      open.push(await openBrowser({ kind: 'chromium', extension: each, hosts }));
    }
    const [ours, empty] = open;
    if (!ours || !empty) throw new Error('No browser was opened.');
    await writeYear(ours, believableYear({ today: Date.now() }), { shares: false });
    return await measureWith(ours, empty, times);
  } finally {
    for (const driven of open) await driven.close();
    await hosts.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rows of the popup, the side panel and the background: so many openings of each kind. */
export function popupRows(extension: string, times: number): readonly Row[] {
  let results: Promise<PairResults> | null = null;
  const against = async (what: keyof PairResults): Promise<Finding> => {
    results ??= measurePair(extension, times);
    const { ours, empty } = (await results)[what];
    return { value: ours.median / empty.median, detail: `${told(ours)} against ${told(empty)}` };
  };
  return [
    {
      name: 'popup to the readable task, against the first paint of an empty popup',
      limit: 1.25,
      unit: '×',
      measure: () => against('usual'),
    },
    {
      name: 'popup to the readable task at its very first opening, against the same',
      limit: null,
      unit: '×',
      measure: () => against('first'),
    },
    {
      name: 'popup to its first answer to a key, against a button of an empty popup',
      limit: null,
      unit: '×',
      measure: () => against('key'),
    },
    {
      name: 'side panel (in a tab) to the readable task, against an empty page',
      limit: null,
      unit: '×',
      measure: () => against('panel'),
    },
    {
      name: 'background to wake and answer, against an empty one',
      limit: null,
      unit: '×',
      measure: () => against('worker'),
    },
  ];
}
