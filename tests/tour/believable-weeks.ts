import type { DrivenBrowser } from '../helpers/driven-browser.ts';

/** One session that the tour writes into the log, by days back and hour of the day. */
interface Evening {
  readonly daysBack: number;
  readonly hour: number;
  readonly minutes: number;
  readonly task: string;
  readonly title: string;
}

const TITLES: readonly (readonly [task: string, title: string])[] = [
  ['dl-first-course', 'Why deep representations?'],
  ['math-review', 'Linear combinations, span, and basis vectors'],
  ['math-review', 'Strang, chapter 3: Vector spaces and subspaces, with the exercises'],
  ['network-from-scratch', 'Backpropagation, intuitively'],
  ['python-data-stack', 'pandas: merge, join, concatenate and compare'],
  ['dl-first-course', 'Gradient descent on m examples'],
  ['two-papers', 'Attention Is All You Need'],
];

/** Six weeks of evenings and weekends with gaps, the same at every run. */
function evenings(): readonly Evening[] {
  const found: Evening[] = [];
  for (let daysBack = 42; daysBack >= 0; daysBack -= 1) {
    const chance = (daysBack * 37 + 11) % 10;
    if (chance < 3) continue;
    for (let part = 0; part <= chance % 3; part += 1) {
      const [task, title] = TITLES[(daysBack + part) % TITLES.length] ?? ['math-review', ''];
      const minutes = 20 + ((daysBack * 13 + part * 29) % 50);
      found.push({ daysBack, hour: 18 + part, minutes, task, title });
    }
  }
  return found;
}

/** Writes weeks of study into the log through the same commands that the popup sends. */
export async function seedWeeks(browser: DrivenBrowser): Promise<number> {
  return browser.inExtension(async (list) => {
    let count = 0;
    for (const { daysBack, hour, minutes, task, title } of list) {
      const start = new Date();
      start.setDate(start.getDate() - daysBack);
      start.setHours(hour, 5, 0, 0);
      if (start.getTime() + minutes * 60_000 > Date.now()) continue;
      const outcome: unknown = await chrome.runtime.sendMessage({
        type: 'command',
        command: {
          type: 'add-session',
          session: { start: start.getTime(), seconds: minutes * 60, task, title, note: '' },
        },
      });
      if ((outcome as { ok?: boolean } | undefined)?.ok) count += 1;
    }
    for (const milestone of ['math-review-video-1', 'math-review-video-2']) {
      await chrome.runtime.sendMessage({
        type: 'command',
        command: { type: 'tick-milestone', milestone, done: true },
      });
    }
    return count;
  }, evenings());
}

/** The one call that the function above makes inside the extension's own page. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
