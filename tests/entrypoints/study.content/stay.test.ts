// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Standing } from '../../../data/model/message';
import { slot, type ShowOffer } from '../../../entrypoints/study.content/offer-slot';
import {
  CATALOGUE,
  LECTURE,
  READING,
  move,
  offered,
  pass,
  read,
  show,
  task,
  useScriptedPage,
} from '../../helpers/scripted-page';

const page = useScriptedPage();

describe('a visit', () => {
  it('arrives by its late title, and asks after half a minute', async () => {
    await page().open(LECTURE);
    expect(page().said).toEqual([]);
    document.title = 'Forward propagation | Coursera';
    await pass(30_000);
    expect(page().said).toMatchObject([
      { type: 'arrive', title: 'Forward propagation | Coursera', hints: null },
      { type: 'reach', engaged: expect.closeTo(30_000, -2) },
    ]);
    expect(page().said[0]?.visit).toMatch(/^[a-z0-9-]{8,40}$/);
  });

  it('sends what it owes as soon as nobody sees it, and then nothing', async () => {
    page().answers.arrive = { kind: 'recording' };
    await page().open(LECTURE);
    await pass(20_000);
    show(false);
    await pass(600_000);
    expect(page().said.at(-1)).toMatchObject({ type: 'pulse', engaged: expect.closeTo(5_000, -2) });
    expect(page().kinds).toEqual(['arrive', 'pulse', 'pulse']);
    expect(vi.getTimerCount()).toBe(0);
    show(true);
    await pass(15_000);
    expect(page().kinds).toEqual(['arrive', 'pulse', 'pulse', 'pulse']);
  });

  it('counts reading as long as there are signs of life, and takes a long pause back', async () => {
    page().answers.arrive = { kind: 'recording' };
    await page().open(READING);
    await read(300_000);
    await pass(600_000);
    expect(page().pulses.at(-1)).toMatchObject({
      engaged: 0,
      withdrawn: expect.closeTo(195_000, -5),
    });
    const before = page().said.length;
    move();
    await pass(15_000);
    expect(page().said).toHaveLength(before + 1);
  });

  it('says again what got lost though nothing else happens, until it is heard', async () => {
    page().answers.arrive = { kind: 'recording' };
    await page().open(READING);
    await read(300_000);
    page().answers.pulse = undefined;
    await pass(240_000);
    const lost = page().pulses.length;
    await pass(60_000);
    expect(page().pulses.length - lost).toBe(4);
    page().answers.pulse = { kind: 'recording' };
    await pass(15_000);
    const heard = page().pulses.at(-1);
    expect(heard).toMatchObject({ goesOn: false, withdrawn: expect.closeTo(375_000, -3) });
    await pass(600_000);
    expect(page().pulses.at(-1)).toBe(heard);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not say again what got lost when it was left', async () => {
    page().answers.arrive = { kind: 'recording' };
    page().answers.pulse = undefined;
    await page().open(READING);
    await read(20_000);
    await page().go(CATALOGUE);
    const said = page().said.length;
    await pass(120_000);
    expect(page().said).toHaveLength(said);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes no sign of life from the page itself', async () => {
    page().answers.arrive = { kind: 'recording' };
    await page().open(READING);
    for (let minute = 0; minute < 10; minute += 1) {
      move(false);
      await pass(60_000);
    }
    expect(page().said.at(-1)).toMatchObject({ withdrawn: expect.any(Number) });
    expect(page().report()?.engaged).toBe(0);
  });

  it('can be logged from the popup even if it does not ask', async () => {
    page().answers.arrive = { kind: 'silent' };
    await page().open(LECTURE);
    await read(120_000);
    expect(page().kinds).toEqual(['arrive']);
    expect(page().report()).toMatchObject({
      visit: page().said[0]?.visit,
      engaged: expect.closeTo(120_000, -2),
    });
    page().stand({ kind: 'recording' });
    await pass(15_000);
    expect(page().said.at(-1)).toMatchObject({
      type: 'pulse',
      engaged: expect.closeTo(15_000, -2),
    });
  });

  it('reports also what would be due to be said this moment', async () => {
    page().answers.arrive = { kind: 'recording' };
    await page().open(LECTURE);
    // A timer may ring some milliseconds early.
    await pass(14_995);
    const before = page().said.length;
    expect(page().report()?.engaged).toBe(14_995);
    expect(page().said).toHaveLength(before);
    await pass(5);
    expect(page().said).toHaveLength(before + 1);
  });

  it('is silent for good once the extension is gone', async () => {
    const close = vi.fn();
    slot.milepostOffer = () => ({ close, obey: () => true });
    page().answers.reach = offered;
    await page().open(LECTURE);
    await pass(31_000);
    page().runtime.id = undefined;
    await read(120_000);
    expect(close).toHaveBeenCalled();
    expect(page().kinds).toEqual(['arrive', 'reach']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the offer', () => {
  let log: Parameters<ShowOffer>[1];
  let decline: Parameters<ShowOffer>[2];
  const obey = vi.fn<(kind: Standing['kind']) => boolean>(() => true);
  const close = vi.fn();

  beforeEach(async () => {
    obey.mockClear();
    close.mockClear();
    slot.milepostOffer = vi.fn<ShowOffer>((_, onLog, onDecline) => {
      log = onLog;
      decline = onDecline;
      return { close, obey };
    });
    page().answers.reach = offered;
    await page().open(LECTURE);
    await pass(31_000);
  });

  it('logs the time since arrival, and the pulses go on from there', async () => {
    await pass(9_000);
    log(task.id, false);
    await pass(15_000);
    expect(page().said.slice(2)).toMatchObject([
      { type: 'log', engaged: expect.closeTo(40_000, -2), task: task.id, always: false },
      { type: 'pulse', engaged: expect.closeTo(15_000, -2), wall: expect.closeTo(15_000, -2) },
    ]);
    expect(obey).toHaveBeenCalledWith('recording');
  });

  it('is told when the log was lost, and loses no time by it', async () => {
    delete page().answers.log;
    obey.mockReturnValueOnce(false);
    log(task.id, false);
    await pass(10_000);
    expect(obey).toHaveBeenLastCalledWith('failed');
    page().answers.log = { kind: 'recording' };
    log(task.id, false);
    await pass(0);
    expect(page().said.at(-1)).toMatchObject({ type: 'log', engaged: expect.closeTo(41_000, -2) });
    expect(obey).toHaveBeenLastCalledWith('recording');
  });

  it('is not asked again after it was declined', async () => {
    decline('not-now');
    await read(600_000);
    expect(page().kinds).toEqual(['arrive', 'reach', 'decline']);
    expect(slot.milepostOffer).toHaveBeenCalledOnce();
  });

  it('stays when something changed elsewhere that is no answer to it', () => {
    page().stand({ kind: 'waiting' });
    expect(obey).not.toHaveBeenCalled();
    page().stand({ kind: 'silent' });
    expect(obey).toHaveBeenCalledWith('silent');
  });

  it('closes when the learner goes on to another place', async () => {
    await page().go(READING);
    expect(close).toHaveBeenCalled();
  });
});
