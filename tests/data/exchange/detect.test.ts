import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../data/exchange/csv-export';
import { detect } from '../../../data/exchange/detect';
import { backupOf } from '../../../data/exchange/json-export';
import { aSession, NOW } from '../../helpers/builders';
import { fixture } from './fixture';

describe('a file that is opened', () => {
  it('is known for what it is', () => {
    const all = { records: [aSession()], registers: {}, totals: [] };
    expect(detect(backupOf(all, NOW))).toBe('backup');
    expect(detect(`\n ${backupOf({ ...all, records: [] }, NOW)}`)).toBe('backup');
    const table = csvOf(all.records, { dayStart: 4, weekStart: 1 }, () => null).slice(1);
    expect(detect(table)).toBe('milepost');
    expect(detect(`sep=;\r\n${table.replaceAll(',', ';')}`)).toBe('milepost');
    expect(detect('TASK ID\tSeconds\tStart\tId\n')).toBe('milepost');
  });

  it.each([
    ['toggl.csv', 'toggl'],
    ['toggl-stop.csv', 'toggl'],
    ['clockify-us.csv', 'clockify'],
    ['clockify-24h.csv', 'clockify'],
    ['clockify-unclear.csv', 'clockify'],
  ])('%s is a report of %s', (name, kind) => {
    expect(detect(fixture(name))).toBe(kind);
  });

  it.each<readonly [string, object]>([
    ['', { kind: 'empty' }],
    [' \n', { kind: 'empty' }],
    ['Dear diary', { kind: 'unknown' }],
    ['a,b,c\n1,2,3', { kind: 'unknown' }],
    ['Subject,Start Date,Start Time,End Date,End Time,Description', { kind: 'unknown' }],
    ['Project,Client,Duration (h)', { kind: 'unknown' }],
    ['[1, 2]', { kind: 'unknown' }],
    ['{"a": 1}', { kind: 'unknown' }],
    ['{"a": ', { kind: 'broken' }],
    ['{"format":"milepost-backup","version":3}', { kind: 'newer', version: 3 }],
    ['"unclosed', { kind: 'unknown' }],
  ])('is not read where it is %j', (text, problem) => {
    expect(detect(text)).toEqual(problem);
  });
});
