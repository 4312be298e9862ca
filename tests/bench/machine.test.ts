import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { inWords, thisMachine } from './machine';

describe('the machine that was measured on', () => {
  it('is said in words, without what only sellers add', () => {
    const cores = Array.from({ length: 8 }, () => 'Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz');
    expect(inWords({ cores, memoryBytes: 16 * 1024 ** 3, system: 'Linux 6.1.0' })).toBe(
      '8 cores of Intel Core i7-8550U, 16 GB of memory, Linux 6.1.0',
    );
  });

  it('may have one core, and not tell which', () => {
    expect(inWords({ cores: [''], memoryBytes: 1024 ** 3, system: 'Darwin 25.0.0' })).toBe(
      '1 core, 1 GB of memory, Darwin 25.0.0',
    );
  });

  it('does not tell the name that its owner gave it', () => {
    expect(inWords(thisMachine())).toMatch(/^\d+ cores?\b.* GB of memory, \w+ \d+\.\d+(\.\d+)?$/);
    expect(inWords(thisMachine()).split(/[\s,]+/)).not.toContain(hostname());
  });
});
