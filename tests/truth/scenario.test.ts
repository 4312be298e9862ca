import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepsPromise, Stopwatch, type Scenario } from './scenario';

const aScenario = (promises: Pick<Scenario, 'mayMiss' | 'mayAdd'> = {}): Scenario => ({
  name: 'a lecture',
  kinds: ['chromium'],
  takes: 60,
  ...promises,
  play: () => Promise.reject(new Error('It is not played.')),
});

describe('What a counted time may be off', () => {
  it('is two seconds where little was studied, to either side', () => {
    for (const counted of [58, 60, 62]) {
      expect(keepsPromise(aScenario(), { studied: 60, counted })).toBe(true);
    }
    for (const counted of [57.9, 62.1]) {
      expect(keepsPromise(aScenario(), { studied: 60, counted })).toBe(false);
    }
  });

  it('is one percent where much was studied', () => {
    expect(keepsPromise(aScenario(), { studied: 1000, counted: 990 })).toBe(true);
    expect(keepsPromise(aScenario(), { studied: 1000, counted: 989 })).toBe(false);
    expect(keepsPromise(aScenario(), { studied: 1000, counted: 1010 })).toBe(true);
    expect(keepsPromise(aScenario(), { studied: 1000, counted: 1011 })).toBe(false);
  });

  it('is more on one side only where a promise says so', () => {
    const crash = aScenario({ mayMiss: 15 });
    expect(keepsPromise(crash, { studied: 100, counted: 85 })).toBe(true);
    expect(keepsPromise(crash, { studied: 100, counted: 84 })).toBe(false);
    expect(keepsPromise(crash, { studied: 100, counted: 103 })).toBe(false);
    const sleep = aScenario({ mayAdd: 15 });
    expect(keepsPromise(sleep, { studied: 100, counted: 115 })).toBe(true);
    expect(keepsPromise(sleep, { studied: 100, counted: 116 })).toBe(false);
    expect(keepsPromise(sleep, { studied: 100, counted: 97 })).toBe(false);
  });

  it('is no less where a promise is smaller than the tolerance', () => {
    const long = aScenario({ mayMiss: 15 });
    expect(keepsPromise(long, { studied: 3000, counted: 2970 })).toBe(true);
  });
});

describe('The script’s own stopwatch', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'Date', 'setTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Something that the driver is asked for, and that takes so many seconds. */
  const taking = (seconds: number) => async () => {
    vi.advanceTimersByTime(seconds * 1000);
  };

  it('takes the middle of what begins and of what ends a stretch of studying', async () => {
    const watch = new Stopwatch();
    await watch.begin(taking(4));
    vi.advanceTimersByTime(10_000);
    await watch.end(taking(2));
    vi.advanceTimersByTime(50_000);
    expect(watch.seconds).toBe(2 + 10 + 1);
  });

  it('adds up stretches, and shows what runs', async () => {
    const watch = new Stopwatch();
    expect(watch.seconds).toBe(0);
    await watch.begin(taking(0));
    vi.advanceTimersByTime(5000);
    expect(watch.seconds).toBe(5);
    await watch.end(taking(0));
    await watch.begin(taking(2));
    vi.advanceTimersByTime(3000);
    expect(watch.seconds).toBe(5 + 1 + 3);
  });

  it('does not begin a stretch anew that runs, and ends none that does not', async () => {
    const watch = new Stopwatch();
    await watch.end(taking(8));
    await watch.begin(taking(0));
    await watch.begin(taking(6));
    await watch.end(taking(0));
    await watch.end(taking(6));
    expect(watch.seconds).toBe(6);
  });

  it('ends at an instant that something else has told, though it is heard of later', async () => {
    const watch = new Stopwatch();
    watch.endAt(Date.now());
    await watch.begin(taking(0));
    vi.advanceTimersByTime(7000);
    const instant = Date.now();
    vi.advanceTimersByTime(3000);
    watch.endAt(instant);
    watch.endAt(Date.now());
    expect(watch.seconds).toBe(7);
  });

  it('passes on what a task gives, and what it throws', async () => {
    const watch = new Stopwatch();
    expect(await watch.begin(() => Promise.resolve('a page'))).toBe('a page');
    await expect(watch.end(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  });
});
