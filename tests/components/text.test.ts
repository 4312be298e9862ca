import { afterEach, describe, expect, it } from 'vitest';
import { languageOf, plural, t } from '../../components/text';
import { changeMessages, localeMessages, pseudo } from '../helpers/i18n';

afterEach(() => changeMessages((text) => text));

describe('sentences', () => {
  it('fill in what a learner gave as it is, whatever it holds', () => {
    expect(t('common.logged', { time: '$1 {time} | <b>' })).toBe('Logged $1 {time} | <b>.');
  });

  it('take the form of the number', () => {
    expect(plural('popup.milestones.more', 1)).toBe('1 more milestone');
    expect(plural('popup.milestones.more', 7)).toBe('7 more milestones');
  });

  it('keep their placeholders when the pseudo-locale makes them longer', () => {
    const longer = [...localeMessages].map(([, text]) => [text, pseudo(text)] as const);
    for (const [text, long] of longer) {
      expect(long.match(/\{\w+\}|\$\d/g)).toEqual(text.match(/\{\w+\}|\$\d/g));
    }
    const lengths = (at: 0 | 1) => longer.reduce((sum, pair) => sum + pair[at].length, 0);
    expect(lengths(1) / lengths(0)).toBeGreaterThan(1.35);
  });

  it('have dates and numbers in the same language, in the variant of the learner', () => {
    expect(languageOf(['de-DE', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(languageOf(['de-DE'])).toBe('en');
  });

  it('have a dollar sign for placeholders only, as the browser takes it for one', () => {
    const own = [...localeMessages].filter(([key]) => !key.startsWith('@@'));
    expect(own.filter(([, text]) => /\$(?!\d)/.test(text))).toEqual([]);
  });
});
