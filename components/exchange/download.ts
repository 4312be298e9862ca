/** How long the browser may take to begin a download, in milliseconds; then its text is let go. */
const KEPT_FOR = 60_000;

/** Lets the browser save a text as a file. Nothing leaves the machine. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Firefox follows only a link that is on the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
