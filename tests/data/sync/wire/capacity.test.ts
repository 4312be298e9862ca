import { describe, expect, it } from 'vitest';
import { ITEM_COUNT_LIMIT } from '../../../../data/sync/wire/accounting';
import { BYTES_LIMIT, figuresWithoutTitles, SESSIONS_LIMIT } from '../../../check/capacity-figures';

describe('the room that the browsers give us', () => {
  it('holds ten thousand sessions without titles, at eight bytes each or fewer', () => {
    const { bytes, sessions, shards } = figuresWithoutTitles();
    expect(bytes).toBeLessThanOrEqual(BYTES_LIMIT);
    expect(sessions).toBeGreaterThanOrEqual(SESSIONS_LIMIT);
    expect(shards).toBeLessThan(ITEM_COUNT_LIMIT);
  });
});
