/** What programs write as the title of a document in the place of one. */
const MADE_UP: readonly RegExp[] = [
  /^\S+\.(?:pdf|dvi|e?ps|tex|docx?|indd)$/i,
  /^(?:https?:\/\/|www\.)\S*$/i,
  /^Microsoft Word - /i,
  /^(?:untitled|pdf\.js viewer)$/i,
];

/** The name of a file without its folders, its ending and the version of a paper: `1706.03762`. */
const stem = (path: string): string =>
  path
    .replace(/[?#].*$/, '')
    .replace(/^.*\//, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d+$/, '')
    .toLowerCase();

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The title of a tab that shows a file; empty where it is only the file's name or its address, which
 * the viewers of both browsers show when a document names no title. The place's own label is better.
 */
export function tabTitle(title: string, address: string): string {
  const text = title.trim();
  const isName = !/\s/.test(text) && stem(plain(text)) === stem(plain(address));
  return isName || MADE_UP.some((form) => form.test(text)) ? '' : text;
}
