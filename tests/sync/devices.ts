import { expect } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Command, NewSession, Outcome } from '../../data/model/command';
import type { Sharing } from '../../data/model/device';
import { taskId, type DeviceId, type SessionId } from '../../data/model/id';
import { joinRegisters, type Registers } from '../../data/model/progress';
import { joinRecords, type SessionRecord } from '../../data/model/session';
import { isLogKey, localKeys } from '../../data/sync/keys';
import { readMail, type Mail } from '../../data/sync/sharing/mail';
import { WIRE_VERSION } from '../../data/sync/wire/envelope';
import { shardKey } from '../../data/sync/wire/shard-key';
import { until } from '../browser/studying.ts';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import type { Account, Profile } from '../helpers/synced-browsers.ts';

/** What the scenarios do with a learner's devices, and how they look at what these hold. */

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** A device writes into the mailbox at most once a minute, and a little later after a change. */
export const PUBLISH_LIMIT = 100_000;

const DAY = 86_400_000;
/** Noon, so many days ago: all that a scenario logs lies in the past, and not at midnight. */
const noon = (daysAgo: number): number =>
  new Date(Date.now() - daysAgo * DAY).setHours(12, 0, 0, 0);

/** A session as a learner writes it in: 25 minutes of mathematics yesterday, unless said otherwise. */
export const aSession = ({
  daysAgo = 1,
  minutes = 25,
  task = 'math-review',
  title = 'Linear combinations, span, and basis vectors',
  note = '',
} = {}): NewSession => ({
  start: noon(daysAgo),
  seconds: minutes * 60,
  task: taskId(task),
  title,
  note,
});

const sessionCommand = (session: NewSession): Command => ({ type: 'add-session', session });

/** Asks a device for several things, one after the other, and gives what came of each. */
export async function ask(profile: Profile, ...commands: Command[]): Promise<readonly Outcome[]> {
  const driven = await profile.open();
  return driven.inExtension(async (commands) => {
    const outcomes: Outcome[] = [];
    for (const command of commands) {
      outcomes.push(await chrome.runtime.sendMessage({ type: 'command', command }));
    }
    return outcomes;
  }, commands);
}

/** Does the same, and fails where something was refused. */
export async function tell(profile: Profile, ...commands: Command[]): Promise<void> {
  for (const outcome of await ask(profile, ...commands))
    expect(outcome).toMatchObject({ ok: true });
}

/** Writes sessions into a device's log, and gives their ids. */
export async function study(profile: Profile, ...all: NewSession[]): Promise<readonly SessionId[]> {
  const outcomes = await ask(profile, ...all.map(sessionCommand));
  return outcomes.map((outcome) => {
    if (!outcome.ok || !outcome.session) throw new Error(`${profile.name} did not log a session.`);
    return outcome.session.id;
  });
}

/**
 * Asks a device for things on a train: the browser is gone as soon as the extension has written
 * them into its mailbox, so that nothing of it is sent before the next time. Gives how many bytes
 * the mailbox then held.
 */
export function onTheTrain(profile: Profile, ...commands: Command[]): Promise<number> {
  return profile.offline(async (driven) => {
    // Each publication writes the device's card too.
    const card = shardKey('card', (await deviceOf(profile)).id, null);
    const { outcomes, bytes } = await driven.inExtension(
      async (card, commands) => {
        const written = new Promise((resolve) => {
          chrome.storage.sync.onChanged.addListener((changes) => {
            if (card in changes) resolve(null);
          });
        });
        // All at once, as a device publishes a few seconds after the first of them.
        const outcomes = await Promise.all(
          commands.map((command): Promise<Outcome> =>
            chrome.runtime.sendMessage({ type: 'command', command }),
          ),
        );
        await written;
        return { outcomes, bytes: await chrome.storage.sync.getBytesInUse(null) };
      },
      card,
      commands,
    );
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true });
    return bytes;
  });
}

/** What a device holds: its sessions by their ids, the deleted ones too, and what was decided. */
export interface Holding {
  readonly records: Readonly<Record<SessionId, SessionRecord>>;
  readonly registers: Registers;
}

