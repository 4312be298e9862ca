import { expect, test } from 'vitest';
import { portionsOfLog } from '../../../data/store/whole-log';

const NOW = Date.UTC(2026, 10, 22);

test('this year is read first, its last month before the others', () => {
  expect(portionsOfLog(NOW)[0]?.slice(0, 2)).toEqual(['2026-12', '2026-11']);
});

test('each month of every year in which a clock may have stood is read once', () => {
  const months = portionsOfLog(NOW).flat();
  expect(new Set(months).size).toBe(months.length);
  expect(months).toHaveLength((2046 - 1970 + 1) * 12);
  expect(months).toContain('1970-01');
  expect(months).toContain('2046-12');
});

test('no portion that is likely to be full holds more than a year', () => {
  for (const portion of portionsOfLog(NOW).slice(0, -1)) expect(portion).toHaveLength(12);
});
