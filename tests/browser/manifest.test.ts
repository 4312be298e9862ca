import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionalHosts, OWN_SITE_HOSTS } from '../../data/content/optional-hosts';
import { shippedMatches } from '../../data/content/shipped-matches';
import { browserKinds, builtFor } from './studying.ts';

interface BuiltManifest {
  readonly [key: string]: unknown;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly commands: Readonly<
    Record<
      string,
      {
        readonly suggested_key: { readonly default: string; readonly mac: string };
        readonly description: string;
      }
    >
  >;
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifestOf = (kind: (typeof browserKinds)[number]): BuiltManifest =>
  JSON.parse(readFileSync(`${builtFor(kind)}/manifest.json`, 'utf8')) as BuiltManifest;

describe.each(browserKinds)('What Milepost asks of %s', (kind) => {
  const manifest = manifestOf(kind);

  it('is no more than studying needs', () => {
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'idle',
      'scripting',
      // The sidebar of Firefox needs none.
      ...(kind === 'chromium' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions.toSorted()).toEqual(shippedMatches.toSorted());
  });

  it('is each other site of the catalogue and of the learner, once they let it in', () => {
    const optional = manifest.optional_host_permissions;
    expect(optional).toEqual(optionalHosts);
    expect(optional).toContain('https://arxiv.org/*');
    expect(optional.filter((host) => host.startsWith('https://*/'))).toEqual([OWN_SITE_HOSTS]);
    expect(optional.filter((host) => !/^https:\/\/[^/]+\/\*$/.test(host))).toEqual([]);
    expect(manifest.permissions).not.toContain('tabs');
    expect(manifest.host_permissions.filter((host) => /:\/\/\*|all_urls/.test(host))).toEqual([]);
  });

  it('suggests four keys at most, none of which a browser keeps for itself', () => {
    const commands = Object.entries(manifest.commands);
    expect(commands.map(([name]) => name)).toEqual([
      '_execute_action',
      'start-stop',
      'log-page',
      'open-review',
    ]);
    for (const [, { suggested_key: keys, description }] of commands) {
      // With Alt and Shift: Chrome's A B C I N P R T W X Z, and ChromeOS's L M S V besides.
      expect(keys.default).toMatch(/^Alt\+Shift\+[^ABCILMNPRSTVWXZ]$/);
      // On a Mac these two write text.
      expect(keys.mac).toBe(keys.default.replace('Alt', 'MacCtrl'));
      expect(description).toMatch(/^__MSG_extension_\w+__$/);
    }
    expect(new Set(commands.map(([, { suggested_key: keys }]) => keys.default)).size).toBe(4);
  });

  it('stays beside the page only when the learner asks', () => {
    if (kind === 'chromium') {
      expect(manifest['side_panel']).toEqual({ default_path: 'sidepanel.html' });
    } else {
      expect(manifest['sidebar_action']).toMatchObject({
        default_panel: 'sidepanel.html',
        open_at_install: false,
      });
    }
  });

  it('lets its page script run in the shipped study sites alone', () => {
    const matches = manifest.content_scripts.flatMap((script) => script.matches);
    expect(matches.toSorted()).toEqual(shippedMatches.toSorted());
    expect(JSON.stringify(manifest.content_scripts)).not.toContain('all_frames');
  });

  it('keeps it out of private windows, and strangers out of it', () => {
    expect(manifest['incognito']).toBe('not_allowed');
    for (const door of ['externally_connectable', 'web_accessible_resources', 'oauth2']) {
      expect(manifest[door], door).toBeUndefined();
    }
  });

  it('gives the unpacked extension one id in every folder, so that devices share', () => {
    if (kind === 'chromium') expect(manifest['key']).toMatch(/^MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A/);
    else expect(manifest['key']).toBeUndefined();
  });

  it('lets its own pages load nothing but their own files', () => {
    const policy = manifest.content_security_policy.extension_pages;
    // What `default-src` does not speak for is said by itself; requests and fonts it does.
    for (const kind of ['default-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(policy).toContain(`${kind} 'none'`);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|connect-src/);
  });

  it('brings nothing that makes markup or code out of text', () => {
    const files = readdirSync(builtFor(kind), { recursive: true, withFileTypes: true });
    const scripts = files.filter(({ name }) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    for (const { name, parentPath } of scripts) {
      const code = readFileSync(`${parentPath}/${name}`, 'utf8');
      expect(code, name).not.toMatch(/(?:inner|outer)HTML\s*\+?=[^=]|srcdoc\s*=[^=]/);
      expect(code, name).not.toMatch(
        /insertAdjacentHTML|createContextualFragment|document\.write\b|\beval\(|new Function\b/,
      );
    }
  });

  it('brings no source map and no address to ask', () => {
    const files = readdirSync(builtFor(kind), { recursive: true, withFileTypes: true });
    expect(files.filter(({ name }) => name.endsWith('.map'))).toEqual([]);
    for (const { name, parentPath } of files.filter((file) => file.name.endsWith('.js'))) {
      const code = readFileSync(`${parentPath}/${name}`, 'utf8');
      expect(code, name).not.toMatch(/\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/);
    }
  });
});

it('Firefox is told that nothing leaves the browser', () => {
  const { gecko } = manifestOf('firefox')['browser_specific_settings'] as {
    readonly gecko: {
      readonly id: string;
      readonly strict_min_version: string;
      readonly data_collection_permissions: object;
    };
  };
  expect(gecko.id).toBe('milepost@milepost.example');
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(gecko.strict_min_version).toBe('140.0');
});
