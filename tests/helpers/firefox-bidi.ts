import type { Browser, Page } from 'puppeteer-core';

/**
 * The part of puppeteer's WebDriver BiDi connection that it keeps to itself, and that we need to
 * reach Firefox's own window, its popup and its extension pages.
 */
interface Bidi {
  // Answers of the protocol; each caller knows the shape of what it asked for.
  // oxlint-disable-next-line typescript/no-explicit-any
  send(method: string, parameters: object): Promise<{ result: any }>;
  emit(event: string, parameters: object): void;
}

export function bidiOf(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection;
}

/** The name by which WebDriver knows a page. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/**
 * Runs the body of an async function in Firefox's own window, with all rights, and gives what it
 * returns: a string, a number, a boolean or nothing.
 */
export async function inChrome<Result = void>(browser: Browser, body: string): Promise<Result> {
  const bidi = bidiOf(browser);
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await bidi.send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
    userActivation: true,
  });
  if (result.type !== 'success') throw new Error(result.exceptionDetails?.text);
  return result.result.value as Result;
}

/** Tells puppeteer that a page has loaded, in the place of the events that Firefox omits. */
export function tellOfLoad(browser: Browser, context: string, url: string): void {
  const bidi = bidiOf(browser);
  const about = { context, url, navigation: null, timestamp: Date.now() };
  bidi.emit('browsingContext.domContentLoaded', about);
  bidi.emit('browsingContext.load', about);
}
