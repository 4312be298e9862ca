import { describe, expect, it } from 'vitest';
import { placeKey } from '../../../data/model/id';
import { paperName, papers } from '../../../data/model/paper';
import { paperTimes } from '../../../data/model/paper-time';
import { stampOf } from '../../../data/model/stamp';
import { aSession, DEVICE, NOW } from '../../helpers/builders';

const list = papers({
  [paperName.met(placeKey('arxiv/1706.03762'))]: {
    stamp: stampOf(NOW, 0, DEVICE),
    value: 'Attention Is All You Need',
  },
});
const [attention] = list;
const on = (place: string, minutes: number, minutesAgo: number, deleted = false) =>
  aSession({ place: placeKey(place), minutes, minutesAgo, deleted });
const timeOf = (...pages: readonly (readonly ReturnType<typeof on>[])[]) =>
  attention && paperTimes(list, pages).get(attention);

describe('the time of a paper', () => {
  it('is that of all its sessions in all months, under whatever name the paper had', () => {
    const last = on('pwc/attention-is-all-you-need', 10, 30);
    const time = timeOf(
      [on('arxiv/1706.03762', 25, 60), last, on('arxiv/1512.03385', 90, 20)],
      [],
      [on('arxiv/1706.03762', 5, 90_000)],
    );
    expect(time).toEqual({ seconds: 40 * 60, last });
  });

  it('leaves out what was deleted', () => {
    expect(timeOf([on('arxiv/1706.03762', 25, 60, true)])).toBeUndefined();
    expect(timeOf([aSession({ place: null })])).toBeUndefined();
  });

  it('follows when a month changes', () => {
    const page = [on('arxiv/1706.03762', 25, 60)];
    expect(timeOf(page)?.seconds).toBe(1500);
    expect(timeOf(page)?.seconds).toBe(1500);
    expect(timeOf([...page, on('arxiv/1706.03762', 5, 10)])?.seconds).toBe(1800);
  });
});
