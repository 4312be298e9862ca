import type { Site } from '../../content/sites';
import type { OwnSite } from '../../model/own-site';
import { allOptional, ofNobody, unneeded, type Needs } from './giving-up';
import { originsOf } from './patterns';
import { diff, endingsFor, injectionsFor, ownOf, registrationsFor } from './registrations';
import type { Injection, Registered, Registration } from './registrations';

/** What the registering of page scripts needs of the world around it. */
export interface SitesWorld {
  readonly sites: readonly Pick<Site, 'id' | 'optionalMatches'>[];
  /** Where the manifest runs the page script already. */
  readonly manifestMatches: readonly string[];
  /** The hosts into which the browser lets us now. */
  granted(): Promise<readonly string[]>;
  ownSites(): Promise<readonly OwnSite[]>;
  registered(): Promise<readonly Registered[]>;
  register(script: Registration): Promise<void>;
  update(script: Registration): Promise<void>;
  unregister(ids: readonly string[]): Promise<void>;
  /** Runs files in pages that are open already. */
  inject(injections: readonly Injection[]): Promise<void>;
  /** Ends the page script in the open pages of the first patterns that are of none of the second. */
  end(matches: readonly string[], except: readonly string[]): Promise<void>;
  /** Gives a host that the learner has granted back to the browser. */
  giveUp(origin: string): Promise<void>;
  /** Forgets the visits to pages that are no business of ours any more, and tells those pages. */
  forget(): Promise<void>;
  report(error: unknown): void;
}

/**
 * Why the scripts are looked after: something has changed; the browser has started; the extension
 * has, so that what runs in open pages is from before; or the learner has erased everything.
 */
export type Occasion = 'changed' | 'started' | 'installed' | 'erased';

/**
 * The hosts to give up. A change takes those that were of an own site and are no more; hosts that
 * nobody's site has are left alone then, as the learner may be asked for one that is about to be
 * named. A start takes these too, and erasing takes all.
 */
function leavingOf(
  occasions: ReadonlySet<Occasion>,
  needs: Needs,
  present: readonly Registered[],
): readonly string[] {
  if (occasions.has('erased')) return allOptional(needs.granted);
  const isStart = occasions.has('started') || occasions.has('installed');
  const former = unneeded(originsOf(ownOf(present)), needs);
  return [...new Set([...former, ...(isStart ? ofNobody(needs) : [])])];
}

/**
 * Keeps the registered page scripts what they should be, and gives up the hosts of own sites that
 * are gone. It compares and changes only what differs, so that it may run too often and be killed
 * anywhere; the next time finds what is left.
 */
export class SiteScripts {
  readonly #world: SitesWorld;
  #running: Promise<void> | null = null;
  #next = new Set<Occasion>();

  constructor(world: SitesWorld) {
    this.#world = world;
  }

  /**
   * Registers what is wanted and takes away what is not, in the pages that are open as well. An
   * installation runs the scripts also in pages that have one, from before an update. What comes
   * while it runs is done once more after it, however often it was asked for.
   */
  reconcile(occasion: Occasion = 'changed'): Promise<void> {
    this.#next.add(occasion);
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#next.size > 0) {
      const occasions = this.#next;
      this.#next = new Set();
      await this.#once(occasions).catch((error: unknown) => this.#world.report(error));
    }
    this.#running = null;
  }

  async #once(occasions: ReadonlySet<Occasion>): Promise<void> {
    const world = this.#world;
    const { sites, manifestMatches } = world;
    const [allowed, ownSites, present] = await Promise.all([
      world.granted(),
      occasions.has('erased') ? [] : world.ownSites(),
      world.registered(),
    ]);
    const leaving = leavingOf(occasions, { granted: allowed, sites, ownSites }, present);
    const granted = allowed.filter((origin) => !leaving.includes(origin));
    const wanted = registrationsFor({ granted, sites, ownSites, manifestMatches });
    // What a browser does not take must not keep the rest away.
    const each = (change: Promise<void>): Promise<void> =>
      change.catch((error: unknown) => world.report(error));
    // What is registered says what was done in the open pages and with the hosts, so it is last: a
    // worker that dies before leaves all to the next, and doing it twice does no harm.
    const endings = endingsFor(wanted, present);
    if (endings.length > 0) {
      const running = wanted.filter(({ id }) => id !== 'own-marks');
      await each(
        world.end(endings, [...manifestMatches, ...running.flatMap(({ matches }) => matches)]),
      );
    }
    const injections = injectionsFor(wanted, occasions.has('installed') ? [] : present);
    if (injections.length > 0) await each(world.inject(injections));
    for (const origin of leaving) await each(world.giveUp(origin));
    const { register, update, unregister } = diff(wanted, present);
    if (unregister.length > 0) await each(world.unregister(unregister));
    for (const script of update) await each(world.update(script));
    for (const script of register) await each(world.register(script));
    await each(world.forget());
  }
}