const holdingOf = (records: readonly SessionRecord[], registers: Registers): Holding => ({
  records: Object.fromEntries(joinRecords(records, []).map((each) => [each.id, each])),
  registers,
});

/** What a device holds by itself. */
export async function held(profile: Profile): Promise<Holding> {
  const kept = await (await profile.open()).storage();
  const pages = Object.keys(kept).filter(isLogKey);
  const records = pages.flatMap((key) => {
    const page = kept[key] as { readonly sessions?: Readonly<Record<string, SessionRecord>> };
    return Object.values(page.sessions ?? {});
  });
  const registers = kept[localKeys.registers] as { readonly registers: Registers } | undefined;
  return holdingOf(records, registers?.registers ?? {});
}

/** The sessions in a device's log, without those that were deleted, oldest first. */
export async function logOf(profile: Profile): Promise<readonly SessionRecord[]> {
  const all = Object.values((await held(profile)).records);
  return all.filter(({ deleted }) => !deleted).toSorted((a, b) => a.start - b.start);
}

/** The mailbox as a device sees it. */
export const mailOf = async (profile: Profile): Promise<Mail> =>
  readMail(await profile.sync(), WIRE_VERSION);

/** What all readable shards in a mailbox say together. */
export const saidIn = ({ shards }: Mail): Holding =>
  holdingOf(
    shards.flatMap(({ records }) => records),
    shards.reduce<Registers>((all, { registers }) => joinRegisters(all, registers), {}),
  );

/** Waits until the mailbox of a device says just what the device holds: all joined, all published. */
export async function settled(profile: Profile, limit = PUBLISH_LIMIT): Promise<void> {
  await profile.open();
  await until(async () => {
    const mail = await mailOf(profile);
    expect(mail.damaged).toEqual([]);
    expect(saidIn(mail)).toEqual(await held(profile));
  }, limit);
}

/** Lets devices publish and sync, in this order, until each holds the same; gives what they hold. */
export async function meet(account: Account, ...profiles: readonly Profile[]): Promise<Holding> {
  for (const each of profiles) {
    await settled(each);
    await account.exchange([each]);
  }
  for (let turn = 1; ; turn += 1) {
    await account.exchange(profiles);
    const holdings: Holding[] = [];
    for (const each of profiles) {
      await settled(each);
      holdings.push(await held(each));
    }
    const [first = holdingOf([], {}), ...others] = holdings;
    try {
      for (const other of others) expect(other).toEqual(first);
      return first;
    } catch (error) {
      if (turn === 3) throw error;
    }
  }
}

/** Who a device is to the others; it knows a moment after it was installed. */
export function deviceOf(profile: Profile): Promise<{ readonly id: DeviceId }> {
  return until(async () => {
    const kept = (await (await profile.open()).storage())[localKeys.device];
    expect(kept).toBeDefined();
    return kept as { readonly id: DeviceId };
  });
}

/** What a device shows of sharing in its settings. */
export async function sharingOf(profile: Profile): Promise<Sharing> {
  const kept = (await (await profile.open()).storage())[localKeys.sharing];
  return (kept as { readonly sharing: Sharing }).sharing;
}

/** Ends a device's background as the browser does; one that has just started may need a second try. */
export async function putToSleep(profile: Profile): Promise<DrivenBrowser> {
  const driven = await profile.open();
  await until(() => driven.killWorker(), 30_000);
  return driven;
}

/**
 * Lets time pass for a device's sharing without waiting for it: what it remembers becomes older.
 * The worker is put to sleep meanwhile, as it would be.
 */
export async function timePasses(profile: Profile, minutes: number): Promise<void> {
  const driven = await putToSleep(profile);
  await driven.inExtension(
    async (key, by) => {
      type Post = { readonly writes: number[]; readonly orphanedSince: number | null };
      const kept = (await chrome.storage.local.get(key))[key] as { readonly post: Post };
      const { writes, orphanedSince } = kept.post;
      const post = {
        ...kept.post,
        writes: writes.map((at) => at - by),
        orphanedSince: orphanedSince === null ? null : orphanedSince - by,
      };
      await chrome.storage.local.set({ [key]: { ...kept, post } });
      await chrome.runtime.sendMessage({ type: 'wake' });
    },
    localKeys.post,
    minutes * 60_000,
  );
}
