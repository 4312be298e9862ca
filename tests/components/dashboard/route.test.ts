import { describe, expect, it } from 'vitest';
import { hrefOf, routeOf } from '../../../components/dashboard/route';

const paths = ['review', 'settings'];

describe('an address of the dashboard', () => {
  it('leads to the review when it names nothing', () => {
    for (const hash of ['', '#', '#/']) {
      expect(routeOf(hash, paths)).toEqual({ path: 'review', rest: '' });
    }
  });

  it('names a view and what the view shows', () => {
    expect(routeOf('#/review/2026-W47', paths)).toEqual({ path: 'review', rest: '2026-W47' });
    expect(routeOf('#/review/2026-W47/', paths)).toEqual({ path: 'review', rest: '2026-W47' });
    expect(routeOf('#/settings', paths)).toEqual({ path: 'settings', rest: '' });
  });

  it('leads nowhere when no view has its name', () => {
    for (const hash of ['#/log', '#/reviews', '#/__proto__', '#/%E0%A4%A/x', '#//review']) {
      expect(routeOf(hash, paths)).toBeNull();
    }
  });

  it('survives a broken escape', () => {
    expect(routeOf('#/review/%E0%A4%A', paths)?.rest).toBe('%E0%A4%A');
  });

  it('is read back as it was written', () => {
    for (const rest of ['', '2026-W47', 'a/b c%']) {
      expect(routeOf(hrefOf('review', rest), paths)).toEqual({ path: 'review', rest });
    }
  });
});
