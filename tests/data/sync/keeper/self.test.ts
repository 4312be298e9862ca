import { describe, expect, it } from 'vitest';
import { browserName } from '../../../../data/sync/keeper/self';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36';

describe('the browser of a device', () => {
  it.each([
    [['Chromium', 'Not A(Brand'], CHROME, 'Chromium'],
    [['Google Chrome', 'Chromium', 'Not A(Brand'], CHROME, 'Chrome'],
    [['Chromium', 'Microsoft Edge'], `${CHROME} Edg/144.0.0.0`, 'Edge'],
    [['Brave', 'Chromium'], CHROME, 'Brave'],
    [['Chromium', 'Opera'], `${CHROME} OPR/128.0.0.0`, 'Opera'],
    [['Chromium', 'Vivaldi'], CHROME, 'Vivaldi'],
    [[], `${CHROME} Edg/144.0.0.0`, 'Edge'],
    [[], `${CHROME} OPR/128.0.0.0`, 'Opera'],
    [[], CHROME, 'Chrome'],
    [[], 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox'],
    [[], '', ''],
    [['Something New'], 'Something/1.0', ''],
  ])('that calls itself %j, %s, is %s', (brands, userAgent, name) => {
    expect(browserName(brands, userAgent)).toBe(name);
  });
});
