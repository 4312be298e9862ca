// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PageMessage, Standing } from '../../data/model/message';
import { LECTURE, move, pass, show, useScriptedPage } from '../helpers/scripted-page';
import { Random } from '../sim/random';
import { DayClock, type Due } from './days-clock';
import { PlainPage } from './days-page';

const page = useScriptedPage();
const recording: Standing = { kind: 'recording' };

/** What matters of a message: times in whole tens of milliseconds, and no name that chance gives. */
const plain = (said: readonly PageMessage[]) =>
  said.map((message) =>
    Object.fromEntries(
      Object.entries({ ...message, visit: '', title: '' }).map(([name, value]) => [
        name,
        typeof value === 'number' && name !== 'sequence' ? Math.round(value / 10) : value,
      ]),
    ),
  );

/** An evening at a page: pauses below and above the limit, and a while in which nobody sees it. */
async function evening(does: {
  readonly pass: (milliseconds: number) => Promise<unknown>;
  readonly move: () => unknown;
  readonly show: (isShown: boolean) => unknown;
}): Promise<void> {
  await does.pass(20_000);
  await does.move();
  await does.pass(150_000);
  await does.show(false);
  await does.pass(60_000);
  await does.show(true);
  await does.pass(400_000);
  await does.move();
  await does.pass(40_000);
}

describe('a page of a few parts', () => {
  it('has the page script say what it says in a page with a DOM', async () => {
    page().answers.arrive = recording;
    await page().open(LECTURE);
    await evening({ pass, move, show });

    const clock = new DayClock(new Random(1));
    const said: PageMessage[] = [];
    const few: PlainPage = new PlainPage(
      LECTURE,
      {
        wall: () => clock.wall,
        mono: () => clock.mono,
        timer: (delay, ring) => clock.after(delay, () => few.enter(ring)),
        clear: (timer) => {
          if (timer !== undefined) clock.cancel(timer as Due);
        },
        send: (message) => {
          said.push(message);
          return new Promise((resolve) => {
            clock.after(0, () => few.enter(() => resolve(recording)));
          });
        },
      },
      true,
    );
    show(true);
    await few.begin();
    await evening({
      pass: (milliseconds) => clock.pass(milliseconds),
      move: () => few.stir('pointermove'),
      show: (isShown) => few.show(isShown),
    });
    expect(plain(said)).toEqual(plain(page().said));
    expect(said.length).toBeGreaterThan(15);
  });
});
