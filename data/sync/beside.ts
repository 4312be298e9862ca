/** The browsers' places beside the page: Chromium's side panel, Firefox's sidebar. Each has one. */
interface Beside {
  // The polyfill's types do not know Chromium's yet.
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * What opens the popup's content beside the page of a window; null where the browser has no such
 * place. Both browsers open it only in answer to a press, so nothing may be awaited before.
 */
export function besideOf(api: object): ((window: number) => Promise<void>) | null {
  const { sidePanel, sidebarAction }: Beside = api;
  if (sidePanel) return (windowId) => sidePanel.open({ windowId });
  return sidebarAction ? () => sidebarAction.open() : null;
}
