import { openAccount, type Account, type BrowserKind } from './account';
import { openReplica } from './open-replica';
import { Random } from './random';
import type { Replica } from './replica';

/** Two browsers at one account, and a clock that stands still until it is turned. */
export function twoBrowsers(kind: BrowserKind, quota?: number) {
  const clock = { now: 1_800_000_000_000 };
  const random = new Random(7);
  const world = {
    now: () => clock.now,
    random,
    ...(quota !== undefined && { quota: () => quota }),
  };
  const account = openAccount(kind);
  return { account, clock, one: openReplica(account, world), other: openReplica(account, world) };
}

/** What a browser has, by key. */
export const contents = (replica: Replica): Record<string, unknown> =>
  Object.fromEntries([...replica.contents].map(([key, { value }]) => [key, value]));
/** What the account has, by key. */
export const inAccount = (account: Account): Record<string, unknown> =>
  Object.fromEntries([...account.items].map(([key, { value }]) => [key, value]));

/** Two browsers that both have `key: 'old'`, and the account too. */
export async function agreed(kind: BrowserKind, quota?: number) {
  const two = twoBrowsers(kind, quota);
  await two.one.set({ key: 'old' });
  two.one.sync();
  two.other.sync();
  return two;
}
