import type { Sharing } from '../../model/device';
import type { Area } from '../area';
import { sealShard, WIRE_VERSION } from '../wire/envelope';
import { amend } from './amend';
import { hear, sharingOf } from './heard';
import type { Held, Home, Post } from './home';
import { isTaken, isTorn } from './identity';
import { hashOfItems, readMail, type Mail } from './mail';
import { newsOf } from './news';
import { recentWrites, retryAt, steadyWrites, writeAt } from './pace';
import { planShards, type Plan } from './plan';
import { ROOM } from '../wire/accounting';
import { troubleOf } from './trouble';

/** What the sharing needs of the world beside the mailbox and the home. */
export interface SharerWorld {
  /** Milliseconds since 1970. */
  now(): number;
  /** A number from 0 up to 1, so that devices do not all come again at one moment. */
  chance(): number;
  /** Bytes of the mailbox that may be used, by the worse of the two browsers' accountings. */
  readonly room?: number;
  /** The version of the wire format that is written, and the newest that is read. */
  readonly wireVersion?: number;
}

/** Reads the mailbox, joins what came, and publishes what the others lack: one round at a time. */
export class Sharer {
  readonly #mailbox: Area;
  readonly #home: Home;
  readonly #world: SharerWorld;
  #calm: number | null = null;

  constructor(mailbox: Area, home: Home, world: SharerWorld) {
    this.#mailbox = mailbox;
    this.#home = home;
    this.#world = world;
  }

  /** What the mailbox held, as a hash, when the last round left nothing to do; null when one did. */
  get calm(): number | null {
    return this.#calm;
  }

  /**
   * One round. Gives the instant at which the next one is due, or null when nothing is left to do
   * until something changes. A mailbox that fails is no failure here: it is kept and tried again.
   */
  async round(): Promise<number | null> {
    let items: Record<string, unknown>;
    this.#calm = null;
    try {
      items = await this.#mailbox.get(null);
    } catch (error) {
      return this.#failed(await this.#home.held(), error);
    }
    const mail = readMail(items, this.#version);
    const held = await this.#joined(mail);
    const now = this.#world.now();
    const before = held.post;
    const writes = steadyWrites(before.writes, now);
    const post = { ...before, writes, ...hear(before, mail, held.device, now) };
    const plan = planShards(held, mail, post, now, this.#room(post));
    const next: Post = { ...post, orphanedSince: plan.orphanedSince };
    const again = await this.#publish(held, mail, plan, next);
    const isDone = again === null && plan.set.length === 0 && plan.remove.length === 0;
    if (isDone) this.#calm = hashOfItems(items);
    return again;
  }

  /** Joins what is new in the mailbox, under an id that is this device's alone. */
  async #joined(mail: Mail): Promise<Held> {
    // What the learner has edited since the last round is added up before anything else comes in.
    const found = await this.#amended(await this.#home.held());
    const taken = isTaken(mail, found.device);
    const news = newsOf(found, mail);
    if (news) {
      const { recovered, ...goods } = news;
      await this.#home.join(goods, taken ? 0 : recovered);
    }
    const held = news
      ? await this.#amended(remembering(await this.#home.held(), found.post.splits))
      : found;
    if (!taken && !isTorn(held)) return held;
    await this.#home.rename();
    return remembering(await this.#home.held(), held.post.splits);
  }

  /** What is held, with totals that are up to date; the post remembers what they are made of. */
  async #amended(held: Held): Promise<Held> {
    const { totals, splits } = amend(held);
    if (totals.length === 0) return remembering(held, splits);
    await this.#home.join({ records: [], registers: {}, totals }, 0);
    return remembering(await this.#home.held(), splits);
  }

  /** Writes what is planned, when the pace allows it. */
  async #publish(held: Held, mail: Mail, plan: Plan, post: Post): Promise<number | null> {
    const now = this.#world.now();
    const sharing = (after: Post) => sharingOf(held, mail, after, plan.room, plan.kept);
    const calls = (plan.set.length > 0 ? 1 : 0) + (plan.remove.length > 0 ? 1 : 0);
    if (calls === 0) {
      const calm = {
        ...post,
        trouble: plan.kept.unshared > 0 ? full(post, now) : null,
        failures: 0,
      };
      await this.#home.keep({ post: calm, sharing: sharing(calm) });
      return plan.again;
    }
    const at = writeAt(post.writes, calls, now);
    const isWaiting = at > now;
    if (isWaiting) {
      await this.#home.keep({ post, sharing: sharing(post) });
      return plan.again === null ? at : Math.min(at, plan.again);
    }
    const generation = held.device.generation + 1;
    const writes = [...recentWrites(post.writes, now), ...Array.from({ length: calls }, () => now)];
    const begun: Post = { ...post, writes };
    // Kept first: whoever finds a generation that it has not kept knows that it is not alone.
    await this.#home.keep({ post: begun, generation });
    try {
      await this.#write(held, plan, generation);
    } catch (error) {
      return this.#failed({ ...held, post: begun }, error);
    }
    const trouble = plan.kept.unshared > 0 ? full(begun, now) : null;
    const done: Post = { ...begun, published: now, trouble, failures: 0 };
    // What the mailbox says of its room is known in the next round.
    await this.#home.keep({ post: done, sharing: sharing(done) });
    return plan.again;
  }

  async #write(held: Held, plan: Plan, generation: number): Promise<void> {
    const { id, run } = held.device;
    const items = Object.fromEntries(
      plan.set.map(({ key, kind, body }) => [
        key,
        sealShard({ kind, device: id, run, generation, body }, this.#version),
      ]),
    );
    const set = async () => {
      if (plan.set.length > 0) await this.#mailbox.set(items);
    };
    const remove = async () => {
      if (plan.remove.length > 0) await this.#mailbox.remove(plan.remove);
    };
    if (plan.isRemovedFirst) {
      await remove();
      await set();
    } else {
      await set();
      await remove();
    }
  }

  /** The mailbox refused: the log works on, and it is tried again later and later. */
  async #failed(held: Held, error: unknown): Promise<number> {
    const now = this.#world.now();
    const kind = troubleOf(error);
    const failures = held.post.failures + 1;
    const since = held.post.trouble?.kind === kind ? held.post.trouble.since : now;
    const post = { ...held.post, failures, trouble: { kind, since } };
    const limit = this.#world.room ?? ROOM;
    const shown = held.sharing ?? sharingOf(held, NO_MAIL, post, { used: 0, own: 0, limit }, NONE);
    await this.#home.keep({ post, sharing: { ...shown, trouble: post.trouble } });
    return retryAt(failures, this.#world.chance(), now);
  }

  get #version(): number {
    return this.#world.wireVersion ?? WIRE_VERSION;
  }

  /** A mailbox that was full although it should not have been is filled less. */
  #room(post: Post): number {
    const room = this.#world.room ?? ROOM;
    const isRefused = post.trouble?.kind === 'full';
    return isRefused ? Math.floor(room * 0.9 ** Math.min(post.failures, 8)) : room;
  }
}

/** What is held, with other splits in the post. */
function remembering(held: Held, splits: Post['splits'] = []): Held {
  const { splits: _, ...post } = held.post;
  return { ...held, post: splits.length > 0 ? { ...post, splits } : post };
}

/** What is known of a mailbox that was never read. */
const NO_MAIL = readMail({}, WIRE_VERSION);
const NONE: Sharing['kept'] = { titles: 0, totals: 0, unshared: 0 };

const full = (post: Post, now: number): Post['trouble'] =>
  post.trouble?.kind === 'full' ? post.trouble : { kind: 'full', since: now };
