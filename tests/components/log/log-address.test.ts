// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../components/dashboard/route';
import { hrefOfLog, readLogAddress, WORDS_LIMIT } from '../../../components/log/log-address';
import { siteId, taskId } from '../../../data/model/id';
import type { LogFilter } from '../../../data/model/log-filter';

/** What the view reads of an address, as it comes through the address bar and the dashboard. */
function readBack(href: string) {
  const { hash } = new URL(href, 'chrome-extension://milepost/dashboard.html');
  return readLogAddress(routeOf(hash, ['review', 'log'])?.rest ?? 'lost');
}

describe('an address of the log', () => {
  it('can be read and written by people', () => {
    const filter: LogFilter = {
      task: taskId('math-review'),
      from: '2026-11-01',
      words: 'chain rule',
    };
    expect(hrefOfLog(filter)).toBe('#/log/task=math-review&from=2026-11-01&words=chain+rule');
    expect(hrefOfLog()).toBe('#/log');
    expect(hrefOfLog(filter, 'export')).toMatch(/^#\/log\/export\?task=/);
    expect(hrefOfLog({}, 'import')).toBe('#/log/import');
  });

  it('brings back every filter, whatever was typed', () => {
    const id = fc.stringMatching(/^[a-z0-9-]{1,30}$/);
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: WORDS_LIMIT })
      .filter((text) => text.trim() !== '' && text.length <= WORDS_LIMIT && !/[\r\n\t]/.test(text))
      .map((text) => text.toWellFormed());
    const filters: fc.Arbitrary<LogFilter> = fc.record(
      {
        task: fc.option(id.map(taskId)),
        site: fc.option(id.map(siteId)),
        from: day,
        to: day,
        words,
        overlapping: fc.constant(true),
        deleted: fc.constant(true),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, fc.constantFrom('sessions', 'export', 'import'), (filter, part) => {
        expect(readBack(hrefOfLog(filter, part))).toEqual({ part, filter });
      }),
    );
  });

  it('keeps words apart from what they look like', () => {
    for (const words of ['a&task=b', '100%', 'C++ / #1?', 'a=b', '%26', 'export', 'back\\slash']) {
      expect(readBack(hrefOfLog({ words }))).toEqual({ part: 'sessions', filter: { words } });
    }
  });

  it('is understood as the dashboard writes one', () => {
    expect(
      readBack(`#/log/${encodeURIComponent('task=math-review&to=2026-11-30')}`).filter,
    ).toEqual({ task: 'math-review', to: '2026-11-30' });
    expect(readBack('#/log/words=Poincar%C3%A9').filter).toEqual({ words: 'Poincaré' });
  });

  it.each([
    'nonsense',
    'from=yesterday&to=2026-13-01',
    'words=+++',
    `task=${'x'.repeat(500)}`,
    'overlaps=yes&deleted=true',
    '%%%&&&===',
    '__proto__=1',
  ])('leaves nothing out for what it cannot read: %s', (rest) => {
    expect(readLogAddress(rest)).toEqual({ part: 'sessions', filter: {} });
  });

  it('asks for no more words than the field takes', () => {
    expect(readLogAddress(`words=${'a'.repeat(5000)}`).filter.words).toHaveLength(WORDS_LIMIT);
  });
});
