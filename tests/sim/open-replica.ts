import type { Account } from './account';
import { ChromiumReplica } from './chromium-replica';
import { FirefoxReplica } from './firefox-replica';
import type { Replica, ReplicaWorld } from './replica';

/** A browser of the account's vendor, with nothing in its storage and sync turned on. */
export const openReplica = (account: Account, world: ReplicaWorld): Replica =>
  account.kind === 'chromium'
    ? new ChromiumReplica(account, world)
    : new FirefoxReplica(account, world);
