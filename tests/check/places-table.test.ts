import { describe, expect, it } from 'vitest';
import { sites } from '../../data/content/sites';
import { readReadme, withPlaces } from './places-table';

describe('the places that the README names', () => {
  it('are those of the catalogue, each in one row', async () => {
    const readme = readReadme();
    const written = await withPlaces(readme);
    expect(readme === written || 'run: npm run places').toBe(true);
    const rows = written.split('\n').filter((line) => line.startsWith('| '));
    for (const { name, hosts } of sites) {
      const named = rows.filter((line) => RegExp(`^\\| ${RegExp.escape(name)} +\\|`).test(line));
      expect([name, named]).toEqual([name, [expect.stringContaining(hosts[0] ?? '-')]]);
      expect(named[0]).toMatch(/\| (asked|from the start)[^|]* \| [A-Z][^|]*\|$/);
    }
  });

  it('are written anew when the catalogue has changed', async () => {
    const older = readReadme().replace(
      /^\| Coursera .*$/m,
      '| Coursera | coursera.example | - | - |',
    );
    expect(older).not.toBe(readReadme());
    expect(await withPlaces(older)).toBe(readReadme());
    await expect(withPlaces('no table')).rejects.toThrow('README.md');
  });
});
