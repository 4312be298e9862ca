/** What a device says of itself, such as `linux` and `Firefox`. */
export interface Self {
  readonly system: string;
  readonly browser: string;
}

/** Browsers by what they call themselves; those built on another come before it. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\b/, 'Edge'],
  [/\b(?:Opera|OPR)\b/, 'Opera'],
  [/\bBrave\b/, 'Brave'],
  [/\bVivaldi\b/, 'Vivaldi'],
  [/\bFirefox\b/, 'Firefox'],
  [/\bGoogle Chrome\b/, 'Chrome'],
  [/\bChromium\b/, 'Chromium'],
  [/\bChrome\b/, 'Chrome'],
];

/** The browser's name from its brands, which tell Chrome from Chromium, or from its user agent. */
export function browserName(brands: readonly string[], userAgent: string): string {
  const nameIn = (text: string) => NAMES.find(([sign]) => sign.test(text))?.[1];
  return nameIn(brands.join(', ')) ?? nameIn(userAgent) ?? '';
}
