import { expect, it } from 'vitest';
import { placeKey } from '../../../../data/model/id';
import { memoryArea } from '../../../../data/sync/area';
import { TabMemory, type Remembered } from '../../../../data/sync/keeper/tab-memory';
import { NOW } from '../../../helpers/builders';

const stay = (rest: Partial<Remembered> = {}): Remembered => ({
  visit: 'visit-0000-0001',
  key: placeKey('arxiv/1706.03762'),
  at: NOW,
  owed: 20_000,
  isEngaged: false,
  sequence: 3,
  ...rest,
});

/** What keeping one stay after the other writes, and what is known of it then. */
async function keeping(stays: readonly Remembered[]) {
  const area = memoryArea();
  let writes = 0;
  area.watch(() => (writes += 1));
  const memory = new TabMemory(area);
  for (const each of stays) await memory.keep(7, each);
  return { writes, known: await memory.of(7) };
}

it('a file at which nobody has studied since it was seen last is not written down again', async () => {
  const { writes, known } = await keeping([stay(), stay({ at: NOW + 150 }), stay()]);
  expect(writes).toBe(1);
  expect(known).toEqual(stay());
});

it.each([
  ['owes more', stay({ owed: 35_000 })],
  ['has told more', stay({ sequence: 4 })],
  ['is studied again', stay({ isEngaged: true })],
  ['shows another paper', stay({ key: placeKey('arxiv/2005.14165') })],
])('a file that %s is written down again', async (_, later) => {
  expect(await keeping([stay(), later])).toEqual({ writes: 2, known: later });
});

it('a file that is studied is known with the moment at which it was seen last', async () => {
  const later = stay({ isEngaged: true, at: NOW + 60_000 });
  expect((await keeping([stay({ isEngaged: true }), later])).known).toEqual(later);
});
