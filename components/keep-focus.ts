/**
 * Keeps the keyboard's place when what had the focus disappears (a recording was stopped, a task
 * was done): the focus goes to the heading of the nearest section that is still there, else to
 * the page's first heading. Those headings carry `tabIndex={-1}`. Use it as the `ref` of the root.
 */
export function keepFocus(root: HTMLElement | null): (() => void) | undefined {
  if (root === null) return undefined;
  let last: Element | null = null;
  let around: Element[] = [];
  const remember = (event: Event) => {
    last = event.target as Element;
    around = [];
    for (let at = last.closest('section'); at; at = at.parentElement?.closest('section') ?? null) {
      around.push(at);
    }
  };
  const watcher = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    const near = around.find((section) => section.isConnected);
    const heading = near?.querySelector<HTMLElement>('[tabindex="-1"]');
    (heading ?? root.querySelector<HTMLElement>('h1'))?.focus();
  });
  root.addEventListener('focusin', remember);
  watcher.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', remember);
    watcher.disconnect();
  };
}
