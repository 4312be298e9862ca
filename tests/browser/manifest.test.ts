import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedMatches } from '../../data/content/shipped-matches';
import { browserKinds, builtFor } from './studying.ts';

interface BuiltManifest {
  readonly [key: string]: unknown;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
}

const manifestOf = (kind: (typeof browserKinds)[number]): BuiltManifest =>
  JSON.parse(readFileSync(`${builtFor(kind)}/manifest.json`, 'utf8')) as BuiltManifest;

describe.each(browserKinds)('What Milepost asks of %s', (kind) => {
  const manifest = manifestOf(kind);

  it('is no more than studying needs', () => {
    expect(manifest.permissions.toSorted()).toEqual([
      'alarms',
      'idle',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions.toSorted()).toEqual(shippedMatches.toSorted());
    expect(manifest['optional_host_permissions']).toBeUndefined();
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
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|connect-src/);
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
    readonly gecko: { readonly id: string; readonly data_collection_permissions: object };
  };
  expect(gecko.id).toBe('milepost@milepost.example');
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
