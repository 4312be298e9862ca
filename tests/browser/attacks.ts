import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';

/** What those try who have got into a page, into our page script, or into a page of ours. */

/** The extension API, in the functions that run with the extension's rights. */
declare const chrome: ExtensionApi;

/** What a script may say that has the rights of our page script, and nothing of its honesty. */
export async function forge(visit: string, count: number) {
  const page = { visit, title: 'Forged', engaged: 1e12 };
  const pulse = { ...page, type: 'pulse', wall: 1e12, mono: 1e12, goesOn: true, withdrawn: 0 };
  const command = (wish: object) => ({ type: 'command', command: wish });
  const kinds = [
    command({ type: 'stop' }),
    command({ type: 'erase' }),
    command({ type: 'set-goal', minutes: 1 }),
    command({ type: 'choose-site', site: 'coursera', choice: 'never' }),
    command({ type: 'import', records: [], registers: {}, totals: [], restore: [] }),
    { type: 'wake' },
    { type: 'page-status', tab: 1, address: location.href },
    { ...pulse, sequence: 1e9, engaged: Number.NaN },
    { ...pulse, sequence: 1e9, extra: 1 },
    { ...pulse, sequence: 1e9, visit: 'x'.repeat(1e5) },
    { ...pulse, sequence: 1 },
    { ...page, type: 'log', visit: 'another-visit-1', task: null, always: true },
    { type: 'decline', visit: 'another-visit-1', answer: 'never' },
    JSON.parse('{"__proto__":{"type":"arrive"},"type":"arrive"}'),
    [pulse],
    null,
  ];
  const answers = Array.from({ length: count }, (_, index) =>
    Promise.race([
      chrome.runtime.sendMessage(kinds[index % kinds.length]).catch(() => undefined),
      new Promise((resume) => setTimeout(resume, 5000)),
    ]),
  );
  return (await Promise.all(answers)).filter((answer) => answer !== undefined).length;
}

/** Runs a function in the world that Chromium keeps for our page script, with all of its rights. */
export async function asPageScript<Args extends readonly (string | number)[]>(
  page: Page,
  origin: string,
  task: (...args: Args) => Promise<unknown>,
  ...args: Args
): Promise<unknown> {
  const session = await page.createCDPSession();
  let world = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) world = context.id;
  });
  await session.send('Runtime.enable');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: world,
    expression: `(${task.toString()})(...${JSON.stringify(args)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value;
}

/** What of our package a page can load, and whether anything in it says whose the question is. */
export async function findUs(origin: string) {
  const found: string[] = [];
  for (const file of ['manifest.json', 'popup.html', 'offer.js', 'icons/16.png']) {
    const address = `${origin}/${file}`;
    await fetch(address).then(
      () => found.push(`fetched ${file}`),
      () => undefined,
    );
    const loads = async (tag: 'img' | 'script', attribute: 'src') => {
      const element = document.createElement(tag);
      const hasLoaded = await new Promise<boolean>((resolve) => {
        element.addEventListener('load', () => resolve(true));
        element.addEventListener('error', () => resolve(false));
        element[attribute] = address;
        document.head.append(element);
        setTimeout(() => resolve(false), 1000);
      });
      element.remove();
      return hasLoaded;
    };
    if (await loads('img', 'src')) found.push(`shown ${file}`);
    if (await loads('script', 'src')) found.push(`run ${file}`);
  }
  const id = new URL(origin).host;
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const text = document.documentElement.outerHTML.replaceAll(origin, '');
  if (text.includes(id) || /milepost/i.test(text)) found.push('a name in the page');
  if (Object.keys(globalThis).some((key) => /milepost/i.test(key))) found.push('a global name');
  if (names.some((name) => /extension:/.test(name) && !name.startsWith(origin)))
    found.push('a resource of another address');
  return found;
}

/** What an extension page lets a script do that somebody has smuggled into it. */
export async function smuggle(stranger: string) {
  const done: string[] = [];
  const tries: Record<string, () => unknown> = {
    // oxlint-disable-next-line typescript/no-implied-eval
    'text as code': () => new Function('return 1')(),
    'an inline script': () => {
      const script = document.createElement('script');
      script.textContent = 'document.smuggled = 1';
      document.head.append(script);
      if (!('smuggled' in document)) throw new Error('refused');
    },
    'a request': () => fetch(stranger),
    'a picture of a stranger': () =>
      new Promise((resolve, reject) => {
        const image = new Image();
        image.addEventListener('load', resolve);
        image.addEventListener('error', reject);
        image.src = `${stranger}/picture.png`;
      }),
    'another base': () => {
      const base = document.createElement('base');
      base.href = stranger;
      document.head.append(base);
      const hasMoved = document.baseURI.startsWith(stranger);
      base.remove();
      if (!hasMoved) throw new Error('refused');
    },
    markup: () => {
      // oxlint-disable-next-line no-unsanitized/method
      document.createElement('div').insertAdjacentHTML('beforeend', `<b>${stranger}</b>`);
    },
  };
  // Out of the hands of the debugger, whose own code may do all this.
  await new Promise((resume) => setTimeout(resume, 0));
  for (const [name, attempt] of Object.entries(tries)) {
    await (async () => attempt())().then(
      () => done.push(name),
      () => undefined,
    );
  }
  return done;
}
