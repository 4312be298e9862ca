import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { stampOf } from '../../../data/model/stamp';
import { isAsideKey, isLogKey, asideKey, logKey, monthOfLogKey } from '../../../data/sync/keys';
import { readMonth, writeMonth } from '../../../data/sync/month-page';
import { readRegisters } from '../../../data/sync/registers';
import { keysOfPages, readStudy } from '../../../data/sync/study-reader';
import { aNotice, aRecording, aSession, DEVICE, NOW } from '../../helpers/builders';

const stamp = stampOf(NOW, 0, DEVICE);

describe('what a page of ours reads', () => {
  it('is only what it asked for', () => {
    expect(readStudy({})).toEqual({ log: {}, isTroubled: false });
    expect(keysOfPages(['2026-11'])).toContain('log/2026-11');
    expect(keysOfPages([])).not.toContain('device');
  });

  it('is everything that is kept', () => {
    const session = aSession();
    const recording = aRecording();
    const registers = { 'task/math-review': { stamp, value: 'done' } };
    const read = readStudy({
      [logKey('2026-11')]: writeMonth([session]),
      recording: { version: 1, recording, countedUntil: 0 },
      registers: { version: 1, registers },
      notices: { version: 1, notices: [aNotice()] },
      roadmap: { version: 1, roadmap },
      trouble: { since: NOW, message: 'quota' },
      device: { version: 1 },
    });
    expect(read).toEqual({
      log: { '2026-11': [session] },
      recording,
      registers,
      notices: [aNotice()],
      roadmap,
      trouble: { since: NOW, message: 'quota' },
      isTroubled: false,
    });
  });

  it('is empty where nothing can be read, or where a value was removed', () => {
    for (const raw of [undefined, null, 7, {}, { version: 2 }]) {
      const keys = ['log/2026-11', 'recording', 'registers', 'notices', 'roadmap', 'trouble'];
      expect(readStudy(Object.fromEntries(keys.map((key) => [key, raw])))).toEqual({
        log: { '2026-11': [] },
        recording: null,
        registers: {},
        notices: [],
        roadmap: null,
        trouble: null,
        isTroubled: raw !== undefined,
      });
    }
  });

  it('is said to be troubled by one bad record of many', () => {
    const { sessions } = writeMonth([aSession(), aSession()]);
    const page = { version: 1, sessions: { ...sessions, bad: 7 } };
    expect(readStudy({ 'log/2026-11': page }).isTroubled).toBe(true);
  });
});

describe('a month page', () => {
  it('is read record by record', () => {
    const [one, two] = [aSession(), aSession()];
    expect(readMonth(writeMonth([one, two]))).toEqual({ records: [one, two], trouble: null });
    const { sessions } = writeMonth([one]);
    const page = { version: 1, sessions: { ...sessions, x: 1, [two.id]: { ...two, id: 'x' } } };
    expect(readMonth(page)).toEqual({
      records: [one],
      trouble: { kind: 'part', bad: { x: 1, [two.id]: { ...two, id: 'x' } } },
    });
  });

  it('keeps ids that look like parts of an object', () => {
    const odd = aSession({ id: '__proto__' as ReturnType<typeof aSession>['id'] });
    const page = JSON.parse(JSON.stringify(writeMonth([odd]))) as unknown;
    expect(readMonth(page).records).toEqual([odd]);
  });
});

describe('the registers', () => {
  it('are read one by one', () => {
    const good = { stamp, value: null };
    const bads = [null, 7, { stamp }, { stamp: 'now', value: 1 }, { stamp, value: {} }];
    for (const bad of [...bads, { stamp, value: 'x'.repeat(2001) }, { stamp, value: Number.NaN }]) {
      expect(readRegisters({ version: 1, registers: { good, bad } })).toEqual({
        registers: { good },
        trouble: { kind: 'part', bad: { bad } },
      });
    }
  });
});

describe('the keys of storage', () => {
  it('tell months and what is set aside from the rest', () => {
    expect(monthOfLogKey(logKey('2026-11'))).toBe('2026-11');
    expect(isLogKey(logKey('2026-11'))).toBe(true);
    for (const key of [
      'log/2026',
      'log/2026-11/1',
      'xlog/2026-11',
      'clock',
      asideKey('log/2026-11', 1),
    ]) {
      expect(isLogKey(key)).toBe(false);
    }
    expect(isAsideKey(asideKey('clock', NOW))).toBe(true);
    expect(isAsideKey('clock')).toBe(false);
  });
});
