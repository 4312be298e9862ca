import { describe, expect, it } from 'vitest';
import { deviceId } from '../../../../data/model/id';
import { hear, liveOthers, othersIn } from '../../../../data/sync/sharing/heard';
import { noPost, type OwnDevice, type Post } from '../../../../data/sync/sharing/home';
import type { Mail, Shard } from '../../../../data/sync/sharing/mail';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 18, 20);
const LAPTOP = deviceId('00000000000000a1');
const DESKTOP = deviceId('00000000000000b2');

const own: OwnDevice = {
  id: DESKTOP,
  name: '',
  system: 'linux',
  browser: 'Firefox',
  run: '00beef',
  generation: 3,
  publishedRun: '00beef',
  formerly: [],
};

/** A mailbox with one card in it. */
function mailFrom(device = LAPTOP, generation = 7, at = NOW - 2 * HOUR): Mail {
  const shard: Shard = {
    key: 'd',
    kind: 'card',
    device,
    run: '00cafe',
    generation,
    body: new Uint8Array(),
    bytes: 100,
    records: [],
    totals: [],
    registers: {},
    card: { name: 'Laptop', system: 'mac', browser: 'Chrome', at },
  };
  return { shards: [shard], newer: [], damaged: [], sizes: new Map([['d', 100]]) };
}

const postWith = (changes: Partial<Post>): Post => ({ ...noPost, ...changes });

describe('when another computer was last heard of', () => {
  it('is what it says itself, where that can be true', () => {
    const { heard } = hear(noPost, mailFrom(), own, NOW);
    expect(heard[LAPTOP]).toEqual({ generation: 7, at: NOW - 2 * HOUR, received: NOW });
  });

  it('is when its news came, where its clock is years ahead or behind', () => {
    const before = postWith({
      heard: { [LAPTOP]: { generation: 6, at: NOW - DAY, received: NOW - DAY } },
    });
    const ahead = hear(before, mailFrom(LAPTOP, 7, NOW + 3650 * DAY), own, NOW);
    const behind = hear(before, mailFrom(LAPTOP, 7, NOW - 3650 * DAY), own, NOW);
    expect([ahead.heard[LAPTOP]?.at, behind.heard[LAPTOP]?.at]).toEqual([NOW, NOW]);
  });

  it('stays while it says nothing new', () => {
    const before = postWith({
      heard: { [LAPTOP]: { generation: 7, at: NOW - DAY, received: NOW - DAY } },
    });
    expect(hear(before, mailFrom(), own, NOW).heard[LAPTOP]?.at).toBe(NOW - DAY);
  });
});

describe('a computer that is forgotten', () => {
  it('is no longer among the others, until it speaks again', () => {
    const forgotten = postWith({ forgotten: { [LAPTOP]: 7 } });
    expect(othersIn(mailFrom(), forgotten, DESKTOP)).toEqual([]);
    const spoken = hear(forgotten, mailFrom(LAPTOP, 8), own, NOW);
    expect(spoken.forgotten).toEqual({});
  });

  it('has no share of the room after two months of silence, but is still shown', () => {
    const silent = postWith({
      heard: { [LAPTOP]: { generation: 7, at: NOW - 61 * DAY, received: NOW - 61 * DAY } },
    });
    const others = othersIn(mailFrom(), silent, DESKTOP);
    expect(others).toEqual([LAPTOP]);
    expect(liveOthers(others, silent, NOW)).toEqual([]);
  });
});
