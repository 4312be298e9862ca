import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { optionalHosts } from './data/content/optional-hosts';
import { shippedMatches } from './data/content/shipped-matches';
import { commands } from './data/sync/commands';
import { lateScript } from './entrypoints/popup/late-script';

/** The add-on's id in Firefox; storage.sync and the profile's data hang on it. */
const GECKO_ID = 'milepost@milepost.example';

/**
 * Gives the unpacked extension one id in every Chromium, whatever its folder: devices share through
 * the browser's sync only under the same id. A public key, to which nobody keeps the private one.
 */
const CHROMIUM_KEY = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqAZWBcUR8bFX7FYuuamQYqtzLkj+O/lYHY8GbfJCfWFm',
  'lYSxfHhKgpr3IXP40msIFThRApTB4VQk6rYzs6lrW9jVo5rJlmKDTsWW1PdLplp2NUED/IfPqVfPpEgwH3S4ogTW',
  'R1ar2K6K86U/BWlkbZurNQtikMBjh9UQd1R0quqQXc1t0RxMNu4zQpEJmEtasmQUE0MfYlCtcfj3vuq6FA6Q/l/l',
  'Sit0JWBUNHlQeH9a+RaJRAPGE+53iawKPuyxElA1uzCnLHz1JQhiXWCTTBVUvDgXtRPKctx5VQUl8wSdpdvStx25',
  'g3IsW+GX1HD39uZha22kawOIfwvkDKqkJwIDAQAB',
].join('');

/** What our own pages may do: show what lies in the package, and nothing else whatever. */
const EXTENSION_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Where react-dom makes elements out of markup, how often it does, and what stands there then. */
const markupOfReact = [
  {
    text: /(case "dangerouslySetInnerHTML":)\s+if \(null != value\) \{[^;]+;\s+key = value\.__html;\s+if \(null != key\) \{[^;]+;[^;]+\(domElement\.innerHTML = key\);\s+\}\s+\}\s+break;/g,
    times: 2,
  },
  {
    // A script that React makes must not run, so it must not be made by `createElement` either.
    text: /(case "script":)\s+nextResource = [^;]+;\s+nextResource\.innerHTML = [^;]+;\s+nextResource = [^;]+;\s+break;/g,
    times: 1,
  },
] as const;

/**
 * Takes out of react-dom what turns text into markup. Nothing of ours asks for it, our policy would
 * refuse it, and a package without it needs nobody's trust. A react-dom that reads otherwise than
 * this one fails the build.
 */
const withoutMarkup = () => ({
  name: 'milepost:without-markup',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.endsWith('react-dom-client.production.js')) return undefined;
    let rest = code;
    for (const { text, times } of markupOfReact) {
      if ([...rest.matchAll(text)].length !== times)
        throw new Error(`react-dom makes markup otherwise than wxt.config.ts knows: ${text}`);
      rest = rest.replaceAll(text, '$1 throw Error("markup");');
    }
    if (/\.(?:inner|outer)HTML\s*=/.test(rest)) throw new Error('react-dom makes more markup');
    return { code: rest, map: null };
  },
});

export default defineConfig({
  imports: false,
  srcDir: '.',
  entrypointsDir: 'entrypoints',
  publicDir: '.public',
  outDir: '.output',
  manifestVersion: 3,
  modules: [
    '@wxt-dev/module-react',
    '@wxt-dev/webextension-polyfill',
    '@wxt-dev/i18n/module',
    '@wxt-dev/auto-icons',
  ],
  i18n: { localesDir: 'data/content/locales' },
  autoIcons: { baseIconPath: 'components/icon.svg', developmentIndicator: false },
  vite: () => ({
    // The parser of CSV could read from an address. Nothing of ours may ask anyone for anything.
    define: { XMLHttpRequest: 'undefined' },
    plugins: [withoutMarkup(), lateScript()],
    build: {
      // Both browsers know modulepreload; terser saves the popup 2 % over the default.
      modulePreload: false,
      minify: 'terser',
      // Repeating what reads alike packs better than inlining it once each.
      terserOptions: {
        compress: { passes: 2, inline: false, reduce_funcs: false, collapse_vars: false },
        module: true,
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'idle',
      'scripting',
      'activeTab',
      'contextMenus',
    ],
    commands,
    optional_permissions: ['notifications'],
    host_permissions: [...shippedMatches],
    optional_host_permissions: [...optionalHosts],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: EXTENSION_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // Not for telephones. Unsaid, the checker of packages takes the version above for Android
            // too, where no Firefox before 142 knows the line above; so one that is gone is said.
            gecko_android: { strict_min_version: '142.0', strict_max_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '144', key: CHROMIUM_KEY }),
  }),
  hooks: {
    // The page script must stay light: it talks through `chrome`, not through the polyfill, which
    // the module would otherwise put into every bundle in place of `wxt/browser`; and it brings the
    // small part of WXT's context that it uses, as the whole is a fifth of what it may weigh.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every((entrypoint) => entrypoint.type === 'content-script')) {
        // One small file has fewer repetitions to pack: what is said once is put where it is used.
        config.build = {
          ...config.build,
          // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- an enum that has no value.
          terserOptions: { compress: { passes: 2, inline: 1, pure_getters: true }, module: true },
        };
        config.resolve = {
          ...config.resolve,
          alias: {
            'wxt/browser': '@wxt-dev/browser',
            'wxt/utils/content-script-context': fileURLToPath(
              new URL('./entrypoints/study.content/context.ts', import.meta.url),
            ),
          },
        };
      }
    },
  },
});
