// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage, Standing, TabMessage, VisitReport } from '../../../data/model/message';
import { taskId } from '../../../data/model/id';
import { ContentScriptContext } from '../../../entrypoints/study.content/context';
import { followPages } from '../../../entrypoints/study.content/follow-pages';
import { slot } from '../../../entrypoints/study.content/offer-slot';

declare const happyDOM: { setURL(address: string): void };

const COURSE = 'https://www.coursera.org/learn/neural-networks-deep-learning';
const LECTURE = `${COURSE}/lecture/rz9xJ/why-deep-representations`;
const READING = `${COURSE}/supplement/R2Kqf/what-does-this-have-to-do-with-the-brain`;
const WATCH = 'https://www.youtube.com/watch?v=';

const task = { id: taskId('first-course'), title: 'The first course' };
const offered: Standing = { kind: 'offer', place: 'A lecture', task, tasks: [task] };

let said: PageMessage[];
let answers: Partial<Record<PageMessage['type'], Standing>>;
let hear: (message: TabMessage, sender: unknown, reply: (report?: VisitReport) => void) => void;
let runtime: { id: string | undefined };
let context: ContentScriptContext;

const kinds = () => said.map(({ type }) => type);
const visits = () => [...new Set(said.map(({ visit }) => visit))];
const go = async (address: string) => {
  happyDOM.setURL(address);
  navigation.dispatchEvent(new Event('currententrychange'));
  await pass(0);
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const move = () =>
  window.dispatchEvent(
    Object.defineProperty(new Event('pointermove'), 'isTrusted', { value: true }),
  );
/** Reads on, with a sign of life every minute. */
const read = async (ms: number) => {
  for (let left = ms; left > 0; left -= 60_000) {
    move();
    await pass(Math.min(left, 60_000));
  }
};
const see = (isHidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
};
const stand = (standing: Standing) => hear({ type: 'standing', standing }, null, () => undefined);
const report = () => {
  const reply = vi.fn<(report?: VisitReport) => void>();
  hear({ type: 'report' }, null, reply);
  return reply.mock.calls[0]?.[0];
};

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  runtime = { id: 'milepost' };
  answers = { arrive: { kind: 'waiting' }, reach: { kind: 'silent' }, log: { kind: 'recording' } };
  vi.stubGlobal('navigation', new EventTarget());
  vi.stubGlobal('chrome', {
    runtime: Object.assign(runtime, {
      sendMessage: async (message: PageMessage) => {
        said.push(message);
        return answers[message.type];
      },
      onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
    }),
  });
  context = new ContentScriptContext('study');
});
afterEach(() => {
  runtime.id = undefined;
  expect(context.isInvalid).toBe(true);
  see(false);
  document.body.replaceChildren();
  delete slot.milepostOffer;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open(address: string) {
  happyDOM.setURL(address);
  document.title = 'Why deep representations? | Coursera';
  followPages(context);
  await pass(0);
}

describe('a study page', () => {
  it('arrives by its late title, and asks after half a minute', async () => {
    await open(LECTURE);
    expect(said).toEqual([]);
    document.title = 'Forward propagation | Coursera';
    await pass(30_000);
    expect(said).toMatchObject([
      { type: 'arrive', title: 'Forward propagation | Coursera', hints: null },
      { type: 'reach', engaged: expect.closeTo(30_000, -2) },
    ]);
    expect(said[0]?.visit).toMatch(/^[a-z0-9-]{8,40}$/);
  });

  it('is followed from a catalogue page that leads to it in the page', async () => {
    await open('https://www.coursera.org/my-learning');
    await pass(60_000);
    expect(said).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    await go(LECTURE);
    await pass(1_000);
    expect(kinds()).toEqual(['arrive']);
  });

  it('is one visit however its address is written', async () => {
    await open(LECTURE);
    await pass(10_000);
    await go(`${LECTURE}?t=90#notes`);
    await pass(20_000);
    expect(kinds()).toEqual(['arrive', 'reach']);
    expect(visits()).toHaveLength(1);
  });

  it('is another visit when it leads to another place, and nothing is lost or counted twice', async () => {
    answers = { arrive: { kind: 'recording' }, pulse: { kind: 'recording' } };
    await open(LECTURE);
    await pass(20_000);
    await go(READING);
    await pass(20_000);
    await go('https://www.coursera.org/my-learning');
    const engaged = said.flatMap((each) => (each.type === 'pulse' ? [each.engaged] : []));
    expect(engaged.reduce((sum, each) => sum + each, 0)).toBeCloseTo(40_000, -2);
    expect(visits()).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
    const before = said.length;
    await pass(600_000);
    expect(said).toHaveLength(before);
  });

  it('sends what it owes as soon as nobody sees it, and then nothing', async () => {
    answers = { arrive: { kind: 'recording' }, pulse: { kind: 'recording' } };
    await open(LECTURE);
    await pass(20_000);
    see(true);
    await pass(600_000);
    expect(said.at(-1)).toMatchObject({ type: 'pulse', engaged: expect.closeTo(5_000, -2) });
    expect(kinds()).toEqual(['arrive', 'pulse', 'pulse']);
    expect(vi.getTimerCount()).toBe(0);
    see(false);
    await pass(15_000);
    expect(kinds()).toEqual(['arrive', 'pulse', 'pulse', 'pulse']);
  });

  it('counts reading as long as there are signs of life, and takes a long pause back', async () => {
    answers = { arrive: { kind: 'recording' }, pulse: { kind: 'recording' } };
    await open(READING);
    await read(300_000);
    await pass(600_000);
    const pulses = said.flatMap((each) => (each.type === 'pulse' ? [each] : []));
    expect(pulses.at(-1)).toMatchObject({ engaged: 0, withdrawn: expect.closeTo(195_000, -5) });
    const before = said.length;
    move();
    await pass(15_000);
    expect(said).toHaveLength(before + 1);
  });

  it('takes no sign of life from the page itself', async () => {
    answers = { arrive: { kind: 'recording' }, pulse: { kind: 'recording' } };
    await open(READING);
    for (let minute = 0; minute < 10; minute += 1) {
      window.dispatchEvent(new Event('pointermove'));
      await pass(60_000);
    }
    expect(said.at(-1)).toMatchObject({ withdrawn: expect.any(Number) });
    expect(report()?.engaged).toBe(0);
  });

  it('can be logged from the popup even if it does not ask', async () => {
    answers = { arrive: { kind: 'silent' }, pulse: { kind: 'recording' } };
    await open(LECTURE);
    await read(120_000);
    expect(kinds()).toEqual(['arrive']);
    expect(report()).toMatchObject({ visit: said[0]?.visit, engaged: expect.closeTo(120_000, -2) });
    stand({ kind: 'recording' });
    await pass(15_000);
    expect(said.at(-1)).toMatchObject({ type: 'pulse', engaged: expect.closeTo(15_000, -2) });
  });

  it('gives no report of a page that is no study', async () => {
    await open('https://www.coursera.org/my-learning');
    expect(report()).toBeUndefined();
  });

  it('is silent for good once the extension is gone', async () => {
    const close = vi.fn();
    slot.milepostOffer = () => ({ close, obey: () => true });
    answers.reach = offered;
    await open(LECTURE);
    await pass(31_000);
    runtime.id = undefined;
    await read(120_000);
    expect(close).toHaveBeenCalled();
    expect(kinds()).toEqual(['arrive', 'reach']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is left to the script of a newer version', async () => {
    await open(LECTURE);
    await pass(1_000);
    const newer = new ContentScriptContext('study');
    expect(newer.isInvalid).toBe(false);
    await pass(60_000);
    expect(kinds()).toEqual(['arrive']);
  });

  it('begins a new visit when it comes back from the back-forward cache', async () => {
    await open(LECTURE);
    await pass(1_000);
    window.dispatchEvent(new Event('pagehide'));
    expect(vi.getTimerCount()).toBe(0);
    window.dispatchEvent(new Event('pageshow'));
    await pass(1_000);
    expect(kinds()).toEqual(['arrive', 'arrive']);
    expect(visits()).toHaveLength(2);
  });
});

describe('the offer', () => {
  let log: Parameters<NonNullable<typeof slot.milepostOffer>>[1];
  let decline: Parameters<NonNullable<typeof slot.milepostOffer>>[2];
  const obey = vi.fn<(kind: Standing['kind']) => boolean>(() => true);
  const close = vi.fn();

  beforeEach(async () => {
    obey.mockClear();
    close.mockClear();
    slot.milepostOffer = vi.fn<NonNullable<typeof slot.milepostOffer>>((_, onLog, onDecline) => {
      log = onLog;
      decline = onDecline;
      return { close, obey };
    });
    answers.reach = offered;
    answers.pulse = { kind: 'recording' };
    await open(LECTURE);
    await pass(31_000);
  });

  it('logs the time since arrival, and the pulses go on from there', async () => {
    await pass(9_000);
    log(task.id, false);
    await pass(15_000);
    expect(said.slice(2)).toMatchObject([
      { type: 'log', engaged: expect.closeTo(40_000, -2), task: task.id, always: false },
      { type: 'pulse', engaged: expect.closeTo(15_000, -2), wall: expect.closeTo(15_000, -2) },
    ]);
    expect(obey).toHaveBeenCalledWith('recording');
  });

  it('is told when the log was lost, and loses no time by it', async () => {
    delete answers.log;
    obey.mockReturnValueOnce(false);
    log(task.id, false);
    await pass(10_000);
    expect(obey).toHaveBeenLastCalledWith('failed');
    answers.log = { kind: 'recording' };
    log(task.id, false);
    await pass(0);
    expect(said.at(-1)).toMatchObject({ type: 'log', engaged: expect.closeTo(41_000, -2) });
    expect(obey).toHaveBeenLastCalledWith('recording');
  });

  it('is not asked again after it was declined', async () => {
    decline('not-now');
    await read(600_000);
    expect(kinds()).toEqual(['arrive', 'reach', 'decline']);
    expect(slot.milepostOffer).toHaveBeenCalledOnce();
  });

  it('stays when something changed elsewhere that is no answer to it', () => {
    stand({ kind: 'waiting' });
    expect(obey).not.toHaveBeenCalled();
    stand({ kind: 'silent' });
    expect(obey).toHaveBeenCalledWith('silent');
  });

  it('closes when the learner goes on to another place', async () => {
    await go(READING);
    expect(close).toHaveBeenCalled();
  });
});

describe('a YouTube page', () => {
  const show = (video: string, owner: string) => {
    const page = Object.assign(document.createElement('ytd-watch-flexy'), {
      className: 'ytd-page-manager',
    });
    page.setAttribute('video-id', video);
    const link = Object.assign(document.createElement('a'), { href: owner });
    page.appendChild(document.createElement('ytd-video-owner-renderer')).append(link);
    document.body.replaceChildren(page);
  };

  it('of 3Blue1Brown is known by its video alone', async () => {
    await open(`${WATCH}aircAruvnKk`);
    await pass(1_000);
    expect(said).toMatchObject([{ type: 'arrive', hints: null }]);
  });

  it('of 3Blue1Brown with a new video is known once the page names the channel', async () => {
    await open(`${WATCH}AAAAAAAAAAA`);
    await pass(5_000);
    show('AAAAAAAAAAA', '/@3blue1brown');
    await pass(3_000);
    expect(said).toMatchObject([{ type: 'arrive', hints: { handle: '@3blue1brown' } }]);
  });

  it('is not taken for the channel of the video before it', async () => {
    await open(`${WATCH}AAAAAAAAAAA`);
    show('AAAAAAAAAAA', '/@3blue1brown');
    await pass(3_000);
    await go(`${WATCH}dQw4w9WgXcQ`);
    await pass(2_000);
    show('dQw4w9WgXcQ', '/@3blue1brown');
    await pass(900);
    show('dQw4w9WgXcQ', '/@RickAstleyYT');
    await pass(60_000);
    expect(visits()).toHaveLength(1);
  });

  it('of another channel costs one look, and then nothing', async () => {
    show('dQw4w9WgXcQ', '/@RickAstleyYT');
    await open(`${WATCH}dQw4w9WgXcQ`);
    await pass(2_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(said).toEqual([]);
    await go('https://www.youtube.com/');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that never names its channel is given up, but not while it is in a tab behind', async () => {
    see(true);
    await open(`${WATCH}AAAAAAAAAAA`);
    await pass(600_000);
    expect(vi.getTimerCount()).toBe(0);
    see(false);
    await pass(14_000);
    expect(vi.getTimerCount()).toBe(1);
    await pass(2_000);
    expect(vi.getTimerCount()).toBe(0);
    see(true);
    see(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
