import { describe, expect, it } from 'vitest';
import { zoneElsewhere, zoneName } from '../../../components/review/zone';
import { aSession } from '../../helpers/builders';

describe('the time zone of a session', () => {
  it('is not told when it is the one here', () => {
    expect(zoneElsewhere(aSession({ offset: 60 }), 60)).toBeNull();
  });

  it('is told when it was another one', () => {
    expect(zoneElsewhere(aSession({ offset: -210 }), 60)).toBe('UTC−3:30');
  });

  it('is named by its distance from UTC', () => {
    expect([0, 60, 345, -480].map(zoneName)).toEqual(['UTC+0', 'UTC+1', 'UTC+5:45', 'UTC−8']);
  });
});
