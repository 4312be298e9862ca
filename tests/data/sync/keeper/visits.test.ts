import { describe, expect, it } from 'vitest';
import { decisionName } from '../../../../data/model/decisions';
import { QUIET_AFTER_DECLINE } from '../../../../data/model/limits';
import { BEFORE_NOW } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';
import {
  LECTURE,
  NEXT_LECTURE,
  OTHER_COURSE,
  PAPER,
  StudyPage,
  together,
} from '../../../helpers/pages';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A page that arrives in the same tab and is studied for as long as it takes to be asked. */
async function askedAgain(machine: Machine, address = LECTURE): Promise<string> {
  const page = new StudyPage(machine, { address });
  await page.arrive();
  await page.study(60_000);
  return page.standing;
}

describe('a question that was answered', () => {
  it('with "not now" is not asked again on the site for four hours', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(30_000);
    expect(await page.decline()).toEqual({ kind: 'silent' });
    expect(await askedAgain(machine)).toBe('silent');
    expect(await askedAgain(machine, OTHER_COURSE)).toBe('silent');
    expect(await askedAgain(machine, PAPER)).toBe('offer');
    await machine.pass(QUIET_AFTER_DECLINE - 4 * MINUTE - 30_000);
    expect(await askedAgain(machine)).toBe('silent');
    expect(await askedAgain(machine)).toBe('offer');
    expect(await machine.log()).toEqual([]);
  });

  it('is not forgotten when the background or the browser ends', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.decline();
    machine.kill();
    expect(await askedAgain(machine)).toBe('silent');
    await machine.restartBrowser();
    expect(await askedAgain(machine)).toBe('silent');
  });

  it('does not stay quiet for years because a clock was wrong', async () => {
    const machine = new Machine();
    machine.now += 10 * 365 * 24 * HOUR;
    const page = new StudyPage(machine);
    await page.arrive();
    await page.decline();
    machine.now -= 10 * 365 * 24 * HOUR;
    expect(await askedAgain(machine)).toBe('offer');
  });

  it('with "never" is never asked again on the site, until the learner takes it back', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.decline('never');
    await machine.pass(24 * HOUR);
    expect(await askedAgain(machine)).toBe('silent');
    const { site } = (await machine.pageStatus(7, LECTURE)) ?? {};
    if (!site) throw new Error('no status');
    const taken = await machine.run({ type: 'choose-site', site, choice: 'ask' });
    expect(taken).toMatchObject({ undo: { type: 'choose-site', site, choice: 'never' } });
    expect(await askedAgain(machine)).toBe('offer');
  });

  it('with "always" starts by itself from then on', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(30_000);
    await page.log({ always: true });
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    await machine.pass(HOUR);
    expect(await askedAgain(machine, OTHER_COURSE)).toBe('recording');
  });

  it('is left alone after a stop by hand, even where it starts by itself', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(30_000);
    await page.log({ always: true });
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    await page.study(5 * MINUTE);
    expect(page.standing).toBe('silent');
    expect(await machine.sessions()).toHaveLength(1);
  });
});

describe('time that is not credited', () => {
  it('is that of a page that never arrived', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    for (const say of [() => page.pulse(), () => page.reach(), () => page.log()]) {
      expect(await say()).toEqual({ kind: 'new' });
    }
    expect(machine.writes).toBe(1);
  });

  it('is that of a page that speaks for another tab', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(2 * MINUTE);
    const before = await machine.local.get(['recording']);
    const { visit } = page;
    const pulse = {
      type: 'pulse',
      visit,
      sequence: 99,
      wall: 15e3,
      mono: 15e3,
      goesOn: true,
      withdrawn: 0,
    };
    await machine.pass(15_000);
    const said = { ...pulse, engaged: 15_000, withdrawn: 0 };
    const answer = await machine.say(said, 8, LECTURE);
    expect(answer).toEqual({ kind: 'silent' });
    const arrival = { type: 'arrive', visit, title: '', hints: null };
    expect(await machine.say(arrival, 8, OTHER_COURSE)).toEqual({ kind: 'silent' });
    expect(await machine.local.get(['recording'])).toEqual(before);
  });

  it('is that of a page beside the timer', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    const task = (await machine.pageStatus(7, LECTURE))?.task;
    await machine.run({ type: 'start-timer', task: task ?? ('' as never), title: 'A book' });
    await page.study(10 * MINUTE);
    expect(page.standing).toBe('silent');
    expect(await page.reach()).toEqual({ kind: 'silent' });
    expect(await page.log()).toEqual({ kind: 'silent' });
    expect(await page.pulse()).toEqual({ kind: 'silent' });
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ how: 'timer', seconds: 600 }]);
    // What the timer counted is not counted again by the page that was open all along.
    page.owed = HOUR;
    await page.log();
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect((await machine.sessions())[1]?.seconds).toBe(60);
  });

  it('is that of a page which is no study, or whose address nobody could keep', async () => {
    const machine = new Machine();
    const arrival = { type: 'arrive', visit: 'visit-elsewhere', title: '', hints: null };
    const long = `https://huggingface.co/docs/${'x'.repeat(900)}/${'y'.repeat(150)}`;
    for (const address of ['https://www.coursera.org/browse', 'about:blank', '', long]) {
      expect(await machine.say(arrival, 7, address)).toEqual({ kind: 'silent' });
    }
    expect(Object.keys(await machine.memory.get(null))).toEqual(['run']);
  });

  it('is what a second tab shows at the same moment', async () => {
    const machine = new Machine();
    const [one, two] = [new StudyPage(machine), new StudyPage(machine, { tab: 8 })];
    await one.begin();
    await two.arrive();
    await together(machine, [one, two], 30 * MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 30 * 60 + 30 }]);
  });
});

