/** What Vite's hook is given and gives, as far as it is used here. */
interface Emitter {
  emitFile(file: {
    readonly type: 'asset';
    readonly fileName: string;
    readonly source: string;
  }): void;
}
interface Built {
  readonly type: string;
  readonly fileName: string;
  readonly facadeModuleId?: string | null;
}

/** The script of a page, as Vite writes it into the built page. */
const SCRIPT = /<script type="module" crossorigin src="\/[\w/-]+\.js"><\/script>/;

/** The pages whose script runs late, and what then runs it. */
const LATE_SCRIPTS: Readonly<Record<string, string>> = {
  '/entrypoints/popup/index.html': 'popup-late.js',
  '/entrypoints/sidepanel/index.html': 'sidepanel-late.js',
};

const lateScripts = Object.entries(LATE_SCRIPTS);

/** A page that nobody sees is drawn no frame; after so many milliseconds it goes on without. */
const FRAME_LIMIT = 250;

/**
 * Runs a module with the first frame of the page. What is asked for a second time runs already. It is
 * text, as the module has its name only when all is built, and addresses that a page makes up while
 * it runs are what the browsers' linters warn of.
 */
const runningLate = (address: string): string =>
  `addEventListener("load",()=>{const run=()=>import("${address}");` +
  `requestAnimationFrame(run);setTimeout(run,${FRAME_LIMIT})});`;

/**
 * Chromium shows no popup before its `load` event, which a script of the page holds up until it has
 * run. So the built popup, and the panel that shows the same, run React only when their frame, with
 * the task that was shown last, is drawn.
 */
export const lateScript = () => ({
  name: 'milepost:late-script',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler(html: string, { path }: { readonly path: string }): string {
      const late = LATE_SCRIPTS[path];
      if (late === undefined) return html;
      if (!SCRIPT.test(html)) throw new Error(`${path} has no script to run late.`);
      return html.replace(SCRIPT, `<script defer src="/${late}"></script>`);
    },
  },
  generateBundle(this: Emitter, _options: unknown, bundle: Readonly<Record<string, Built>>): void {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const [, late] = lateScripts.find(([page]) => file.facadeModuleId?.endsWith(page)) ?? [];
      if (late === undefined) continue;
      this.emitFile({ type: 'asset', fileName: late, source: runningLate(`/${file.fileName}`) });
    }
  },
});
