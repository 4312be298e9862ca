import { describe, expect, it } from 'vitest';
import { covers, isGranted, mayShare, originsOf } from '../../../../data/sync/sites/patterns';

describe('the hosts of a site', () => {
  it('are asked for whole, each once', () => {
    expect(
      originsOf(['https://neurips.cc/virtual/*', 'https://neurips.cc/x', 'https://*.a.example/*']),
    ).toEqual(['https://neurips.cc/*', 'https://*.a.example/*']);
  });

  it('are let in by name, with all before a dot, or with every other', () => {
    const course = 'https://www.udemy.com/course/*';
    for (const granted of [
      'https://www.udemy.com/*',
      '*://www.udemy.com/*',
      'https://*.udemy.com/*',
      'https://www.udemy.com/course/*',
      'https://*/*',
      '<all_urls>',
    ]) {
      expect(isGranted(course, [granted]), granted).toBe(true);
    }
    for (const granted of [
      'https://udemy.com/*',
      'http://www.udemy.com/*',
      'https://*.www.udemy.com.example/*',
      'https://*.demy.com/*',
      'file:///*',
      'udemy.com',
    ]) {
      expect(isGranted(course, [granted]), granted).toBe(false);
    }
    expect(isGranted('https://udemy.com/*', ['https://*.udemy.com/*'])).toBe(true);
    expect(isGranted('https://*.udemy.com/*', ['https://www.udemy.com/*'])).toBe(false);
    expect(isGranted(course, [])).toBe(false);
  });
});

describe('two patterns', () => {
  it('of which one holds all pages of the other need one script only', () => {
    expect(covers('https://a.example/*', 'https://a.example/x/*')).toBe(true);
    expect(covers('https://*.a.example/*', 'https://b.a.example/x*')).toBe(true);
    expect(covers('https://a.example/x*', 'https://a.example/x*')).toBe(true);
    expect(covers('https://a.example/x/*', 'https://a.example/x*')).toBe(false);
    expect(covers('https://a.example/x', 'https://a.example/x/y')).toBe(false);
    expect(covers('https://a.example/*', 'https://b.example/*')).toBe(false);
    // What a star in the middle stands for is not worth knowing.
    expect(covers('https://a.example/*/b/*', 'https://a.example/x/b/c*')).toBe(false);
  });

  it('may share pages when they share a host', () => {
    expect(mayShare('https://a.example/x*', 'https://a.example/y*')).toBe(true);
    expect(mayShare('https://b.a.example/*', 'https://*.a.example/*')).toBe(true);
    expect(mayShare('https://a.example/*', 'https://b.example/*')).toBe(false);
    expect(mayShare('nonsense', 'nonsense')).toBe(false);
  });
});
