import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signs } from '../../../data/model/engagement';
import type { PageMessage, Standing } from '../../../data/model/message';
import { Visit } from '../../../data/model/visit';
import { anEvening, at, playEvening, signs } from '../../helpers/learner';

const TITLE = 'Vectors | Chapter 1';
const kindsOf = (messages: readonly PageMessage[]) => messages.map(({ type }) => type);

/** A visit on a page, with a background that answers what it is told to. */
class Page {
  readonly visit = new Visit('visit-1', { handle: '@3blue1brown' }, at(0), signs());
  readonly said: PageMessage[] = [];
  answer: (message: PageMessage) => Standing['kind'] | undefined;

  constructor(answer: (message: PageMessage) => Standing['kind'] | undefined) {
    this.answer = answer;
  }
  get life() {
    return this.visit.life;
  }
  measure(now: { wall: number; mono: number }, page: Signs): boolean {
    const engaged = this.visit.measure(now, page);
    if (this.visit.due() <= 0) this.#speak();
    return engaged;
  }
  #speak() {
    const [message, owe] = this.visit.speak(TITLE);
    this.said.push(message);
    const standing = this.answer(message);
    if (standing !== 'recording') owe();
    if (standing) this.visit.obey(standing);
  }
  /** The learner stays visible and watches until a moment, sampled every second. */
  watch(from: number, to: number) {
    for (let now = from + 1000; now <= to; now += 1000)
      this.measure(at(now), signs({ playing: true, life: at(now) }));
  }
  get last() {
    return this.said.at(-1);
  }
}

const asking = (reach: Standing['kind']) => (message: PageMessage) =>
  message.type === 'arrive' ? 'waiting' : message.type === 'reach' ? reach : 'recording';

describe('a visit to a study page', () => {
  it('is told to the background once its title is there, with the channel that the page named', () => {
    const page = new Page(() => 'waiting');
    page.measure(at(400), signs());
    expect(page.said).toEqual([]);
    page.measure(at(500), signs());
    expect(page.last).toEqual({
      type: 'arrive',
      visit: 'visit-1',
      title: TITLE,
      hints: { handle: '@3blue1brown' },
    });
  });

  it('asks once, after 30 engaged seconds, with all the time since arrival', () => {
    const page = new Page(asking('offer'));
    page.watch(0, 29_000);
    expect(kindsOf(page.said)).toEqual(['arrive']);
    page.watch(29_000, 300_000);
    expect(kindsOf(page.said)).toEqual(['arrive', 'reach']);
    expect(page.last).toEqual({ type: 'reach', visit: 'visit-1', title: TITLE, engaged: 30_000 });
    expect(page.visit.due()).toBe(Infinity);
  });

  it('sends a pulse for every 15 engaged seconds, and none that repeats what the log gave', () => {
    const page = new Page(asking('offer'));
    page.watch(0, 42_000);
    expect(page.visit.report(TITLE)).toEqual({ visit: 'visit-1', title: TITLE, engaged: 42_000 });
    page.watch(42_000, 44_000);
    page.visit.obey('recording');
    page.watch(44_000, 72_000);
    const pulses = page.said.filter((message) => message.type === 'pulse');
    expect(pulses.map(({ engaged, wall, mono }) => [engaged, wall, mono])).toEqual([
      [15_000, 15_000, 15_000],
      [15_000, 15_000, 15_000],
    ]);
  });

  it('goes on recording a site that is always recorded, and gives the reached time once', () => {
    const page = new Page(asking('recording'));
    page.watch(0, 45_000);
    expect(page.last).toMatchObject({ type: 'pulse', engaged: 15_000, withdrawn: 0 });
  });

  it('says at once what a stretch amounts to when the page is hidden', () => {
    const page = new Page(() => 'recording');
    page.watch(0, 20_000);
    page.measure(at(21_000), signs({ present: false }));
    expect(page.last).toMatchObject({ type: 'pulse', engaged: 6_000, wall: 6_000 });
    expect(page.visit.due()).toBe(Infinity);
  });

  it('takes a long pause back, once, as far as its start', () => {
    const page = new Page(() => 'recording');
    for (let now = 1000; now <= 200_000; now += 1000)
      page.measure(at(now), signs({ life: at(Math.min(now, 7_000)) }));
    const pulses = page.said.filter((message) => message.type === 'pulse');
    expect(pulses.filter(({ withdrawn }) => withdrawn > 0)).toHaveLength(1);
    expect(pulses.at(-1)).toMatchObject({ engaged: 0, withdrawn: 188_000 - 7_000 });
  });

  it('keeps the time of a pulse that was lost and says it with the next', () => {
    const page = new Page(() => 'recording');
    page.watch(0, 1_000);
    page.answer = () => undefined;
    page.watch(1_000, 16_000);
    page.answer = () => 'recording';
    page.watch(16_000, 17_000);
    expect(page.last).toMatchObject({ type: 'pulse', engaged: 17_000, mono: 17_000 });
    const sequences = page.said.flatMap((said) => (said.type === 'pulse' ? [said.sequence] : []));
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b));
    expect(new Set(sequences).size).toBe(sequences.length);
  });

  it('takes a pause back even if nobody heard so at first', () => {
    const page = new Page(() => 'recording');
    page.measure(at(1000), signs());
    page.answer = () => undefined;
    page.measure(at(200_000), signs());
    page.answer = () => 'recording';
    page.measure(at(210_000), signs({ life: at(210_000) }));
    expect(page.last).toMatchObject({ type: 'pulse', withdrawn: 210_000 });
  });

  it('arrives again if nobody heard that it arrived', () => {
    const page = new Page(() => undefined);
    page.watch(0, 2_000);
    expect(kindsOf(page.said)).toEqual(['arrive', 'arrive']);
  });

  it('owes the time of a pulse that fell into no recording', () => {
    const page = new Page(() => 'recording');
    page.watch(0, 10_000);
    page.answer = () => 'waiting';
    page.watch(10_000, 20_000);
    expect(page.visit.report(TITLE).engaged).toBe(20_000);
  });

  it('keeps measuring in silence, so that the popup can still log the page', () => {
    const page = new Page(() => 'silent');
    page.watch(0, 600_000);
    expect(kindsOf(page.said)).toEqual(['arrive']);
    expect(page.visit.report(TITLE).engaged).toBe(600_000);
  });

  it('loses and repeats nothing when the popup asked in the middle of a recording', () => {
    const page = new Page(() => 'recording');
    page.watch(0, 10_000);
    page.visit.report(TITLE);
    page.visit.obey('recording');
    page.watch(10_000, 20_000);
    page.measure(at(20_000), signs({ present: false }));
    const engaged = page.said.flatMap((said) => (said.type === 'pulse' ? [said.engaged] : []));
    expect(engaged.reduce((sum, each) => sum + each, 0)).toBe(20_000);
  });
});

