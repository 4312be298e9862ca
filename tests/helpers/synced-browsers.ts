import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openBrowser, type BrowserWishes, type DrivenBrowser } from './driven-browser.ts';
import type { BrowserKind } from './provide-browser.ts';
import type { StudyHosts } from './study-hosts.ts';
import { chromiumAccount } from './synced-chromium.ts';
import { firefoxAccount } from './synced-firefox.ts';

/** What differs between the accounts of the browsers. All that they share is in this file. */
export interface SyncEngine {
  /** What a browser needs at its start to belong to the account. */
  readonly wishes: Partial<BrowserWishes>;
  /** Whether browsers of one account may be open at the same time. */
  readonly together: boolean;
  /** Sends what the browser has written and takes what the account has. */
  round(driven: DrivenBrowser): Promise<void>;
  /** Ends the browser before its engine can send what was written a moment ago. */
  cut(driven: DrivenBrowser): Promise<void>;
  /** Removes the extension with all that it keeps, as the learner does in the list of add-ons. */
  uninstall(driven: DrivenBrowser): Promise<void>;
}

/** A copy of a profile's folder. */
export interface SavedProfile {
  readonly folder: string;
  readonly known: boolean;
}

/** One browser profile of the learner: a folder that stays while its browser comes and goes. */
export interface Profile {
  readonly name: string;
  /** The folder on the disk, which is the test's to damage while the browser is closed. */
  readonly folder: string;
  /** Opens the browser, unless it is open, and gives it. */
  open(): Promise<DrivenBrowser>;
  /** Ends the browser politely, if it is open. */
  close(): Promise<void>;
  /** What the extension sees in `storage.sync` now; opens the browser. */
  sync(): Promise<Record<string, unknown>>;
  /**
   * Does something in the browser, and ends it before what was written to `storage.sync` can be
   * sent: as on a train. The task has to come to its end within a tenth of a second of writing.
   */
  offline<Result>(task: (driven: DrivenBrowser) => Promise<Result>): Promise<Result>;
  /** Turns the account's sync on in a profile that was made without; takes effect at the opening. */
  turnSyncOn(): Promise<void>;
  /** Removes the extension, tells the account, and closes; the next opening installs it anew. */
  uninstall(): Promise<void>;
  /** Closes, and makes another profile of a copy of the folder, as moving to a new disk does. */
  clone(name: string): Promise<Profile>;
  /** Closes, and keeps a copy of the folder, as a backup does. */
  save(): Promise<SavedProfile>;
  /** Closes, and puts the folder back as it was saved. */
  restore(saved: SavedProfile): Promise<void>;
}

/** The account that a learner's profiles share, with the browser's own engine of storage.sync. */
export interface Account {
  readonly kind: BrowserKind;
  /** Makes a new profile; its name is for the test alone. Sync is on unless said otherwise. */
  profile(name: string, how?: { readonly sync: 'on' | 'off' }): Profile;
  /**
   * Lets profiles sync in the given order, and again, so that each has what all of them had. Who
   * comes first commits first. Opens them; Chromium has one open at a time, Firefox leaves all open.
   */
  exchange(profiles: readonly Profile[]): Promise<void>;
  /** Ends every browser of the account and removes the profiles. */
  close(): Promise<void>;
}

/** Files by which a browser says that it runs; they point to a process that is not the copy's. */
const LOCKS = /^(Singleton(Lock|Cookie|Socket)|lock|\.parentlock)$/;

const copyFolder = (from: string, to: string): Promise<void> =>
  cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !LOCKS.test(basename(path)),
  });

class SyncedProfile implements Profile {
  readonly name: string;
  readonly folder: string;
  readonly #account: SyncedAccount;
  #synced: boolean;
  #known: boolean;
  #driven: DrivenBrowser | null = null;

  constructor(
    account: SyncedAccount,
    name: string,
    folder: string,
    synced: boolean,
    known = false,
  ) {
    this.#account = account;
    this.name = name;
    this.folder = folder;
    this.#synced = synced;
    this.#known = known;
  }