describe('an answer to a question that was not asked', () => {
  it.each([
    { type: 'log', title: '', engaged: 60_000, task: null, always: true },
    { type: 'decline', answer: 'never' },
  ])('changes nothing: $type', async (answer) => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(20_000);
    const before = [await machine.local.get(null), await machine.memory.get(null)];
    const forged = { ...answer, visit: page.visit };
    expect(await machine.say(forged, page.tab, page.address)).toEqual({ kind: 'silent' });
    expect([await machine.local.get(null), await machine.memory.get(null)]).toEqual(before);
  });
});

describe('an answer to a question that was answered', () => {
  const forged = { type: 'log', title: '', engaged: 30_000, task: null, always: true };

  it.each(['not-now', 'never'] as const)('changes nothing after "%s"', async (answer) => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(30_000);
    await page.decline(answer);
    const before = [await machine.local.get(null), await machine.memory.get(null)];
    const again = { ...forged, visit: page.visit };
    expect(await machine.say(again, page.tab, page.address)).toMatchObject({ kind: 'silent' });
    expect([await machine.local.get(null), await machine.memory.get(null)]).toEqual(before);
  });

  it('changes nothing after what was recorded was stopped by hand', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(2 * MINUTE);
    await machine.run({ type: 'stop' });
    const again = { ...forged, visit: page.visit };
    expect(await machine.say(again, page.tab, page.address)).toEqual({ kind: 'silent' });
  });

  it('is heard when the first one was, and its answer got lost', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(30_000);
    const first = { ...forged, visit: page.visit, always: false };
    await machine.say(first, page.tab, page.address);
    machine.kill();
    page.standing = 'offer';
    page.owed = 30_000;
    await machine.pass(8000);
    page.owed += 8000;
    expect(await page.log()).toEqual({ kind: 'recording' });
    await page.study(2 * MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 158 }]);
  });
});

describe('a question that is open on two pages of a course', () => {
  it('may be answered on one that has not heard yet that the other is recorded', async () => {
    const machine = new Machine();
    const one = new StudyPage(machine, { tab: 1 });
    const other = new StudyPage(machine, { tab: 2, address: NEXT_LECTURE });
    await one.arrive();
    await one.study(30_000);
    await other.arrive();
    other.owed += 30_000;
    machine.tabs.set(1, () => null);
    await machine.run({ type: 'log-page', tab: 2, task: null });
    expect(await one.log()).toEqual({ kind: 'recording' });
  });
});

describe('a page that comes and goes', () => {
  it('may arrive again without stretching what it may claim', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await machine.pass(HOUR);
    await page.arrive();
    page.owed = 2 * HOUR;
    await page.log();
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    const [session] = await machine.sessions();
    expect(session).toMatchObject({ start: BEFORE_NOW });
    expect(Math.abs((session?.seconds ?? 0) - 3660)).toBeLessThanOrEqual(1);
  });

  it('is forgotten with its tab, and a later page in a tab of that number is another', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(2 * MINUTE);
    await machine.keeper.closed(7);
    expect((await machine.memory.get(['visits']))['visits']).toEqual({});
    expect(await page.pulse()).toEqual({ kind: 'new' });
    const other = new StudyPage(machine);
    expect(await other.arrive()).toEqual({ kind: 'recording' });
  });

  it('is known to a background that was started anew, a hundred of them at once', async () => {
    const machine = new Machine();
    const pages = Array.from({ length: 110 }, (_, tab) => new StudyPage(machine, { tab }));
    for (const page of pages) {
      machine.now += 1;
      await page.arrive();
    }
    machine.kill();
    const answers = await Promise.all(pages.map((page) => page.reach()));
    expect(answers.map((answer) => answer?.kind)).toEqual([
      ...Array.from({ length: 10 }, () => 'new'),
      ...Array.from({ length: 100 }, () => 'offer'),
    ]);
  });

  it('counts what it owed before the clock was set back from then on', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(10 * MINUTE);
    await machine.run({ type: 'stop' });
    machine.now -= 5 * HOUR;
    const later = new StudyPage(machine);
    await later.arrive();
    await later.study(20 * MINUTE);
    await later.log();
    await later.study(MINUTE);
    await machine.run({ type: 'stop' });
    const seconds = (await machine.sessions()).map((session) => session.seconds);
    expect(seconds).toEqual([630, 21 * 60]);
  });
});

describe('a page of a learner with rules of their own', () => {
  it('is told them with every answer, and at once when they change', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    expect(await page.arrive()).toEqual({ kind: 'waiting' });
    const values = { [decisionName.pauseMinutes]: 5, [decisionName.hiddenLecture]: true };
    const outcome = await machine.run({ type: 'change-many', edits: [], values });
    expect(machine.told.at(-1)).toMatchObject({
      tab: page.tab,
      message: { type: 'standing', standing: { kind: 'waiting', pause: 300_000, hidden: true } },
    });
    await page.study(30_000);
    expect(await page.log()).toEqual({ kind: 'recording', pause: 300_000, hidden: true });
    if (!outcome.ok || !outcome.undo) throw new Error('It cannot be taken back.');
    await machine.run(outcome.undo);
    expect(await page.pulse()).toEqual({ kind: 'recording' });
  });
});