describe('a visit whose background is slow', () => {
  it('says nothing twice while it waits for an answer', () => {
    const visit = new Visit('visit-1', null, at(0), signs());
    visit.obey('waiting');
    for (const now of [10_000, 20_000, 30_000]) visit.measure(at(now), signs());
    expect(visit.due()).toBe(0);
    visit.speak(TITLE);
    visit.measure(at(45_000), signs());
    expect(visit.due()).toBe(Infinity);
  });

  it('leaves room for a pulse that the background makes of a report when a recording ends', () => {
    const visit = new Visit('visit-1', null, at(0), signs());
    visit.obey('recording');
    visit.measure(at(15_000), signs());
    const [first] = visit.speak(TITLE);
    visit.measure(at(20_000), signs());
    visit.report(TITLE);
    visit.measure(at(30_000), signs());
    const [second] = visit.speak(TITLE);
    expect([first, second]).toMatchObject([{ sequence: 1 }, { sequence: 3 }]);
  });
});

describe('whatever happens during a recording', () => {
  it('the pulses amount to what was measured, and to no moment twice', () => {
    fc.assert(
      fc.property(anEvening(), (evening) => {
        let stretches: { from: number; to: number }[] = [];
        let now = 0;
        const page = new Page((message) => {
          if (message.type !== 'pulse') return 'recording';
          const end = now - message.withdrawn;
          stretches = stretches
            .filter(({ from }) => from < end || message.withdrawn === 0)
            .map(({ from, to }) => ({ from, to: message.withdrawn ? Math.min(to, end) : to }));
          const before = stretches.at(-1)?.to ?? 0;
          if (message.engaged) stretches.push({ from: now - message.engaged, to: now });
          expect(now - message.engaged).toBeGreaterThanOrEqual(message.engaged ? before : 0);
          return 'recording';
        });
        const watch = {
          get life() {
            return page.life;
          },
          measure(at: { wall: number; mono: number }, page_: Signs) {
            now = at.mono;
            return page.measure(at, page_);
          },
        };
        playEvening(evening, watch);
        const told = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(told + page.visit.report('').engaged).toBe(total(evening));
      }),
    );
  });
});

/** The time of the same evening on a page that nobody records. */
function total(evening: Parameters<typeof playEvening>[0]): number {
  const page = new Page(() => 'silent');
  playEvening(evening, page);
  return page.visit.report('').engaged;
}