  async open(): Promise<DrivenBrowser> {
    if (this.#driven) return this.#driven;
    await this.#account.makeWay(this);
    await mkdir(this.folder, { recursive: true });
    const { base, engine } = this.#account;
    const wishes = { ...base, profile: this.folder, known: this.#known };
    this.#driven = await openBrowser({ ...wishes, ...(this.#synced && engine.wishes) });
    this.#known = true;
    return this.#driven;
  }

  async close() {
    const driven = this.#driven;
    this.#driven = null;
    await driven?.close();
  }

  async round() {
    if (!this.#synced) throw new Error(`${this.name} has no part in the account: sync is off.`);
    await this.#account.engine.round(await this.open());
  }

  async sync() {
    return (await this.open()).storage('sync');
  }

  async offline<Result>(task: (driven: DrivenBrowser) => Promise<Result>): Promise<Result> {
    const driven = await this.open();
    const result = await task(driven);
    await this.#account.engine.cut(driven);
    await this.close();
    return result;
  }

  async turnSyncOn() {
    await this.close();
    this.#synced = true;
  }

  async uninstall() {
    const { engine } = this.#account;
    const driven = await this.open();
    await engine.uninstall(driven);
    if (this.#synced) await engine.round(driven);
    await this.close();
    this.#known = false;
  }

  async clone(name: string): Promise<Profile> {
    await this.close();
    const folder = this.#account.folderFor(name);
    await copyFolder(this.folder, folder);
    return this.#account.add(name, folder, this.#synced, this.#known);
  }

  async save(): Promise<SavedProfile> {
    await this.close();
    const folder = this.#account.folderFor(`${this.name}-saved`);
    await copyFolder(this.folder, folder);
    return { folder, known: this.#known };
  }

  async restore({ folder, known }: SavedProfile) {
    await this.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 9 });
    await copyFolder(folder, this.folder);
    this.#known = known;
  }
}

class SyncedAccount implements Account {
  readonly kind: BrowserKind;
  readonly base: BrowserWishes;
  readonly engine: SyncEngine;
  readonly #root: string;
  readonly #profiles: SyncedProfile[] = [];
  #folders = 0;

  constructor(base: BrowserWishes, engine: SyncEngine, root: string) {
    this.kind = base.kind;
    this.base = base;
    this.engine = engine;
    this.#root = root;
  }

  profile(name: string, { sync } = { sync: 'on' as 'on' | 'off' }): Profile {
    return this.add(name, this.folderFor(name), sync === 'on');
  }

  add(name: string, folder: string, synced: boolean, known = false): Profile {
    const made = new SyncedProfile(this, name, folder, synced, known);
    this.#profiles.push(made);
    return made;
  }

  folderFor(name: string): string {
    this.#folders += 1;
    return join(this.#root, `${this.#folders}-${name}`);
  }

  /** Where one server file serves one browser at a time, the others are closed first. */
  async makeWay(coming: SyncedProfile) {
    if (this.engine.together) return;
    for (const each of this.#profiles) if (each !== coming) await each.close();
  }

  async exchange(profiles: readonly Profile[]) {
    const ours = profiles.map((each) => {
      const found = this.#profiles.find((it) => it === each);
      if (!found) throw new Error(`${each.name} is a profile of another account.`);
      return found;
    });
    for (const each of [...ours, ...ours.slice(0, -1)]) await each.round();
  }

  async close() {
    for (const each of this.#profiles) await each.close();
    await rm(this.#root, { recursive: true, force: true, maxRetries: 9 });
  }
}

/** Makes an account, without any profile yet. Nothing of it leaves this machine. */
export async function openAccount(
  kind: BrowserKind,
  hosts: StudyHosts,
  extension: string,
): Promise<Account> {
  const root = await mkdtemp(join(tmpdir(), `milepost-account-${kind}-`));
  const engine =
    kind === 'chromium' ? chromiumAccount(join(root, 'server')) : await firefoxAccount(extension);
  return new SyncedAccount({ kind, hosts, extension }, engine, root);
}
