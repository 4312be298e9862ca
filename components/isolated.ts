/** A name within a sentence, whose writing direction it must not turn. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
