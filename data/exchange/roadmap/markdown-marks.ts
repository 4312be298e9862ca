/**
 * A backslash takes the meaning from the sign after it. Such a sign becomes a control character
 * while an outline is read, so that nothing takes it for syntax, and is put back where text is
 * taken out. There are 32 signs of ASCII, and 32 control characters from U+0080 on that no text of
 * ours has.
 */
const SIGNS = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const FIRST_MARK = 0x80;

// oxlint-disable-next-line no-control-regex -- they are no text, and stand for signs here
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
// oxlint-disable-next-line no-control-regex -- these are the marks
const MARKS = /[\u0080-\u009f]/g;

/** An outline whose escaped signs are marks. */
export const marked = (text: string): string =>
  text
    .replace(CONTROLS, ' ')
    .replace(ESCAPED, (_, sign: string) => String.fromCharCode(FIRST_MARK + SIGNS.indexOf(sign)));

/** A piece of a marked outline as it reads: with the signs that were escaped. */
export const unmarked = (text: string): string =>
  text.replace(MARKS, (mark) => SIGNS[mark.charCodeAt(0) - FIRST_MARK] ?? '');

/**
 * A text as it is written into a line of an outline, so that it is read as nothing but text; braces
 * are, as long as others end the line.
 */
export const escaped = (text: string): string =>
  text
    .replace(/[\\[\]]|<(?=!)/g, '\\$&')
    .replaceAll('**', '\\*\\*')
    .replace(/(https?):(?=\/\/)/gi, '$1\\:');

/** The same at the beginning of a line, where more signs have a meaning. */
export const escapedLine = (text: string): string =>
  escaped(text)
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\')
    .replace(/^[-+*_=~#>|<`]/, '\\$&');

/** A text as the value of an attribute, between quotes. */
export const escapedValue = (text: string): string => text.replace(/[\\[\]{}"]|<(?=!)/g, '\\$&');
